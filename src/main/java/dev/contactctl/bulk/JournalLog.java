package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.flow.Plan;
import dev.contactctl.journal.Entry;
import dev.contactctl.journal.Journal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what a run does in a journal. A result that is not final is not written, so that a resumed
 * run finds the contact as it left it.
 */
public final class JournalLog implements RunLog {
  private final Journal journal;
  private final Function<ContactResult, String> reasons;
  private final Object delivery = new Object();

  /**
   * Keeps results.
   *
   * @param reasons says why a contact did not end as asked, without secrets
   */
  public JournalLog(Journal journal, Function<ContactResult, String> reasons) {
    this.journal = journal;
    this.reasons = reasons;
  }

  @Override
  public void intent(Target target, Plan plan) {
    OpenIntent open = OpenIntent.of(plan);
    Optional<Entry.Before> before =
        plan.before().map(contact -> new Entry.Before(open.before().orElseThrow(), contact.tree()));
    journal.await(
        new Entry.Intent(target.record(), target.id(), target.place(), open.body(), before));
  }

  @Override
  public void end(ContactResult result, Runnable durable) {
    if (!result.state().isFinal()) {
      deliver(durable);
      return;
    }
    journal.add(
        new Entry.End(
            result.record(),
            result.id(),
            result.state(),
            result.status(),
            result.code(),
            result.attempts(),
            result.took().toMillis(),
            result.left().map(ContactDigest::of),
            result.isFailure() ? Optional.of(reasons.apply(result)) : Optional.empty()),
        () -> deliver(durable));
  }

  /** One at a time, whether it comes from the journal or from a worker. */
  private void deliver(Runnable durable) {
    synchronized (delivery) {
      durable.run();
    }
  }

  @Override
  public void finish() {
    journal.close();
  }
}
