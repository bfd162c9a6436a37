package dev.contactctl.fuzz;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A share of what {@code scripts/fuzz} does: damaged input never surprises the program. */
class FuzzTest {
  private static final long SEED = 1;
  private static final int INPUTS = 1_500;

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void damaged_input_gets_a_documented_answer(FuzzTarget target) {
    Fuzz.feed(target, SEED, 0, INPUTS);
  }
}
