package dev.contactctl.bulk;

import dev.contactctl.flow.Plan;

/** The log of a run without a journal: it keeps nothing. */
final class ForgetfulLog implements RunLog {

  @Override
  public Pending intent(Target target, Plan plan) {
    return Pending.KEPT; // nobody will ask for it
  }

  @Override
  public synchronized void end(ContactResult result, Runnable durable) {
    durable.run();
  }

  @Override
  public void finish() {
    // nothing waits
  }
}
