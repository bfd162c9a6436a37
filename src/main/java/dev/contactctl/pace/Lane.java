package dev.contactctl.pace;

import dev.contactctl.remote.RateLimit;
import java.time.Duration;

/**
 * Spaces the requests of one operation evenly. It reads no clock and starts no threads: the caller
 * passes the time, in nanoseconds.
 *
 * <p>The server counts each operation by itself, together with what other programs of the domain
 * send. The spacing keeps to the rate that was asked for and to what others leave of the limit.
 */
final class Lane {
  private static final double MINUTE = 60e9;

  /** The part of the limit that is left to others beyond what they are known to use. */
  private static final double DISTANCE = 0.05;

  /** The part of the limit below which the rest of it is spread over the remaining time. */
  private static final double LITTLE = 0.03;

  /**
   * How much of a late wake-up is made up for, in nanoseconds. It is less than the time that {@link
   * Rate#MARGIN} leaves in a minute, 0.6 s, so that even then no minute has more requests than the
   * rate allows; the rest is for requests that overtake each other.
   */
  private static final long CATCH_UP = 250_000_000;

  /** Waiting threads are woken when the spacing falls below this part of the earlier one. */
  private static final double NOTABLY = 0.9;

  private final Rate rate;
  private final long requests;
  private final Usage usage = new Usage();
  private double spacing;
  private double spread;
  private double apart;
  private boolean begun;
  private long lastLeft;
  private long closedUntil = Long.MIN_VALUE;

  /**
   * A lane before its first request.
   *
   * @param requests how many requests the run has in all
   */
  Lane(Rate rate, long requests) {
    this.rate = rate;
    this.requests = requests;
    this.spacing = spacing(rate.perMinute(rate.firstLimit(), requests));
  }

  private static double spacing(double perMinute) {
    return perMinute <= 0 ? 0 : MINUTE / perMinute;
  }

  /**
   * When a request may leave that has the given number of others before it.
   *
   * @param before how many leave before it
   */
  long due(long now, int before) {
    double step = step();
    long open = Math.max(now, closedUntil);
    long next = begun ? Math.max(open, lastLeft + (long) step) : open;
    return next + (long) (before * step);
  }

  private double step() {
    return Math.max(apart, Math.max(spacing, spread));
  }

  /** Keeps requests at least so far apart, whatever the limit allows. */
  void keepApart(Duration time) {
    apart = time.toNanos();
  }

  /** How many requests may leave each minute, as far as is known; 0 when nothing limits them. */
  double perMinute() {
    return spacing <= 0 ? 0 : MINUTE / spacing;
  }

  /**
   * How long nothing may leave because the server has refused a request; zero if requests may
   * leave.
   */
  Duration closedFor(long now) {
    return closedUntil > now ? Duration.ofNanos(closedUntil - now) : Duration.ZERO;
  }

  /** Counts a request that leaves. */
  void left(long now) {
    long planned = begun ? Math.max(lastLeft + (long) step(), closedUntil) : now;
    begun = true;
    lastLeft = Math.min(now, Math.max(planned, now - CATCH_UP));
    if (!(rate instanceof Rate.Unlimited)) {
      usage.left(now);
    }
  }

  /** Counts a request that has left without waiting: it uses up the next turn. */
  void repeated(long now) {
    begun = true;
    lastLeft = Math.max(lastLeft, now - CATCH_UP) + (long) step();
    if (!(rate instanceof Rate.Unlimited)) {
      usage.left(now);
    }
  }

  /** Blocks requests for a while. */
  void close(long now, Duration time) {
    closedUntil = Math.max(closedUntil, now + time.toNanos());
  }

  /**
   * Learns from what the server said about its limit.
   *
   * @param left when the request left that it answers
   * @return whether requests may leave notably earlier than before
   */
  boolean answered(long now, long left, RateLimit said) {
    int limit = said.limit().orElse(0);
    if (rate instanceof Rate.Unlimited || limit == 0) {
      return false;
    }
    double old = Math.max(spacing, spread);
    if (said.remaining().isPresent()) {
      usage.answered(left, limit, said.remaining().get());
    }
    double others = usage.others(limit);
    double allowed = rate.perMinute(limit, requests);
    if (others > 0) {
      double rest = limit - others - Math.max(2, DISTANCE * limit);
      allowed = Math.min(allowed, Math.max(rest, Math.max(1, DISTANCE * limit)));
    }
    spacing = spacing(allowed);
    spread = spread(now, limit, said, others);
    return Math.max(spacing, spread) < NOTABLY * old;
  }

  /** The spacing that makes a small remainder last until the limit is renewed. */
  private double spread(long now, int limit, RateLimit said, double others) {
    if (said.remaining().isEmpty() || said.reset().isEmpty()) {
      return 0;
    }
    int remaining = said.remaining().get();
    Duration left = Backoff.untilReset(said.reset());
    if (remaining <= 0) {
      close(now, left);
      return 0;
    }
    boolean little = others > 0 && remaining < Math.max(2, LITTLE * limit);
    return little ? (double) left.toNanos() / remaining : 0;
  }
}
