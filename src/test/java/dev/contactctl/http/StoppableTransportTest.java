package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.TalkServer;
import dev.contactctl.world.StopSignal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what becomes of a PUT when a signal comes. */
class StoppableTransportTest {
  private static final String CONTACT =
      "{\"contactId\":\"c1\",\"permission\":{\"accessibleRange\":\"ALL\"},"
          + "\"contactName\":{\"lastName\":\"a\"},"
          + "\"emails\":[{\"email\":\"a@b.c\",\"primary\":true}],\"memo\":\"old\"}";

  private final FakeWorld world = new FakeWorld();
  private final List<String> sent = new ArrayList<>();

  /** A server that is as slow as a signal: it comes while the PUT is on its way. */
  private final class Slow implements OfflineTransport {
    private final StopSignal signal;
    private final int status;
    private boolean stopped;

    Slow(StopSignal signal, int status) {
      this.signal = signal;
      this.status = status;
    }

    @Override
    public Response send(Request request, Duration limit) throws TransportException {
      sent.add(request.method());
      if (request.method().equals("GET")) {
        return answer(200);
      }
      world.signal(signal);
      if (status == 0) {
        assertTrue(stopped, "the wait for the answer is not ended");
        throw new TransportException(TransportException.Reason.NO_ANSWER, false);
      }
      return answer(status);
    }

    private Response answer(int code) {
      Map<String, String> headers = Map.of("content-type", "application/json");
      return new Response(code, headers, CONTACT.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void stop() {
      stopped = true;
    }

    @Override
    public void close() {}
  }

  private int update(StopSignal signal, int status) {
    world.env("CONTACTCTL_TOKEN", "t").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    world.file("keep", "");
    List<String> argv = List.of("update", "c1", "--memo", "new", "--backup", "b.ndjson");
    return Program.run(argv, world, new Slow(signal, status));
  }

  @ParameterizedTest
  @EnumSource
  void after_the_put_has_left_the_change_may_have_been_applied(StopSignal signal) {
    for (int status : List.of(200, 401, 500)) {
      sent.clear();
      assertEquals(signal.exit().code(), update(signal, status));
      assertEquals(List.of("GET", "PUT"), sent);
      assertEquals(
          "PUT http://127.0.0.1:1/v1.0/contacts/c1: stopped by SIG"
              + signal.shortName()
              + "; the change may have been applied, check with: contactctl get c1; run again\n",
          world.takeErr());
      assertEquals("", world.takeOut());
    }
  }

  @ParameterizedTest
  @EnumSource
  void before_the_put_has_left_nothing_was_sent(StopSignal signal) {
    assertEquals(signal.exit().code(), update(signal, 0));
    assertEquals(
        "PUT http://127.0.0.1:1/v1.0/contacts/c1: stopped by SIG"
            + signal.shortName()
            + ", and nothing was sent; run again\n",
        world.takeErr());
  }

  @Test
  void what_edit_could_not_send_is_kept() {
    world.env("EDITOR", "replace old new");
    world.env("CONTACTCTL_TOKEN", "t").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    Transport slow = new Slow(StopSignal.TERMINATE, 200);
    assertEquals(143, Program.run(List.of("edit", "c1"), world, slow));
    String said = world.takeErr();
    assertTrue(said.contains("may have been applied"), said);
    assertTrue(said.contains("/home/me/.local/state/contactctl/edit-c1.yaml"), said);
  }

  @Test
  void signals_go_to_the_earlier_listener_again_after_a_put() throws Exception {
    List<StopSignal> heard = new ArrayList<>();
    world.onSignal(heard::add);
    StoppableTransport transport = new StoppableTransport(new TestAnswer(), world);
    URI url = URI.create("http://127.0.0.1:1/");
    transport.send(new Request("PUT", url, Map.of(), "{}"), Duration.ofSeconds(9));
    world.signal(StopSignal.HANGUP);

    assertEquals(List.of(StopSignal.HANGUP), heard);
  }

  /** A server that answers at once, and without a body. */
  private static final class TestAnswer implements OfflineTransport {
    @Override
    public Response send(Request request, Duration limit) {
      return new Response(200, Map.of(), new byte[0]);
    }

    @Override
    public void close() {}
  }

  /** The connection is kept: the thread that has to be stopped is the one that reads from it. */
  @ParameterizedTest
  @EnumSource
  void a_signal_ends_the_wait_over_a_kept_connection(StopSignal signal) throws Exception {
    String ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    try (TalkServer server = TalkServer.start(List.of(List.of(ok, TalkServer.SILENCE)));
        HttpTransport transport = new HttpTransport(System::nanoTime)) {
      StoppableTransport stoppable = new StoppableTransport(transport, world);
      URI url = URI.create(server.url());
      stoppable.send(new Request("GET", url), Duration.ofSeconds(50));
      server.onSilence(() -> world.signal(signal));

      TransportException e =
          assertThrows(
              TransportException.class,
              () ->
                  stoppable.send(new Request("PUT", url, Map.of(), "{}"), Duration.ofSeconds(50)));
      assertEquals(Optional.of(signal), e.stoppedBy());
      assertTrue(e.mayHaveActed());
      assertEquals(List.of("0 GET", "0 PUT"), server.requests());
    }
  }

  @Test
  void after_a_signal_nothing_leaves() throws Exception {
    try (TalkServer server = TalkServer.start(List.of());
        HttpTransport transport = new HttpTransport(System::nanoTime)) {
      transport.stop();
      TransportException e =
          assertThrows(
              TransportException.class,
              () ->
                  transport.send(
                      new Request("PUT", URI.create(server.url()), Map.of(), "{}"),
                      Duration.ofSeconds(50)));
      assertEquals(TransportException.Reason.NO_ANSWER, e.reason());
      assertFalse(e.mayHaveActed());
    }
  }
}
