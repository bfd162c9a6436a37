package dev.contactctl.remote;

import dev.contactctl.http.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server that refused a request asks to wait before the next one. {@code Retry-After}
 * counts first, in seconds or as an HTTP date; after too many requests (429), {@code
 * rateLimit-reset} says the same in seconds.
 */
final class RetryAfter {
  private static final Duration MAX = Duration.ofDays(1);

  private RetryAfter() {}

  static Optional<Duration> of(Response response) {
    String text = response.header("retry-after");
    Optional<Duration> wait = HeaderNumbers.seconds(text);
    if (wait.isEmpty()) {
      wait = between(response.header("date"), text);
    }
    return wait.isEmpty() && response.status() == 429
        ? HeaderNumbers.seconds(response.header("ratelimit-reset"))
        : wait;
  }

  /**
   * The time between two HTTP dates. Both are the server's own, so a wrong clock on either side
   * does no harm.
   */
  private static Optional<Duration> between(String now, String then) {
    if (now.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    try {
      Duration wait = Duration.between(date(now), date(then));
      boolean sensible = wait.compareTo(MAX) <= 0;
      return sensible ? Optional.of(wait.isNegative() ? Duration.ZERO : wait) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime date(String text) {
    return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
