package dev.contactctl.pace;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt of the calls for one contact, and when to give up. A
 * wait is a random part of a bound that doubles each time, so that workers do not retry in step.
 * Used by one thread.
 */
public final class Backoff {
  /** How often a call is attempted; waits for the rate limit do not count. */
  public static final int ATTEMPTS = 8;

  /** The longest time for all waits of one contact together. */
  public static final Duration TOTAL = Duration.ofMinutes(10);

  /** The longest wait that a server can ask for. */
  public static final Duration LONGEST_RESET = Duration.ofSeconds(90);

  private static final Duration BASE = Duration.ofMillis(500);
  private static final Duration CAP = Duration.ofSeconds(20);

  /** The wait after a 429 that names none: the limits are per minute. */
  private static final Duration USUAL_RESET = Duration.ofSeconds(60);

  /** The least wait after a 429: seconds are whole numbers, and 0 is less than one. */
  private static final Duration LEAST_RESET = Duration.ofSeconds(1);

  private final DoubleSupplier random;
  private Duration waited = Duration.ZERO;

  /**
   * The waits for one contact.
   *
   * @param random numbers from 0 to below 1
   */
  public Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * How long to wait for the rate limit after a 429.
   *
   * @param asked how long the server asks to wait, if it does
   */
  static Duration untilReset(Optional<Duration> asked) {
    Duration wait = capped(asked.orElse(USUAL_RESET));
    return wait.compareTo(LEAST_RESET) < 0 ? LEAST_RESET : wait;
  }

  private static Duration capped(Duration asked) {
    return asked.compareTo(LONGEST_RESET) > 0 ? LONGEST_RESET : asked;
  }

  private Optional<Duration> within(Duration wait) {
    if (waited.plus(wait).compareTo(TOTAL) > 0) {
      return Optional.empty();
    }
    waited = waited.plus(wait);
    return Optional.of(wait);
  }

  /** Starts the attempts of another call. */
  public Attempts call() {
    return new Attempts();
  }

  /** The attempts of one call. */
  public final class Attempts {
    private int failures;

    private Attempts() {}

    /**
     * The wait after a fault.
     *
     * @param asked the least wait, as the server asks for it
     * @return empty when the call is to be given up
     */
    public Optional<Duration> afterFault(Optional<Duration> asked) {
      failures++;
      if (failures >= ATTEMPTS) {
        return Optional.empty();
      }
      long bound = Math.min(CAP.toNanos(), BASE.toNanos() << (failures - 1));
      Duration drawn = Duration.ofNanos((long) (random.getAsDouble() * bound));
      Duration least = asked.isPresent() ? capped(asked.get()) : Duration.ZERO;
      return within(least.compareTo(drawn) > 0 ? least : drawn);
    }

    /**
     * The wait after a 429, which {@link Pace} observes.
     *
     * @param asked the wait until the limit is renewed, as the server says
     * @return empty when the call is to be given up
     */
    public Optional<Duration> afterThrottling(Optional<Duration> asked) {
      return within(untilReset(asked));
    }
  }
}
