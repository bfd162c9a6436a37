package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limit of calls per minute, and its headers. */
class RateLimitTest {
  private final ManualClockWorld world = new ManualClockWorld(Path.of(""));

  private static List<String> headers(HttpResponse<String> response) {
    return List.of(
        response.headers().firstValue("rateLimit-ssed").orElse("none"),
        response.headers().firstValue("rateLimit-limit").orElse("none"),
        response.headers().firstValue("rateLimit-remaining").orElse("none"),
        response.headers().firstValue("rateLimit-reset").orElse("none"));
  }

  @Test
  void calls_over_the_limit_are_429_until_the_minute_is_over() throws Exception {
    SandboxOptions options = SandboxOptions.defaults().withRateLimit(2);
    try (SandboxClient client = new SandboxClient(options, Path.of(""))) {
      assertEquals(List.of("1", "2", "1", "60"), headers(client.get(PageExample.ID)));
      client.world.pass(Duration.ofMillis(10_500));
      assertEquals(List.of("2", "2", "0", "50"), headers(client.get("unknown")));
      HttpResponse<String> refused = client.get(PageExample.ID);
      assertEquals(429, refused.statusCode());
      assertEquals(
          "{\"code\":\"TOO_MANY_REQUESTS\",\"description\":\"API rate limit exceeded\"}",
          refused.body());
      assertEquals(List.of("2", "2", "0", "50"), headers(refused));
      client.world.pass(Duration.ofMillis(49_499));
      assertEquals(429, client.get(PageExample.ID).statusCode());
      client.world.pass(Duration.ofMillis(1));
      assertEquals(List.of("1", "2", "1", "60"), headers(client.get(PageExample.ID)));
    }
  }

  @Test
  void each_operation_has_its_own_limit() {
    RateLimit limit = new RateLimit(1, world);
    assertTrue(!limit.take("GET").refused());
    assertTrue(limit.take("GET").refused());
    assertTrue(!limit.take("PUT").refused());
  }

  @Test
  void without_a_limit_there_are_no_headers() throws Exception {
    SandboxOptions options = SandboxOptions.defaults().withRateLimit(0);
    try (SandboxClient client = new SandboxClient(options, Path.of(""))) {
      assertEquals(List.of("none", "none", "none", "none"), headers(client.get(PageExample.ID)));
    }
    RateLimit limit = new RateLimit(0, world);
    for (int i = 0; i < 1000; i++) {
      assertTrue(!limit.take("GET").refused());
    }
  }

  @Test
  void a_call_with_a_wrong_token_is_not_counted() throws Exception {
    SandboxOptions options = SandboxOptions.defaults().withRateLimit(1);
    try (SandboxClient client = new SandboxClient(options, Path.of(""))) {
      client.send(client.request(PageExample.ID).GET().setHeader("Authorization", "x"));
      assertEquals(200, client.get(PageExample.ID).statusCode());
    }
  }
}
