package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limit of calls per minute, and its headers. */
class CallCounterTest {
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
    CallCounter limit = new CallCounter(CallLimits.DEFAULT.withCalls(1), world);
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
    CallCounter limit = new CallCounter(CallLimits.DEFAULT.withCalls(0), world);
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

  @Test
  void a_fixed_window_forgets_all_calls_at_once() {
    CallCounter limit = new CallCounter(CallLimits.DEFAULT.withCalls(2), world);
    limit.take("GET");
    world.pass(Duration.ofSeconds(59));
    limit.take("GET");
    world.pass(Duration.ofSeconds(1));
    assertEquals(1, limit.take("GET").used());
  }

  @Test
  void a_sliding_window_forgets_each_call_after_one_period() {
    CallLimits sliding =
        CallLimits.DEFAULT
            .withCalls(2)
            .withWindow(CallLimits.Window.SLIDING)
            .withPeriod(Duration.ofSeconds(10));
    CallCounter limit = new CallCounter(sliding, world);
    limit.take("GET");
    world.pass(Duration.ofSeconds(9));
    assertEquals(1, limit.take("GET").reset());
    assertTrue(limit.take("GET").refused());
    world.pass(Duration.ofSeconds(1));
    CallCounter.Count count = limit.take("GET");
    assertEquals(List.of(2, false, 9L), List.of(count.used(), count.refused(), count.reset()));
    assertTrue(limit.take("GET").refused());
  }

  @Test
  void only_so_many_calls_may_be_in_work_at_a_time() {
    CallCounter limit = new CallCounter(CallLimits.DEFAULT.withAtOnce(2), world);
    assertTrue(limit.enter());
    assertTrue(limit.enter());
    assertTrue(!limit.enter());
    limit.leave();
    assertTrue(limit.enter());
  }
}
