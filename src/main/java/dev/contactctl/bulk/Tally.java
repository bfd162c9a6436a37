package dev.contactctl.bulk;

import dev.contactctl.journal.ContactState;
import dev.contactctl.world.Exit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts how the contacts of a run ended. Safe for several threads. */
final class Tally {
  private final Map<ContactState, Long> counts = new EnumMap<>(ContactState.class);
  private long ended;
  private long failures;
  private Exit worstFinal = Exit.OK;
  private Exit worstOther = Exit.OK;

  /** Counts one contact. */
  synchronized void add(ContactResult result) {
    counts.merge(result.state(), 1L, Long::sum);
    ended++;
    if (result.isFailure()) {
      failures++;
    }
    if (!result.state().isFinal()) {
      worstOther = worstOther.and(result.exit());
    } else if (result.isFailure()) {
      worstFinal = worstFinal.and(result.exit());
    }
  }

  /** How many contacts did not end as requested. */
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
    Exit exit = ofFinal().and(worstOther);
    if (stop.isPresent()) {
      exit = exit.and(stop.get().exit());
    }
    return new RunEnd(Map.copyOf(counts), notBegun, stop, exit);
  }

  /**
   * The exit code for contacts that failed permanently: the same whether some or all of them failed
   * and for whatever reason, so that a resumed run ends with the same code. Conflicts have a code
   * of their own.
   */
  private Exit ofFinal() {
    return worstFinal.isWorseThan(Exit.CONFLICT) ? Exit.PARTIAL : worstFinal;
  }
}
