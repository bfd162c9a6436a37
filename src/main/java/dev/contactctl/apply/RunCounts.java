package dev.contactctl.apply;

import dev.contactctl.journal.ContactState;
import dev.contactctl.journal.PastRun;
import java.util.EnumMap;
import java.util.Map;

/** Counts how the contacts of a run ended. Not safe for several threads. */
final class RunCounts {
  private final Map<ContactState, Long> counts = new EnumMap<>(ContactState.class);

  /** The counts of earlier runs. */
  static RunCounts of(PastRun past) {
    RunCounts counts = new RunCounts();
    for (ContactState state : ContactState.values()) {
      counts.add(state, past.count(state));
    }
    return counts;
  }

  void add(ContactState state) {
    add(state, 1);
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

  /** How many ended otherwise than asked. */
  long failures() {
    return of(ContactState.FAILED) + of(ContactState.CONFLICT);
  }
}
