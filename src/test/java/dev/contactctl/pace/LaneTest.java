package dev.contactctl.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.pace.Simulation.Rhythm;
import dev.contactctl.pace.Simulation.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LaneTest {
  private static final int LIMIT = 240;
  private static final int MINUTES = 20;

  @ParameterizedTest
  @EnumSource(Window.class)
  void the_whole_limit_is_used_and_never_exceeded(Window window) {
    Simulation run = new Simulation(window, LIMIT, Rate.parse("240/min", "test"), 10_000);
    run.run(MINUTES, 4);
    assertEquals(0, run.refused);
    assertTrue(run.mostInAMinute <= LIMIT, run.mostInAMinute + " in a minute");
    assertTrue(run.sent >= 0.95 * LIMIT * MINUTES, run.sent + " sent");
  }

  /** Each way takes up to 0.7 s, so that four workers have about as many requests on the way. */
  @ParameterizedTest
  @EnumSource(
      value = Window.class,
      names = {"FIXED", "ALIGNED", "SLIDING"})
  void slow_answers_are_no_rival(Window window) {
    Simulation run = new Simulation(window, LIMIT, Rate.parse("240/min", "test"), 10_000);
    run.slow(Duration.ofMillis(700)).run(MINUTES, 4);
    assertEquals(0, run.refused);
    assertTrue(run.sent >= 0.97 * LIMIT * MINUTES, run.sent + " sent");
  }

  /** While nothing is answered for 1.5 s of 20 s, four workers send less: 97.5 % is the most. */
  @ParameterizedTest
  @EnumSource(Window.class)
  void stalls_are_no_rival(Window window) {
    Simulation run = new Simulation(window, LIMIT, Rate.parse("240/min", "test"), 10_000);
    run.stalls(Duration.ofSeconds(20), Duration.ofMillis(1500)).slow(Duration.ofMillis(400));
    run.run(MINUTES, 4);
    assertEquals(0, run.refused);
    assertTrue(run.sent >= 0.955 * LIMIT * MINUTES, run.sent + " sent");
  }

  static Stream<Arguments> rivals() {
    List<Arguments> all = new ArrayList<>();
    for (Window window : Window.values()) {
      for (Rhythm rhythm : Rhythm.values()) {
        all.add(Arguments.of(window, rhythm, "auto"));
        all.add(Arguments.of(window, rhythm, "240/min"));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("rivals")
  void what_others_use_is_left_to_them(Window window, Rhythm rhythm, String rate) {
    Simulation run = new Simulation(window, LIMIT, Rate.parse(rate, "test"), 1000);
    run.rival(LIMIT / 2, rhythm).run(MINUTES, 4);
    double share = (double) run.refusedAfterFirstMinute / run.sentAfterFirstMinute;
    assertTrue(share <= 0.01, run.refusedAfterFirstMinute + " of " + run.sentAfterFirstMinute);
    assertTrue(run.sent >= 0.6 * LIMIT / 2 * MINUTES, run.sent + " sent");
  }

  @ParameterizedTest
  @EnumSource(Window.class)
  void a_long_run_takes_half_of_the_limit(Window window) {
    Simulation run = new Simulation(window, LIMIT, Rate.parse("auto", "test"), 10_000);
    run.run(MINUTES, 4);
    assertTrue(run.mostInAMinute <= LIMIT / 2 + 1, run.mostInAMinute + " in a minute");
    assertTrue(run.sent >= 0.95 * LIMIT / 2 * MINUTES, run.sent + " sent");
  }

  @Test
  void a_short_run_takes_most_of_the_limit() {
    Simulation run = new Simulation(Window.FIXED, LIMIT, Rate.parse("auto", "test"), 2000);
    run.run(MINUTES, 4);
    assertTrue(run.sent >= 0.75 * LIMIT * MINUTES, run.sent + " sent");
    assertTrue(run.mostInAMinute <= 0.8 * LIMIT + 1, run.mostInAMinute + " in a minute");
  }
}
