package dev.contactctl.pace;

/**
 * What all contacts of a run may spend on further attempts, so that an outage ends the run early
 * instead of after eight attempts for each of ten thousand contacts. What a call has spent comes
 * back when it succeeds in the end: single faults, however many, do not end a run. Safe for several
 * threads.
 */
public final class RetryBudget {
  private static final int FULL = 500;

  /** What one more attempt costs. */
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

  private int left = FULL;

  private synchronized boolean take(int tokens) {
    if (left < tokens) {
      return false;
    }
    left -= tokens;
    return true;
  }

  private synchronized void giveBack(int tokens) {
    left = Math.min(FULL, left + tokens);
  }

  /** The account of one call, which is attempted until it succeeds or is given up. */
  public Account account() {
    return new Account();
  }

  /** What one call has spent. Used by one thread. */
  public final class Account {
    private int spent;

    private Account() {}

    /** Takes the price of one more attempt; false when too little is left for it. */
    public boolean take(Price price) {
      if (!RetryBudget.this.take(price.tokens)) {
        return false;
      }
      spent += price.tokens;
      return true;
    }

    /** The call has succeeded: what it spent comes back, or a little if it spent nothing. */
    public void succeeded() {
      giveBack(Math.max(1, spent));
      spent = 0;
    }
  }
}
