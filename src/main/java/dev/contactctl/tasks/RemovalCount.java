package dev.contactctl.tasks;

import dev.contactctl.bulk.ContactResult;
import dev.contactctl.bulk.Target;
import dev.contactctl.change.Change;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.Plan;
import dev.contactctl.message.Message;
import java.util.List;

/** Counts the values that a run would erase. */
public final class RemovalCount implements Survey.Sink {
  /** Counts changes that a guard would refuse as well. */
  public static final Guards WITHOUT_GUARDS = Guards.NONE;

  private long removals;

  public long removals() {
    return removals;
  }

  @Override
  public void planned(Target target, Plan plan, List<Message> notices) {
    removals += of(plan);
  }

  /** How many values the plan erases. */
  public static long of(Plan plan) {
    long removals = 0;
    for (Change change : plan.changes()) {
      removals += change.isRemoval() ? 1 : 0;
    }
    return removals;
  }

  @Override
  public void refused(ContactResult result) {
    // what is not sent erases nothing
  }
}
