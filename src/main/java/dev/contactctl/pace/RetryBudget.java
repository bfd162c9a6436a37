package dev.contactctl.pace;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What all contacts of a run may spend on further attempts, so that an outage ends the run early
 * instead of after eight attempts for each of ten thousand contacts. What a call has spent comes
 * back when it succeeds in the end: single faults, however many, do not end a run.
 *
 * <p>When everything is spent, the server may be back in a moment: then requests leave one by one,
 * {@link #PROBE} apart, until one succeeds. The run ends when none does for {@link #PATIENCE}. So
 * it outlives a short outage, however many contacts are in work at a time, and a long one costs it
 * few requests. A run with few contacts in work, which spends slowly, ends after {@link #SILENCE}
 * without a success. Safe for several threads.
 */
public final class RetryBudget {
  /** How far apart requests leave when everything is spent. */
  public static final Duration PROBE = Duration.ofSeconds(1);

  /** How long a run continues after the budget is spent. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long a run continues when nothing succeeds, however little it spends. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  private static final int FULL = 500;

  /** The amount that must have come back before the next outage is given the full time again. */
  private static final int SOUND = FULL / 2;

  /** The number of consecutive failures that cannot be due to a single contact. */
  private static final int SEVERAL = Backoff.ATTEMPTS + 1;

  /** The price of one more attempt. */
  public enum Price {
    /** After a fault. */
    FAULT(14),
    /** After a 429. */
    THROTTLED(5);

    private final int tokens;

    Price(int tokens) {
      this.tokens = tokens;
    }
  }

  private final LongSupplier nanos;
  private final Pace pace;
  private int left = FULL;
  private int failures;
  private long firstFailure;
  private boolean spent;
  private long spentAt;

  /**
   * A full budget.
   *
   * @param nanos a clock for measuring durations
   * @param pace is slowed down while everything is spent
   */
  public RetryBudget(LongSupplier nanos, Pace pace) {
    this.nanos = nanos;
    this.pace = pace;
  }

  /** The result of asking for one more attempt. */
  private enum Payment {
    PAID,
    LENT,
    NONE
  }

  private synchronized Payment take(Price price) {
    long now = nanos.getAsLong();
    if (price == Price.FAULT && isSilent(now)) {
      return Payment.NONE;
    }
    if (left >= price.tokens) {
      left -= price.tokens;
      return Payment.PAID;
    }
    if (!spent) {
      spent = true;
      spentAt = now;
    }
    pace.slowDown();
    return now - spentAt < PATIENCE.toNanos() ? Payment.LENT : Payment.NONE;
  }

  private boolean isSilent(long now) {
    failures++;
    if (failures == 1) {
      firstFailure = now;
    }
    return failures >= SEVERAL && now - firstFailure >= SILENCE.toNanos();
  }

  private synchronized void giveBack(int tokens) {
    failures = 0;
    left = Math.min(FULL, left + tokens);
    if (spent && left >= SOUND) {
      spent = false;
      pace.speedUp();
    }
  }

  /** Called when a call has succeeded that had failed before: the server is back. */
  private synchronized void serverIsBack() {
    if (spent) {
      pace.speedUp();
    }
  }

  /** A new account for one call, which is attempted until it succeeds or is given up. */
  public Spending spending() {
    return new Spending();
  }

  /** What one call has spent. Used by one thread. */
  public final class Spending {
    private int paid;
    private boolean hasFailed;

    private Spending() {}

    /** Takes the price of one more attempt; false when the run is to end. */
    public boolean take(Price price) {
      hasFailed = true;
      Payment payment = RetryBudget.this.take(price);
      paid += payment == Payment.PAID ? price.tokens : 0;
      return payment != Payment.NONE;
    }

    /**
     * Called when the call has succeeded: returns what it spent, or a little if it spent nothing.
     */
    public void succeeded() {
      if (hasFailed) {
        serverIsBack();
      }
      giveBack(Math.max(1, paid));
      paid = 0;
      hasFailed = false;
    }
  }
}
