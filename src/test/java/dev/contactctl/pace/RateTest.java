package dev.contactctl.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

  @Test
  void rates_are_words_or_numbers() {
    assertEquals(new Rate.Auto(), Rate.parse("auto", "test"));
    assertEquals(new Rate.Unlimited(), Rate.parse("unlimited", "test"));
    assertEquals(new Rate.Fixed(100), Rate.parse("100/min", "test"));
    assertEquals(new Rate.Fixed(240), Rate.parse("4/s", "test"));
    assertEquals(new Rate.Fixed(600_000), Rate.parse("10000/s", "test"));
    assertEquals(new Rate.Fixed(7), Rate.parse("007/min", "test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fast",
        "Auto",
        "100",
        "/min",
        "/s",
        "0/min",
        "0/s",
        "-1/min",
        "+1/min",
        "1.5/s",
        "1 /s",
        "1/h",
        "1/minute",
        "600001/min",
        "10001/s",
        "99999999999999999999/s",
        "1/s ",
        "auto/s"
      })
  void anything_else_is_refused_with_what_is_possible(String text) {
    Failure failure = assertThrows(Failure.class, () -> Rate.parse(text, "test"));
    assertEquals(Exit.USAGE, failure.exit());
    String message = failure.getMessage();
    assertTrue(message.startsWith("test: \"" + text + "\""), message);
    assertTrue(
        message.endsWith("; write auto, unlimited, N/min or N/s, with at most 600000 a minute"),
        message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"١/s", "１/s", "1／ｓ"})
  void digits_of_other_scripts_are_refused_with_the_same_rate(String text) {
    Failure failure = assertThrows(Failure.class, () -> Rate.parse(text, "test"));
    assertEquals(Exit.USAGE, failure.exit());
    String message = failure.getMessage();
    assertTrue(message.endsWith(" must be in ASCII; write 1/s"), message);
  }

  @Test
  void auto_takes_half_of_the_limit_in_a_run_of_more_than_30_minutes() {
    Rate auto = new Rate.Auto();
    assertEquals(192, auto.perMinute(240, 5760), 0.001);
    assertEquals(120, auto.perMinute(240, 5761), 0.001);
    assertEquals(48, auto.perMinute(60, 1), 0.001);
    assertEquals(1, auto.perMinute(1, 1), 0.001);
  }

  @Test
  void a_fixed_rate_keeps_below_the_limit_of_the_server() {
    assertEquals(240 / 1.01, new Rate.Fixed(500).perMinute(240, 1), 0.001);
    assertEquals(100 / 1.01, new Rate.Fixed(100).perMinute(240, 1), 0.001);
    assertEquals(0, new Rate.Unlimited().perMinute(240, 1));
  }
}
