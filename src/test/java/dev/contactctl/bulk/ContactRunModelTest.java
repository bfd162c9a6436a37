package dev.contactctl.bulk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.flow.Guards;
import dev.contactctl.flow.SendPolicy;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The run of one contact under every order of crash, answer, loss, stop, rival and resume, up to a
 * number of events that are out of the ordinary.
 */
class ContactRunModelTest {
  private static final SendPolicy REREAD =
      new SendPolicy(
          Guards.NONE,
          SendPolicy.Unchanged.SKIP,
          SendPolicy.Reread.BEFORE_PUT,
          Optional.empty(),
          SendPolicy.Difference.WARNING);

  static Stream<Arguments> machines() {
    return Stream.of(
        Arguments.of("merge", MemoTarget.oldToNew(MemoTarget.Kind.MERGE), SendPolicy.DEFAULT, 3),
        Arguments.of("once", MemoTarget.oldToNew(MemoTarget.Kind.ONCE), SendPolicy.DEFAULT, 3),
        Arguments.of(
            "replace", MemoTarget.oldToNew(MemoTarget.Kind.REPLACE), SendPolicy.DEFAULT, 3),
        Arguments.of("planned", MemoTarget.plannedOldToNew("c1", 1), SendPolicy.DEFAULT, 2),
        Arguments.of("merge, read twice", MemoTarget.oldToNew(MemoTarget.Kind.MERGE), REREAD, 2),
        Arguments.of("planned, read twice", MemoTarget.plannedOldToNew("c1", 1), REREAD, 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machines")
  void holds_whatever_happens(String name, Target target, SendPolicy policy, int departures) {
    Choices choices = new Choices(departures);
    while (choices.begin()) {
      try {
        new RunModel(choices, target, policy).run();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(e.getMessage() + " after " + choices, e);
      }
    }
    assertTrue(choices.runs() > 1000, "only " + choices.runs() + " runs");
  }
}
