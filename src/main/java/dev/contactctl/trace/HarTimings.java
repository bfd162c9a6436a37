package dev.contactctl.trace;

import dev.contactctl.http.SendLog;
import dev.contactctl.http.SendLog.Moment;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long the parts of an exchange took, in milliseconds; -1 for a part that there was not. The
 * time of {@code ssl} is in that of {@code connect}, too, as HAR has it.
 */
record HarTimings(
    double dns, double connect, double ssl, double send, double waiting, double receive) {
  private static final double NONE = -1;

  /** Nothing has taken any time yet. */
  static HarTimings none() {
    return waiting(0);
  }

  /** Nothing is known but how long it took. */
  static HarTimings waiting(double millis) {
    return new HarTimings(NONE, NONE, NONE, 0, millis, 0);
  }

  /** The times of an attempt: whatever came after the last known moment is part of the next one. */
  static HarTimings of(SendLog.Attempt attempt, long ended) {
    Moment[] moments = {
      Moment.LOOKED_UP, Moment.CONNECTED, Moment.OPEN, Moment.WRITTEN, Moment.ANSWERED, Moment.DONE
    };
    double[] parts = new double[moments.length];
    long from = attempt.begun();
    for (int i = attempt.isOverKeptConnection() ? Moment.WRITTEN.ordinal() : 0;
        i < moments.length;
        i++) {
      OptionalLong at = attempt.at(moments[i]);
      long to = at.isPresent() ? at.getAsLong() : Math.max(from, ended);
      parts[i] = millis(to - from);
      from = to;
    }
    boolean plain = attempt.tls().isEmpty();
    return attempt.isOverKeptConnection()
        ? new HarTimings(NONE, NONE, NONE, parts[3], parts[4], parts[5])
        : new HarTimings(
            parts[0], parts[1] + parts[2], plain ? NONE : parts[2], parts[3], parts[4], parts[5]);
  }

  /** Nanoseconds as milliseconds, with three digits after the point. */
  static double millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0;
  }

  /** All of it. */
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
