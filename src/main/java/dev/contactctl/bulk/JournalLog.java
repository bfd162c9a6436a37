package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.contact.Contact;
import dev.contactctl.flow.Plan;
import dev.contactctl.journal.Entry;
import dev.contactctl.journal.Journal;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** What was sent for each contact that has an intent and no end, by its record. */
  private final Map<Integer, Sent> sent = new ConcurrentHashMap<>();

  /** The results not yet delivered, in the order in which contacts ended. */
  private final Deque<PendingDelivery> deliveries = new ArrayDeque<>();

  /**
   * Keeps results.
   *
   * @param reasons says why a contact did not end as asked, without secrets
   */
  public JournalLog(Journal journal, Function<ContactResult, String> reasons) {
    this.journal = journal;
    this.reasons = reasons;
  }

  /**
   * A contact and its digest, which need not be computed again if the server kept the contact as
   * sent.
   */
  private record Sent(Contact contact, String digest) {}

  /** A result that may be delivered once it is on the disk, or that need not be there. */
  private static final class PendingDelivery {
    private final Runnable durable;
    private boolean isReady;

    PendingDelivery(Runnable durable) {
      this.durable = durable;
    }
  }

  @Override
  public Pending intent(Target target, Plan plan) {
    return begin(entry(target, plan));
  }

  @Override
  public Pending renewed(Target target, Plan plan) {
    return begin(entry(target, plan).renewing());
  }

  private Pending begin(Entry.Intent intent) {
    return journal.begin(intent)::await;
  }

  private Entry.Intent entry(Target target, Plan plan) {
    PutDigests open = PutDigests.of(plan);
    sent.put(target.record(), new Sent(plan.after(), open.body()));
    Optional<Entry.Before> before =
        plan.before().map(contact -> new Entry.Before(open.before().orElseThrow(), contact.tree()));
    return new Entry.Intent(target.record(), target.id(), target.place(), open.body(), before);
  }

  @Override
  public void end(ContactResult result, Runnable durable) {
    Optional<Sent> known = Optional.ofNullable(sent.remove(result.record()));
    PendingDelivery delivery = new PendingDelivery(durable);
    synchronized (deliveries) {
      deliveries.add(delivery);
    }
    if (!result.state().isFinal()) {
      deliver(delivery);
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
        () -> deliver(delivery));
  }

  /** A contact that the server kept as sent is the very object that was sent. */
  @SuppressWarnings("ReferenceEquality")
  private static String digest(Contact left, Optional<Sent> known) {
    return known.isPresent() && known.get().contact() == left
        ? known.get().digest()
        : ContactDigest.of(left);
  }

  /**
   * Delivers results one at a time and in order, whether they come from the journal or from a
   * worker.
   */
  private void deliver(PendingDelivery ready) {
    synchronized (deliveries) {
      ready.isReady = true;
      while (!deliveries.isEmpty() && deliveries.element().isReady) {
        deliveries.remove().durable.run();
      }
    }
  }

  /**
   * Delivers the results queued behind others that never reached the disk, after that has failed.
   */
  private void deliverTheRest() {
    synchronized (deliveries) {
      deliveries.removeIf(delivery -> !delivery.isReady);
      while (!deliveries.isEmpty()) {
        deliveries.remove().durable.run();
      }
    }
  }

  @Override
  public void finish() {
    try {
      journal.close();
    } finally {
      deliverTheRest();
    }
  }
}
