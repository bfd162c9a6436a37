package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.Program;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.OfflineTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request that leaves twice counts twice for the pace of a run, which says so in the end. */
class RepeatedRequestsTest {
  private final FakeWorld world = new FakeWorld();
  private String printed = "";

  /** A server that had closed the connection of the first request. */
  private static final class Closing implements OfflineTransport {
    private final int sends;
    private int requests;

    Closing(int sends) {
      this.sends = sends;
    }

    @Override
    public Response send(Request request, Duration limit) {
      requests++;
      String body = "{\"contactId\":\"c" + requests + "\"}";
      return new Response(
          200,
          Map.of("content-type", "application/json"),
          body.getBytes(StandardCharsets.UTF_8),
          requests == 1 ? sends : 1);
    }

    @Override
    public void close() {}
  }

  private long seconds(int sends) {
    world.env("CONTACTCTL_TOKEN", "token").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    world.file("ids.txt", "c1\nc2\nc3\n");
    long before = world.nanos();
    List<String> command =
        List.of(
            "apply",
            "--ids",
            "ids.txt",
            "--memo",
            "x",
            "--jobs",
            "1",
            "--rate",
            "60/min",
            "--dry-run");
    int code = Program.run(command, world, new Closing(sends));
    printed = world.takeErr();
    assertEquals(0, code, printed);
    return (world.nanos() - before) / 1_000_000_000;
  }

  private List<String> repeats() {
    return printed.lines().filter(line -> line.contains("sent again")).toList();
  }

  @Test
  void it_takes_the_next_turn() {
    assertEquals(2, seconds(1));
    assertEquals(List.of(), repeats());
    assertEquals(3, seconds(2));
    String end = " sent again over a new connection, since a kept one had ended";
    assertEquals(List.of("1 request" + end), repeats());
    assertEquals(4, seconds(3));
    assertEquals(List.of("2 requests" + end), repeats());
  }
}
