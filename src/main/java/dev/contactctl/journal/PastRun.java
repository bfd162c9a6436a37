package dev.contactctl.journal;

import java.util.List;
import java.util.Optional;

/** What earlier runs have done, according to their journal. Safe for several threads. */
public final class PastRun {
  private final Owner owner;
  private final Ledger ledger;
  private final long cutOff;
  private final List<FailedContact> failures;

  /**
   * A contact that did not end as requested.
   *
   * @param why the reason in words; empty in a journal of a version that did not keep it
   */
  public record FailedContact(int record, String id, Optional<String> why) {}

  PastRun(Owner owner, Ledger ledger, long cutOff, List<FailedContact> failures) {
    this.owner = owner;
    this.ledger = ledger;
    this.cutOff = cutOff;
    this.failures = failures;
  }

  /** No earlier run. */
  public static PastRun none() {
    return new PastRun(Owner.UNKNOWN, new Ledger(0), 0, List.of());
  }

  /** Whose contacts they were. */
  public Owner owner() {
    return owner;
  }

  /** Whether the record's contact has reached a final state, so that it is not processed again. */
  public boolean isDone(int record) {
    return ledger.isDone(record);
  }

  /** How the record's contact ended; empty when it has not ended. */
  public Optional<ContactState> state(int record) {
    return ledger.state(record);
  }

  /** The last intent of a contact in doubt. */
  public Optional<OpenIntent> openIntent(int record) {
    return ledger.openIntent(record);
  }

  /** All contacts in doubt, in the order of their records. */
  public List<OpenIntent> openIntents() {
    return ledger.openIntents();
  }

  /** How many contacts ended in that state. */
  public int count(ContactState state) {
    return ledger.count(state);
  }

  /** The contacts that failed or are in conflict, in the order in which they ended. */
  public List<FailedContact> failures() {
    return failures;
  }

  /**
   * How many bytes at the end of the journal were cut off, because the last write had not come to
   * its end; 0 as a rule.
   */
  public long cutOff() {
    return cutOff;
  }
}
