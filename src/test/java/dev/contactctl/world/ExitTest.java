package dev.contactctl.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitTest {
  /** The rule of the documents: what cannot be repaired by running again comes last but bugs. */
  private static final List<Exit> MILDEST_FIRST =
      List.of(
          Exit.OK,
          Exit.DIFFERENT,
          Exit.CONFLICT,
          Exit.REFUSED,
          Exit.INVALID_INPUT,
          Exit.PARTIAL,
          Exit.TEMPORARY,
          Exit.NOT_ALLOWED,
          Exit.USAGE,
          Exit.LOCAL_FILES,
          Exit.HANGUP,
          Exit.INTERRUPT,
          Exit.TERMINATE,
          Exit.BUG);

  @Test
  void of_two_outcomes_the_more_severe_one_decides() {
    List<Exit> sorted = new ArrayList<>(List.of(Exit.values()));
    sorted.sort((a, b) -> a.isWorseThan(b) ? 1 : b.isWorseThan(a) ? -1 : 0);
    assertEquals(MILDEST_FIRST, sorted);
    for (int i = 1; i < sorted.size(); i++) {
      assertEquals(sorted.get(i), sorted.get(i).and(sorted.get(i - 1)));
      assertEquals(sorted.get(i), sorted.get(i - 1).and(sorted.get(i)));
    }
  }
}
