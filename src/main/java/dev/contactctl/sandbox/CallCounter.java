package dev.contactctl.sandbox;

import dev.contactctl.world.World;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the calls of each operation (HTTP method) and refuses those over the limit. */
final class CallCounter {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final CallLimits limits;
  private final World world;
  private final Map<String, ArrayDeque<Long>> calls = new HashMap<>();
  private int now;

  /**
   * How much of the limit an operation has used after a call.
   *
   * @param limit calls per window; 0 for no limit
   * @param used calls in this window
   * @param reset seconds until the first of them no longer counts
   * @param refused whether this call was over the limit
   */
  record Count(int limit, int used, long reset, boolean refused) {

    /**
     * The {@code rateLimit-*} headers, with the names of the API's documentation ({@code ssed} is
     * theirs); none when there is no limit.
     */
    Map<String, String> headers() {
      Map<String, String> headers = new LinkedHashMap<>();
      if (limit > 0) {
        headers.put("rateLimit-ssed", Integer.toString(used));
        headers.put("rateLimit-limit", Integer.toString(limit));
        headers.put("rateLimit-remaining", Integer.toString(limit - used));
        headers.put("rateLimit-reset", Long.toString(reset));
      }
      return headers;
    }

    /** The same with all calls used, as a 429 reports it, even if there is no limit. */
    Count exhausted() {
      int all = Math.max(1, limit);
      return new Count(all, all, reset, true);
    }
  }

  CallCounter(CallLimits limits, World world) {
    this.limits = limits;
    this.world = world;
  }

  /** Counts a call of an operation; a call over the limit is refused and not counted. */
  synchronized Count take(String operation) {
    long time = world.nanos();
    ArrayDeque<Long> counted = calls.computeIfAbsent(operation, name -> new ArrayDeque<>());
    forget(counted, time);
    boolean refused = limits.calls() > 0 && counted.size() >= limits.calls();
    if (!refused && limits.calls() > 0) {
      counted.add(time);
    }
    long begin = counted.isEmpty() ? time : counted.getFirst();
    long left = limits.period().toNanos() - (time - begin);
    return new Count(limits.calls(), counted.size(), (left + SECOND - 1) / SECOND, refused);
  }

  /** Forgets calls that no longer count: in a fixed window all at once, else one by one. */
  private void forget(ArrayDeque<Long> counted, long time) {
    long period = limits.period().toNanos();
    if (limits.window() == CallLimits.Window.FIXED) {
      if (!counted.isEmpty() && time - counted.getFirst() >= period) {
        counted.clear();
      }
      return;
    }
    while (!counted.isEmpty() && time - counted.getFirst() >= period) {
      counted.removeFirst();
    }
  }

  /** The answer to a call that arrives while the allowed number of calls is in progress. */
  Count atOnce() {
    return new Count(0, 0, 1, true).exhausted();
  }

  /** Whether one more call may start; if so, {@link #leave} must follow. */
  synchronized boolean enter() {
    if (limits.atOnce() > 0 && now >= limits.atOnce()) {
      return false;
    }
    now++;
    return true;
  }

  /** Called when a call has ended. */
  synchronized void leave() {
    now--;
  }
}
