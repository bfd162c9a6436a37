package dev.contactctl.sandbox;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;

/**
 * How many calls a sandbox takes.
 *
 * @param calls how many in a period, of each operation; 0 for no limit
 * @param period how long a period is; the API's is one minute
 * @param window how calls are counted
 * @param atOnce how many calls may be in work at a time; 0 for no limit
 */
public record CallLimits(int calls, Duration period, Window window, int atOnce) {
  /** The limit of the API's Standard and Advanced plans. */
  public static final int DEFAULT_CALLS = 240;

  /** The period of that plan. */
  public static final int DEFAULT_SECONDS = 60;

  /** How the calls of a period are counted. Which way the real API counts is not known. */
  public enum Window {
    /** A period begins with the first call after the last period. */
    FIXED,
    /** Every call looks back over one period. */
    SLIDING
  }

  /** The limit of the Standard plan, in fixed windows, without a limit on calls at a time. */
  public static final CallLimits DEFAULT =
      new CallLimits(DEFAULT_CALLS, Duration.ofSeconds(DEFAULT_SECONDS), Window.FIXED, 0);

  /**
   * Checks the values.
   *
   * @throws Failure with {@link Exit#USAGE}, naming the option that is wrong
   */
  public CallLimits {
    if (calls < 0) {
      throw new Failure(Exit.USAGE, SandboxSentences.RATE_LIMIT_NEGATIVE.with(calls));
    }
    if (atOnce < 0) {
      throw new Failure(Exit.USAGE, SandboxSentences.AT_ONCE_NEGATIVE.with(atOnce));
    }
  }

  /** The same with another number of calls. */
  public CallLimits withCalls(int value) {
    return new CallLimits(value, period, window, atOnce);
  }

  /** The same with another period. */
  public CallLimits withPeriod(Duration value) {
    return new CallLimits(calls, value, window, atOnce);
  }

  /** The same, counted in another way. */
  public CallLimits withWindow(Window value) {
    return new CallLimits(calls, period, value, atOnce);
  }

  /** The same with a limit on calls at a time. */
  public CallLimits withAtOnce(int value) {
    return new CallLimits(calls, period, window, value);
  }
}
