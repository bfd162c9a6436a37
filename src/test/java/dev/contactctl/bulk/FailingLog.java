package dev.contactctl.bulk;

import dev.contactctl.flow.Plan;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.concurrent.atomic.AtomicInteger;

/** A log that fails from the moment that a test says. */
final class FailingLog implements RunLog {
  private final AtomicInteger intents = new AtomicInteger();
  private final AtomicInteger ends = new AtomicInteger();
  private final int goodIntents;
  private final int goodEnds;

  FailingLog(int goodIntents, int goodEnds) {
    this.goodIntents = goodIntents;
    this.goodEnds = goodEnds;
  }

  @Override
  public Pending intent(Target target, Plan plan) {
    if (intents.incrementAndGet() > goodIntents) {
      throw full();
    }
    return Pending.KEPT;
  }

  @Override
  public synchronized void end(ContactResult result, Runnable durable) {
    if (ends.incrementAndGet() > goodEnds) {
      throw full();
    }
    durable.run();
  }

  @Override
  public void finish() {
    if (ends.get() > goodEnds) {
      throw full();
    }
  }

  static Failure full() {
    return new Failure(Exit.LOCAL_FILES, Message.literal("disk full"));
  }
}
