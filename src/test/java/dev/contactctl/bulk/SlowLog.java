package dev.contactctl.bulk;

import dev.contactctl.flow.Plan;
import java.util.ArrayList;
import java.util.List;

/** A log that is slow: nothing is durable before the end, and never anything after a failure. */
final class SlowLog implements RunLog {
  private final List<Runnable> waiting = new ArrayList<>();
  private final int durable;

  SlowLog(int durable) {
    this.durable = durable;
  }

  @Override
  public Pending intent(Target target, Plan plan) {
    return Pending.KEPT;
  }

  @Override
  public synchronized void end(ContactResult result, Runnable kept) {
    waiting.add(kept);
  }

  @Override
  public synchronized void finish() {
    for (Runnable kept : waiting.subList(0, Math.min(durable, waiting.size()))) {
      kept.run();
    }
    if (waiting.size() > durable) {
      throw FailingLog.full();
    }
  }
}
