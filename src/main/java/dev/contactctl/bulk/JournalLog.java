package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.contact.Contact;
import dev.contactctl.flow.Plan;
import dev.contactctl.journal.Entry;
import dev.contactctl.journal.Journal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what a run does in a journal. A result that is not final is not written, so that a resumed
 * run finds the contact as it left it.
 */
public final class JournalLog implements RunLog {
  private final Journal journal;
  private final Function<ContactResult, String> reasons;

  /** What was sent of each contact that has an intent and no end, by its record. */
  private final Map<Integer, Sent> sent = new ConcurrentHashMap<>();

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

  /** A contact and its digest, which need not be worked out again if the server kept it. */
  private record Sent(Contact contact, String digest) {}

  @Override
  public Pending intent(Target target, Plan plan) {
    OpenIntent open = OpenIntent.of(plan);
    sent.put(target.record(), new Sent(plan.after(), open.body()));
    Optional<Entry.Before> before =
        plan.before().map(contact -> new Entry.Before(open.before().orElseThrow(), contact.tree()));
    return journal.begin(
            new Entry.Intent(target.record(), target.id(), target.place(), open.body(), before))
        ::await;
  }

  @Override
  public void end(ContactResult result, Runnable durable) {
    Optional<Sent> known = Optional.ofNullable(sent.remove(result.record()));
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
            result.left().map(contact -> digest(contact, known)),
            result.isFailure() ? Optional.of(reasons.apply(result)) : Optional.empty()),
        () -> deliver(durable));
  }

  /** A contact that the server kept as it was sent is the very one that was sent. */
  @SuppressWarnings("ReferenceEquality")
  private static String digest(Contact left, Optional<Sent> known) {
    return known.isPresent() && known.get().contact() == left
        ? known.get().digest()
        : ContactDigest.of(left);
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
