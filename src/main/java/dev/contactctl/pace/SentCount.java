package dev.contactctl.pace;

/**
 * Counts the requests that have left, by tenths of a second. It remembers the last three minutes;
 * anything older counts as long ago. Times are in nanoseconds.
 */
final class SentCount {
  private static final long SLOT = 100_000_000L;
  private static final int SLOTS = 1800;

  /** How many had left by the end of each tenth of a second, as a ring. */
  private final long[] totals = new long[SLOTS];

  private boolean begun;
  private long current;
  private long total;

  /** Counts a request; times never go back. */
  void add(long now) {
    advance(Math.floorDiv(now, SLOT));
    total++;
    totals[index(current)] = total;
  }

  private void advance(long slot) {
    if (!begun) {
      begun = true;
      current = slot;
    }
    long first = Math.max(current + 1, slot - SLOTS + 1);
    for (long next = first; next <= slot; next++) {
      totals[index(next)] = total;
    }
    current = Math.max(current, slot);
  }

  private static int index(long slot) {
    return (int) Math.floorMod(slot, (long) SLOTS);
  }

  /**
   * How many requests left after the first time and not after the second one, to a tenth of a
   * second.
   */
  int between(long after, long until) {
    return (int) (by(until) - by(after));
  }

  private long by(long time) {
    long slot = Math.floorDiv(time, SLOT);
    if (!begun || slot >= current) {
      return total;
    }
    return totals[index(Math.max(slot, current - SLOTS + 1))];
  }
}
