package dev.contactctl.sandbox;

import dev.contactctl.world.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The API's limit of calls per minute, which each operation (method) has for itself. A window opens
 * with an operation's first call and lasts a minute; whether the API's own window is fixed or
 * slides is not known.
 */
final class RateLimit {
  private static final long WINDOW = Duration.ofMinutes(1).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final int limit;
  private final World world;
  private final Map<String, Window> windows = new HashMap<>();

  private record Window(long start, int used) {}

  /**
   * Where an operation stands after a call: the calls of the window, and the seconds until it ends.
   */
  record Standing(int limit, int used, long reset, boolean refused) {

    /**
     * The {@code rateLimit-*} headers, by the names of the API's documentation; none when there is
     * no limit.
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

    /** The same with every call used, as a 429 tells it even where there is no limit. */
    Standing exhausted() {
      int all = Math.max(1, limit);
      return new Standing(all, all, reset, true);
    }
  }

  /**
   * @param limit calls per minute of each operation; 0 for no limit
   * @param world its clock
   */
  RateLimit(int limit, World world) {
    this.limit = limit;
    this.world = world;
  }

  /** Counts a call of an operation; a call over the limit is refused and not counted. */
  synchronized Standing take(String operation) {
    long now = world.nanos();
    Window window = windows.getOrDefault(operation, new Window(now, 0));
    if (now - window.start() >= WINDOW) {
      window = new Window(now, 0);
    }
    boolean refused = limit > 0 && window.used() >= limit;
    int used = refused || limit == 0 ? window.used() : window.used() + 1;
    windows.put(operation, new Window(window.start(), used));
    long left = WINDOW - (now - window.start());
    return new Standing(limit, used, (left + SECOND - 1) / SECOND, refused);
  }
}
