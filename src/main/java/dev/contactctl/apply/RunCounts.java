package dev.contactctl.apply;

import dev.contactctl.bulk.ContactResult;
import dev.contactctl.journal.ContactState;
import dev.contactctl.journal.PastRun;
import java.util.EnumMap;
import java.util.Map;

/** Counts how the contacts of a run ended. Not safe for several threads. */
final class RunCounts {
  private final Map<ContactState, Long> counts = new EnumMap<>(ContactState.class);

  private final PastRun past;
  private final long contacts;

  private RunCounts(PastRun past, long contacts) {
    this.past = past;
    this.contacts = contacts;
  }

  /**
   * The counts of earlier runs. A contact that they left in doubt counts as unfinished until it has
   * ended.
   *
   * @param contacts how many there are in all
   */
  static RunCounts of(PastRun past, long contacts) {
    RunCounts counts = new RunCounts(past, contacts);
    for (ContactState state : ContactState.values()) {
      counts.add(state, past.count(state));
    }
    counts.add(ContactState.UNFINISHED, past.openIntents().size());
    return counts;
  }

  /** Counts a contact that has ended in this run. */
  void add(ContactResult result) {
    if (past.openIntent(result.record()).isPresent()) {
      add(ContactState.UNFINISHED, -1);
    }
    add(result.state(), 1);
  }

  /** How many were not begun. */
  long notBegun() {
    long begun = 0;
    for (ContactState state : ContactState.values()) {
      begun += of(state);
    }
    return contacts - begun;
  }

  private void add(ContactState state, long more) {
    counts.merge(state, more, Long::sum);
  }

  long of(ContactState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** How many have reached a final state. */
  long done() {
    long done = 0;
    for (ContactState state : ContactState.values()) {
      done += state.isFinal() ? of(state) : 0;
    }
    return done;
  }

  /** How many ended otherwise than requested. */
  long failures() {
    return of(ContactState.FAILED) + of(ContactState.CONFLICT);
  }
}
