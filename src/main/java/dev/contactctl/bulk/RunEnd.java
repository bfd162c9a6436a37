package dev.contactctl.bulk;

import dev.contactctl.journal.ContactState;
import dev.contactctl.world.Exit;
import java.util.Map;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param counts how many contacts ended in each state
 * @param notBegun how many contacts were left, because the run stopped
 * @param stop why it stopped before its end; empty when it did not
 * @param exit the exit code of all contacts and of the reason why it stopped; a signal, of which
 *     the caller knows, is not in it
 */
public record RunEnd(
    Map<ContactState, Long> counts, long notBegun, Optional<RunStop> stop, Exit exit) {

  /** How many contacts ended in the state. */
  public long count(ContactState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** Whether every contact has reached a final state, so that nothing is left to resume. */
  public boolean isComplete() {
    return notBegun == 0 && count(ContactState.UNFINISHED) == 0;
  }
}
