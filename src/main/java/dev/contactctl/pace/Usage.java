package dev.contactctl.pace;

import java.util.Arrays;

/**
 * How much of a rate limit other programs use, learnt from what the server says is left of it.
 * Works whether the server counts in fixed windows or in a sliding one, which is not known: what is
 * used and was not sent from here in the last minute was certainly sent by others, and while the
 * remainder falls, what it falls faster than requests leave here is theirs, too.
 */
final class Usage {
  private static final long MINUTE = 60_000_000_000L;
  private static final long SLOT = 100_000_000L;
  private static final int SLOTS = (int) (MINUTE / SLOT);

  /** How much of a new measurement counts for each second that it covers. */
  private static final double LEARNING = 0.15;

  private static final long SECOND = 1_000_000_000L;

  /** What left here, by tenths of a second, as a ring. */
  private final int[] slots = new int[SLOTS];

  private long lastSlot = Long.MIN_VALUE;
  private int sent;
  private long sentInAll;

  private double mostNow;
  private double mostBefore;
  private long mostSince;

  private boolean measuring;
  private long markedAt;
  private int markedRemaining;
  private long markedSent;
  private double rate;

  /** A request leaves. */
  void left(long now) {
    forget(now);
    slots[slot(now)]++;
    sent++;
    sentInAll++;
  }

  private static int slot(long now) {
    return (int) Math.floorMod(now / SLOT, (long) SLOTS);
  }

  private void forget(long now) {
    long current = now / SLOT;
    if (lastSlot == Long.MIN_VALUE || current - lastSlot >= SLOTS) {
      Arrays.fill(slots, 0);
      sent = 0;
    } else {
      for (long gone = lastSlot + 1; gone <= current; gone++) {
        int index = (int) Math.floorMod(gone, (long) SLOTS);
        sent -= slots[index];
        slots[index] = 0;
      }
    }
    lastSlot = Math.max(lastSlot, current);
  }

  /** Learns from an answer. */
  void answered(long now, int limit, int remaining) {
    forget(now);
    if (now - mostSince >= MINUTE) {
      mostBefore = now - mostSince >= 2 * MINUTE ? 0 : mostNow;
      mostNow = 0;
      mostSince = now;
    }
    mostNow = Math.max(mostNow, limit - remaining - sent);
    measure(now, remaining);
  }

  private void measure(long now, int remaining) {
    if (!measuring || remaining > markedRemaining) { // a new window, or nothing can be said
      mark(now, remaining);
    } else if (now - markedAt >= SECOND) {
      double seconds = (double) (now - markedAt) / SECOND;
      double others = markedRemaining - remaining - (sentInAll - markedSent);
      rate += Math.min(1, LEARNING * seconds) * (60 * others / seconds - rate);
      mark(now, remaining);
    }
  }

  private void mark(long now, int remaining) {
    measuring = true;
    markedAt = now;
    markedRemaining = remaining;
    markedSent = sentInAll;
  }

  /** How many requests others send in a minute; 0 when it is hardly any. */
  double others(int limit) {
    double most = Math.max(rate, Math.max(mostNow, mostBefore));
    return most > Math.max(4, 0.02 * limit) ? most : 0;
  }
}
