package dev.contactctl.bulk;

import dev.contactctl.pace.Backoff;
import dev.contactctl.pace.Pace;
import dev.contactctl.pace.RetryBudget;
import dev.contactctl.pace.RetryBudget.Price;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * The attempts of one call, with the waits between them and the decision to give up. Used by one
 * thread.
 */
final class Retries {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Backoff.Attempts attempts;
  private final RetryBudget.Spending spending;
  private final Pace pace;

  Retries(Backoff backoff, RetryBudget budget, Pace pace) {
    this.attempts = backoff.call();
    this.spending = budget.spending();
    this.pace = pace;
  }

  /**
   * Waits until the call may be attempted again.
   *
   * @param problem a temporary one
   * @return false when the call is to be given up
   * @throws RunStopped when the run has no budget left for it, or stops meanwhile
   */
  boolean awaitNext(Reply.Problem<?> problem) {
    boolean throttled =
        problem instanceof Reply.Refused<?> refused && refused.status() == TOO_MANY_REQUESTS;
    charge(throttled ? Price.THROTTLED : Price.FAULT, problem);
    Optional<Duration> wait =
        throttled
            ? attempts.afterThrottling(problem.retryAfter())
            : attempts.afterFault(problem.retryAfter());
    if (wait.isEmpty()) {
      return false;
    }
    boolean goesOn = throttled || pace.pause(wait.get()); // the pace keeps the whole run waiting
    if (!goesOn) {
      throw new RunStopped(RunStop.REQUESTED);
    }
    return true;
  }

  /**
   * Charges the retry budget for an unusable answer that no further attempt would improve: it may
   * come from a network other than the intended one. A refusal costs nothing.
   */
  void chargeUnusable(Reply.Problem<?> problem) {
    if (!problem.isTemporary() && !(problem instanceof Reply.Refused<?>)) {
      charge(Price.FAULT, problem);
    }
  }

  private void charge(Price price, Reply.Problem<?> problem) {
    if (!spending.take(price)) {
      Failure failure = ReplyFailure.of(problem);
      throw new RunStopped(
          problem.isTemporary()
              ? new RunStop(
                  StopCause.OUTAGE, Exit.TEMPORARY, BulkSentences.OUTAGE.with(failure.message()))
              : new RunStop(
                  StopCause.OUTAGE,
                  failure.exit(),
                  BulkSentences.ALL_UNUSABLE.with(failure.message())));
    }
  }

  /** Records that the call has succeeded. */
  void succeeded() {
    spending.succeeded();
  }
}
