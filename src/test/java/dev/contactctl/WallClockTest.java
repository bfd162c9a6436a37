package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ForwardingWorld;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.Shell;
import dev.contactctl.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Somebody, or a time server, sets the clock of this machine while contacts are sent. */
class WallClockTest {
  /** A run that waits for its rate, for a server that asks to, and between attempts. */
  private static final String LINE =
      "apply --ids ids.txt --memo x --jobs 1 --rate 60/min --journal none";

  private record Sent(List<Duration> times, Duration end) {}

  private static Sent run(Supplier<Duration> wrong) {
    FakeWorld fake = new FakeWorld();
    fake.env("CONTACTCTL_TOKEN", "token").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    fake.file("ids.txt", "c1\nc2\nc3\nc4\nc5\n");
    List<Duration> times = new ArrayList<>();
    Transport server =
        new OfflineTransport() {
          @Override
          public Response send(Request request, Duration limit) {
            times.add(Duration.ofNanos(fake.nanos()));
            return answer(request, times.size());
          }

          @Override
          public void close() {}
        };
    World world = ForwardingWorld.withWallClock(fake, () -> fake.now().plus(wrong.get()));
    int code = Program.run(Shell.words(LINE), world, server);
    assertEquals(0, code, fake.takeErr());
    return new Sent(times, Duration.ofNanos(fake.nanos()));
  }

  /** The third request is one too many, and the sixth meets a server that is busy. */
  private static Response answer(Request request, int number) {
    String id = request.uri().getPath().replaceFirst(".*/", "");
    String memo = request.method().equals("PUT") ? "x" : "old";
    String contact =
        "{\"contactId\":\""
            + id
            + "\",\"contactName\":{\"lastName\":\"x\"},\"memo\":\""
            + memo
            + "\",\"permission\":{\"accessibleRange\":\"ALL\"},"
            + "\"emails\":[{\"email\":\"a@example.com\",\"primary\":true}]}";
    int status = number == 3 ? 429 : number == 6 ? 503 : 200;
    return new Response(
        status,
        Map.of("content-type", "application/json", "retry-after", status == 200 ? "" : "7"),
        contact.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_clock_that_is_set_while_a_run_waits_changes_no_wait() {
    Sent right = run(() -> Duration.ZERO);
    assertTrue(right.end().compareTo(Duration.ofSeconds(14)) > 0, right.toString());
    AtomicInteger looks = new AtomicInteger();
    for (List<Integer> hours :
        List.of(List.of(1), List.of(-1), List.of(0, 1), List.of(0, -1), List.of(0, 1, -1, 24))) {
      looks.set(0);
      Sent wrong = run(() -> Duration.ofHours(hours.get(looks.getAndIncrement() % hours.size())));
      assertEquals(right, wrong, hours.toString());
    }
    assertTrue(looks.get() > 0, "nobody has looked at the clock");
  }
}
