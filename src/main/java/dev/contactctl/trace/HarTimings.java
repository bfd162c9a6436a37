package dev.contactctl.trace;

import dev.contactctl.http.SendLog;
import dev.contactctl.http.SendLog.Moment;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long the parts of an exchange took, in milliseconds; -1 for a part that did not occur. The
 * time of {@code ssl} is included in that of {@code connect}, as HAR defines it.
 */
record HarTimings(
    double dns, double connect, double ssl, double send, double waiting, double receive) {
  private static final double NONE = -1;

  /** No part has taken any time yet. */
  static HarTimings none() {
    return waiting(0);
  }

  /** Only the total time is known. */
  static HarTimings waiting(double millis) {
    return new HarTimings(NONE, NONE, NONE, 0, millis, 0);
  }

  /** The times of an attempt; time after the last known moment belongs to the next part. */
  static HarTimings of(SendLog.Attempt attempt, long ended) {
    Parts parts = new Parts(attempt, ended);
    if (attempt.isOverKeptConnection()) {
      return new HarTimings(
          NONE,
          NONE,
          NONE,
          parts.until(Moment.WRITTEN),
          parts.until(Moment.ANSWERED),
          parts.until(Moment.DONE));
    }
    double dns = parts.until(Moment.LOOKED_UP);
    double connected = parts.until(Moment.CONNECTED);
    double open = parts.until(Moment.OPEN);
    return new HarTimings(
        dns,
        connected + open,
        attempt.tls().isEmpty() ? NONE : open,
        parts.until(Moment.WRITTEN),
        parts.until(Moment.ANSWERED),
        parts.until(Moment.DONE));
  }

  /** The parts of an attempt, one after the other. */
  private static final class Parts {
    private final SendLog.Attempt attempt;
    private final long ended;
    private long from;

    Parts(SendLog.Attempt attempt, long ended) {
      this.attempt = attempt;
      this.ended = ended;
      this.from = attempt.begun();
    }

    /** How long it took from the end of the part before to that moment, in milliseconds. */
    double until(Moment moment) {
      OptionalLong at = attempt.at(moment);
      long to = at.isPresent() ? at.getAsLong() : Math.max(from, ended);
      double part = millis(to - from);
      from = to;
      return part;
    }
  }

  /** Nanoseconds as milliseconds, with three digits after the point. */
  static double millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0;
  }

  /** The total time. */
  double total() {
    double sum = Math.max(dns, 0) + Math.max(connect, 0) + send + waiting + receive;
    return Math.round(sum * 1000) / 1000.0;
  }

  /** The member {@code timings}. */
  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("blocked", NONE)
        .put("dns", dns)
        .put("connect", connect)
        .put("ssl", ssl)
        .put("send", send)
        .put("wait", waiting)
        .put("receive", receive);
  }
}
