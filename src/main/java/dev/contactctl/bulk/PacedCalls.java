package dev.contactctl.bulk;

import dev.contactctl.pace.Operation;
import dev.contactctl.pace.Pace;
import dev.contactctl.remote.ContactCalls;
import dev.contactctl.remote.RateLimit;
import dev.contactctl.remote.Reply;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls that keep to the pace of the run and report the rate limit headers of every answer to the
 * pacer. A GET waits here for its turn and for a slot; the caller of a PUT has waited for its turn
 * before the intent was written, and for a slot after that.
 */
final class PacedCalls implements ContactCalls {
  private static final int TOO_MANY_REQUESTS = 429;

  private final ContactCalls calls;
  private final Pace pace;
  private final Semaphore slots;
  private final LongSupplier nanos;

  PacedCalls(ContactCalls calls, Pace pace, Semaphore slots, LongSupplier nanos) {
    this.calls = calls;
    this.pace = pace;
    this.slots = slots;
    this.nanos = nanos;
  }

  /**
   * {@inheritDoc}
   *
   * @throws RunStopped when the run stops before it may leave
   */
  @Override
  public Reply<ObjectNode> get(String id) {
    if (!pace.await(Operation.GET)) {
      throw new RunStopped(RunStop.REQUESTED);
    }
    slots.acquireUninterruptibly();
    try {
      long left = nanos.getAsLong();
      return learn(Operation.GET, left, calls.get(id));
    } finally {
      slots.release();
    }
  }

  @Override
  public Reply<ObjectNode> put(String id, JsonNode body) {
    long left = nanos.getAsLong();
    return learn(Operation.PUT, left, calls.put(id, body));
  }

  private Reply<ObjectNode> learn(Operation operation, long left, Reply<ObjectNode> reply) {
    if (reply instanceof Reply.Refused<ObjectNode> refused
        && refused.status() == TOO_MANY_REQUESTS) {
      pace.throttled(operation, refused.retryAfter());
    }
    RateLimit said =
        reply instanceof Reply.Done<ObjectNode> done
            ? done.rate()
            : ((Reply.Problem<ObjectNode>) reply).rate();
    pace.answered(operation, Duration.ofNanos(nanos.getAsLong() - left), said);
    return reply;
  }
}
