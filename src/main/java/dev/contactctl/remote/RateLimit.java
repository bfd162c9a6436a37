package dev.contactctl.remote;

import dev.contactctl.http.Response;
import java.time.Duration;
import java.util.Optional;

/**
 * What a response says about the rate limit of its API call, in the {@code rateLimit-*} headers. A
 * header that is missing or malformed is empty here.
 *
 * @param limit how many requests are allowed in each period
 * @param remaining how many are left in this period
 * @param reset the time until the next period
 */
public record RateLimit(
    Optional<Integer> limit, Optional<Integer> remaining, Optional<Duration> reset) {

  /** Nothing was said. */
  public static final RateLimit UNKNOWN =
      new RateLimit(Optional.empty(), Optional.empty(), Optional.empty());

  static RateLimit of(Response response) {
    Optional<Integer> limit = HeaderNumbers.count(response.header("ratelimit-limit"));
    Optional<Integer> remaining = HeaderNumbers.count(response.header("ratelimit-remaining"));
    Optional<Duration> reset = HeaderNumbers.seconds(response.header("ratelimit-reset"));
    boolean silent = limit.isEmpty() && remaining.isEmpty() && reset.isEmpty();
    return silent ? UNKNOWN : new RateLimit(limit, remaining, reset);
  }
}
