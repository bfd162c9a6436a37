package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.pace.Backoff;
import dev.contactctl.pace.Operation;
import dev.contactctl.pace.Pacer;
import dev.contactctl.pace.Rate;
import dev.contactctl.pace.StopRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the headers about the rate limit: no crash, and no wait above the cap. */
class RateLimitHeadersTest {
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "1",
          "7",
          "60",
          "240",
          "99999",
          "100000",
          "2147483647",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "-0",
          "-1",
          "-9223372036854775808",
          "+5",
          "1.5",
          "1e3",
          "0x10",
          "abc",
          "60, 60",
          "60;w=60",
          "60\u0000",
          "٦٠",
          "NaN",
          "Sun, 22 Nov 2026 00:00:30 GMT",
          "Sun, 22 Nov 2020 00:00:30 GMT",
          "Sun, 22 Nov 9999 00:00:30 GMT",
          "Sun, 32 Nov 2026 00:00:30 GMT");

  static Stream<String> values() {
    return VALUES.stream();
  }

  @ParameterizedTest
  @MethodSource("values")
  void no_value_crashes_or_waits_too_long(String value) {
    for (int status : List.of(200, 429, 503)) {
      for (List<String> headers : placed(value)) {
        Reply<?> reply = reply(status, headers);
        check(reply, status, headers);
      }
    }
  }

  /** The value in each header, and in all of them. */
  private static List<List<String>> placed(String value) {
    List<List<String>> all = new ArrayList<>();
    for (int mask = 1; mask < 16; mask++) {
      all.add(
          List.of(
              "ratelimit-limit", (mask & 1) > 0 ? value : "240",
              "ratelimit-remaining", (mask & 2) > 0 ? value : "120",
              "ratelimit-reset", (mask & 4) > 0 ? value : "30",
              "retry-after", (mask & 8) > 0 ? value : "20",
              "date", "Sun, 22 Nov 2026 00:00:00 GMT"));
    }
    return all;
  }

  private static Reply<?> reply(int status, List<String> headers) {
    return new ContactsApi(
            BaseUrl.of("http://127.0.0.1:1/v1.0", "test"),
            TokenSource.fixed(Token.of("token").orElseThrow()),
            new TestTransport(
                request ->
                    TestTransport.json(
                        status, "{\"contactId\":\"c1\"}", headers.toArray(new String[0]))),
            Duration.ofSeconds(1),
            (method, url, code) -> {})
        .get("c1");
  }

  private static void check(Reply<?> reply, int status, List<String> headers) {
    FakeWorld world = new FakeWorld();
    Pacer pacer = new Pacer(world, Rate.parse("auto", "test"), 100, new StopRequest());
    assertTrue(pacer.await(Operation.GET));
    long cap = Backoff.LONGEST_RESET.toNanos();
    if (reply instanceof Reply.Problem<?> problem) {
      assertEquals(status >= 400, problem.isTemporary());
      if (status == 429) {
        pacer.throttled(Operation.GET, problem.retryAfter());
      }
      pacer.answered(Operation.GET, Duration.ZERO, problem.rate());
      Optional<Duration> wait = new Backoff(() -> 0.5).call().afterFault(problem.retryAfter());
      assertTrue(wait.orElseThrow().toNanos() <= cap, headers.toString());
    } else {
      pacer.answered(Operation.GET, Duration.ZERO, ((Reply.Done<?>) reply).rate());
    }
    assertTrue(pacer.await(Operation.GET));
    assertTrue(world.nanos() <= cap, headers + " waits " + world.nanos());
  }
}
