package dev.contactctl.sandbox;

import dev.contactctl.world.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the calls per minute of each operation (HTTP method) and refuses those over the limit. A
 * window opens with the first call of an operation and lasts one minute; whether the window of the
 * real API is fixed or sliding is not known.
 */
final class RateLimit {
  private static final long WINDOW = Duration.ofMinutes(1).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final int limit;
  private final World world;
  private final Map<String, Window> windows = new HashMap<>();

  private record Window(long start, int used) {}

  /**
   * How much of the limit an operation has used after a call.
   *
   * @param limit calls per window; 0 for no limit
   * @param used calls in this window
   * @param reset seconds until the window ends
   * @param refused whether this call was over the limit
   */
  record Usage(int limit, int used, long reset, boolean refused) {

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
    Usage exhausted() {
      int all = Math.max(1, limit);
      return new Usage(all, all, reset, true);
    }
  }

  /**
   * A limit.
   *
   * @param limit calls per minute of each operation; 0 for no limit
   * @param world the clock
   */
  RateLimit(int limit, World world) {
    this.limit = limit;
    this.world = world;
  }

  /** Counts a call of an operation; a call over the limit is refused and not counted. */
  synchronized Usage take(String operation) {
    long now = world.nanos();
    Window window = windows.getOrDefault(operation, new Window(now, 0));
    if (now - window.start() >= WINDOW) {
      window = new Window(now, 0);
    }
    boolean refused = limit > 0 && window.used() >= limit;
    int used = refused || limit == 0 ? window.used() : window.used() + 1;
    windows.put(operation, new Window(window.start(), used));
    long left = WINDOW - (now - window.start());
    return new Usage(limit, used, (left + SECOND - 1) / SECOND, refused);
  }
}
