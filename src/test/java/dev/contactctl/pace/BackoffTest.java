package dev.contactctl.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Duration CAP = Duration.ofSeconds(20);

  private static Duration bound(int failure) {
    Duration bound = Duration.ofMillis(500L << (failure - 1));
    return bound.compareTo(CAP) > 0 ? CAP : bound;
  }

  @Test
  void ten_thousand_calls_keep_the_bounds_of_every_wait() {
    SplittableRandom random = new SplittableRandom(11);
    double[] sums = new double[Backoff.ATTEMPTS];
    int calls = 10_000;
    for (int i = 0; i < calls; i++) {
      Backoff.Attempts attempts = new Backoff(random::nextDouble).call();
      for (int failure = 1; failure < Backoff.ATTEMPTS; failure++) {
        Duration wait = attempts.afterFault(Optional.empty()).orElseThrow();
        assertTrue(!wait.isNegative() && wait.compareTo(bound(failure)) <= 0, wait.toString());
        sums[failure] += wait.toNanos();
      }
      assertEquals(Optional.empty(), attempts.afterFault(Optional.empty()));
    }
    for (int failure = 1; failure < Backoff.ATTEMPTS; failure++) {
      assertEquals(
          bound(failure).toNanos() / 2.0, sums[failure] / calls, bound(failure).toNanos() * 0.025);
    }
  }

  /** Whatever servers ask for: no wait above 90 s, and never more than 10 minutes in all. */
  @Test
  void ten_thousand_contacts_end_within_ten_minutes() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < 10_000; i++) {
      Backoff backoff = new Backoff(random::nextDouble);
      Duration total = Duration.ZERO;
      boolean goesOn = true;
      for (int call = 0; call < 20 && goesOn; call++) {
        Backoff.Attempts attempts = backoff.call();
        for (int failure = 0; failure < 20 && goesOn; failure++) {
          Optional<Duration> asked =
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(Duration.ofSeconds(random.nextLong(99_999)));
          Optional<Duration> wait =
              random.nextBoolean() ? attempts.afterFault(asked) : attempts.afterThrottling(asked);
          goesOn = wait.isPresent();
          assertTrue(wait.orElse(Duration.ZERO).compareTo(Backoff.LONGEST_RESET) <= 0);
          total = total.plus(wait.orElse(Duration.ZERO));
        }
      }
      assertTrue(total.compareTo(Backoff.TOTAL) <= 0, total.toString());
    }
  }

  @Test
  void throttling_uses_no_attempt() {
    Backoff.Attempts attempts = new Backoff(() -> 0).call();
    for (int i = 0; i < 100; i++) {
      assertTrue(attempts.afterThrottling(Optional.of(Duration.ofSeconds(2))).isPresent());
    }
    assertTrue(attempts.afterFault(Optional.empty()).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "30,30", "90,90", "91,90", "99999,90"})
  void a_reset_is_waited_for_within_reason(int asked, int waits) {
    Optional<Duration> wait =
        new Backoff(() -> 0).call().afterThrottling(Optional.of(Duration.ofSeconds(asked)));
    assertEquals(Optional.of(Duration.ofSeconds(waits)), wait);
  }

  @Test
  void a_429_that_names_no_time_waits_a_minute() {
    assertEquals(
        Optional.of(Duration.ofMinutes(1)),
        new Backoff(() -> 0).call().afterThrottling(Optional.empty()));
  }

  @Test
  void the_time_that_the_server_asks_for_is_the_least() {
    Backoff.Attempts attempts = new Backoff(() -> 0.99).call();
    assertEquals(
        Optional.of(Duration.ofSeconds(7)),
        attempts.afterFault(Optional.of(Duration.ofSeconds(7))));
    assertEquals(
        Optional.of(Duration.ofMillis(990)), attempts.afterFault(Optional.of(Duration.ZERO)));
  }
}
