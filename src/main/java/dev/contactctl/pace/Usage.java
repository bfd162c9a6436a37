package dev.contactctl.pace;

/**
 * How much of a rate limit other programs use, learnt from what the server says is left of it.
 * Works whether the server counts in fixed windows or in a sliding one, which is not known: what is
 * used and was not sent from here in the last minute was certainly sent by others, and while the
 * remainder falls, what it falls faster than requests leave here is theirs, too.
 *
 * <p>An answer tells how it was when its request was counted. So it is compared with what had left
 * here when that request did, and not with what has left when it comes: on a slow way, or on a busy
 * machine, the difference would look like a rival.
 */
final class Usage {
  private static final long MINUTE = 60_000_000_000L;

  /** How much of a new measurement counts for each second that it covers. */
  private static final double LEARNING = 0.1;

  /** The shortest measurement, in nanoseconds: requests that overtake each other disturb it. */
  private static final long SHORTEST = 3_000_000_000L;

  private final SentCount sent = new SentCount();

  private double mostNow;
  private double mostBefore;
  private long mostSince;

  private boolean measuring;
  private long markedAt;
  private int markedRemaining;
  private double rate;

  /** Counts a request that leaves. */
  void left(long now) {
    sent.add(now);
  }

  /**
   * Learns from an answer.
   *
   * @param left when its request left
   */
  void answered(long left, int limit, int remaining) {
    if (left - mostSince >= MINUTE) {
      mostBefore = left - mostSince >= 2 * MINUTE ? 0 : mostNow;
      mostNow = 0;
      mostSince = left;
    }
    mostNow = Math.max(mostNow, limit - remaining - sent.between(left - MINUTE, left));
    measure(left, remaining);
  }

  private void measure(long left, int remaining) {
    if (!measuring || remaining > markedRemaining) { // a new window, or nothing can be said
      mark(left, remaining);
    } else if (left - markedAt >= SHORTEST) {
      double seconds = (left - markedAt) / 1e9;
      double others = markedRemaining - remaining - sent.between(markedAt, left);
      rate += Math.min(1, LEARNING * seconds) * (60 * others / seconds - rate);
      mark(left, remaining);
    }
  }

  private void mark(long left, int remaining) {
    measuring = true;
    markedAt = left;
    markedRemaining = remaining;
  }

  /** How many requests others send in a minute; 0 when it is negligible. */
  double others(int limit) {
    double most = Math.max(rate, Math.max(mostNow, mostBefore));
    return most > Math.max(4, 0.02 * limit) ? most : 0;
  }
}
