package dev.contactctl.bulk;

import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** Tells problems of a single contact from those that every other contact would meet, too. */
final class RunProblems {
  private static final int UNAUTHORIZED = 401;
  private static final int PROXY_AUTHENTICATION = 407;

  private RunProblems() {}

  /**
   * Lets the problems of a single contact pass.
   *
   * @throws RunStopped when the run as a whole cannot go on
   */
  static void check(Reply.Problem<?> problem) {
    Failure failure = ReplyFailure.of(problem);
    if (problem instanceof Reply.NoToken<?> && !problem.isTemporary()) {
      throw stopped(StopCause.TOKEN, failure);
    }
    if (problem instanceof Reply.Refused<?> refused) {
      if (refused.status() == UNAUTHORIZED) {
        throw stopped(StopCause.TOKEN, failure);
      }
      if (refused.status() == PROXY_AUTHENTICATION) {
        throw stopped(StopCause.CONNECTION, failure);
      }
    }
    boolean redirected =
        problem instanceof Reply.Unusable<?> unusable && unusable.fault().isRedirect();
    boolean misconfigured = problem instanceof Reply.Lost<?> && failure.exit() == Exit.USAGE;
    boolean forbidden = problem instanceof Reply.Untunnelled<?> && !problem.isTemporary();
    if (redirected || misconfigured || forbidden) {
      throw stopped(StopCause.CONNECTION, failure);
    }
  }

  private static RunStopped stopped(StopCause cause, Failure failure) {
    return new RunStopped(new RunStop(cause, failure.exit(), failure.message()));
  }
}
