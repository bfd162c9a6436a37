package dev.contactctl.bulk;

import dev.contactctl.journal.ContactState;
import dev.contactctl.world.Exit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the ends of contacts. Safe for several threads. */
final class Tally {
  private final Map<ContactState, Long> counts = new EnumMap<>(ContactState.class);
  private long ended;
  private long failures;
  private long finalFailures;
  private Exit worstFinal = Exit.OK;
  private Exit worstOther = Exit.OK;

  /** Counts one. */
  synchronized void add(ContactResult result) {
    counts.merge(result.state(), 1L, Long::sum);
    ended++;
    if (result.isFailure()) {
      failures++;
    }
    if (!result.state().isFinal()) {
      worstOther = worstOther.and(result.exit());
    } else if (result.isFailure()) {
      finalFailures++;
      worstFinal = worstFinal.and(result.exit());
    }
  }

  /** How many contacts did not end as asked. */
  synchronized long failures() {
    return failures;
  }

  /**
   * The end of the run.
   *
   * @param total how many contacts it has in all
   */
  synchronized RunEnd end(long total, Optional<RunStop> stop) {
    long notBegun = Math.max(0, total - ended);
    Exit exit = ofFinal(ended - finalFailures + notBegun).and(worstOther);
    if (stop.isPresent()) {
      exit = exit.and(stop.get().exit());
    }
    return new RunEnd(Map.copyOf(counts), notBegun, stop, exit);
  }

  /**
   * What the contacts that failed for good make of it. When only some did, that is what scripts
   * have to know; conflicts keep a code of their own.
   */
  private Exit ofFinal(long others) {
    boolean some = others > 0 && worstFinal.compareTo(Exit.CONFLICT) > 0;
    return some ? Exit.PARTIAL : worstFinal;
  }
}
