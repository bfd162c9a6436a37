package dev.contactctl.http;

import static dev.contactctl.kit.TalkServer.HANG_UP;
import static dev.contactctl.kit.TalkServer.NO_ANSWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.kit.TalkServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a connection is used for a second request, and what becomes of that request if it ends. */
class KeepAliveTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private static final class HandClock extends Clock {
    private long millis = 1_000_000;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }
  }

  private final HandClock clock = new HandClock();
  private final HttpTransport transport = new HttpTransport(System::nanoTime, clock);

  @AfterEach
  void close() {
    transport.close();
  }

  private String send(String method, TalkServer server) throws TransportException {
    String body = method.equals("PUT") ? "{}" : "";
    Request request = new Request(method, URI.create(server.url()), Map.of(), body);
    return new String(transport.send(request, LIMIT).body(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void the_next_requests_go_over_the_same_connection() throws Exception {
    try (TalkServer server = TalkServer.start(List.of(List.of(OK, OK, OK, OK)))) {
      for (String method : List.of("GET", "PUT", "PUT", "GET")) {
        assertEquals("ok", send(method, server));
      }
      assertEquals(List.of("0 GET", "0 PUT", "0 PUT", "0 GET"), server.requests());
    }
  }

  @Test
  void a_chunked_answer_and_one_without_a_body_leave_it_open() throws Exception {
    String chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\nX: y\r\n\r\n";
    String empty = "HTTP/1.1 204 No Content\r\n\r\n";
    String same = "HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n";
    String error = "HTTP/1.1 404 x\r\nContent-Length: 1\r\n\r\nn";
    try (TalkServer server =
        TalkServer.start(List.of(List.of(chunked, empty, same, error, OK, OK)))) {
      for (String answer : List.of("ok", "", "", "n")) {
        assertEquals(answer, send("GET", server));
      }
      Request head = new Request("HEAD", URI.create(server.url()));
      assertEquals("2", transport.send(head, LIMIT).header("content-length"));
      assertTrue(server.requests().stream().allMatch(request -> request.startsWith("0 ")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nConnection: x, CLOSE\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nConnection: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok and more than that"
      })
  void after_such_an_answer_there_is_a_new_connection(String answer) throws Exception {
    try (TalkServer server = TalkServer.start(List.of(List.of(answer), List.of(OK)))) {
      assertEquals("ok", send("GET", server));
      assertEquals("ok", send("PUT", server));
      assertEquals(List.of("0 GET", "1 PUT"), server.requests());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT"})
  void a_connection_that_the_server_closed_is_not_used(String method) throws Exception {
    try (TalkServer server = TalkServer.start(List.of(List.of(OK, HANG_UP), List.of(OK)))) {
      assertEquals("ok", send("GET", server));
      server.awaitHangUp();
      assertEquals("ok", send(method, server));
      assertEquals(List.of("0 GET", "1 " + method), server.requests());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {ConnectionPool.MOMENT_MILLIS, -1})
  void a_connection_that_was_used_often_is_not_trusted_for_long(long pause) throws Exception {
    try (TalkServer server = TalkServer.start(List.of(List.of(OK, OK, HANG_UP), List.of(OK)))) {
      assertEquals("ok", send("GET", server));
      assertEquals("ok", send("GET", server));
      server.awaitHangUp();
      clock.millis += pause;
      assertEquals("ok", send("PUT", server));
      assertEquals(List.of("0 GET", "0 GET", "1 PUT"), server.requests());
    }
  }

  @Test
  void a_get_is_sent_again_when_the_connection_ends_before_the_answer() throws Exception {
    try (TalkServer server = TalkServer.start(List.of(List.of(OK, NO_ANSWER), List.of(OK)))) {
      assertEquals("ok", send("PUT", server));
      assertEquals("ok", send("GET", server));
      assertEquals(List.of("0 PUT", "0 GET", "1 GET"), server.requests());
    }
  }

  @Test
  void a_get_is_sent_again_only_once() throws Exception {
    List<String> ends = List.of(OK, NO_ANSWER);
    try (TalkServer server = TalkServer.start(List.of(ends, List.of(NO_ANSWER), List.of(OK)))) {
      assertEquals("ok", send("GET", server));
      assertLost(Reason.NO_ANSWER, "GET", server);
      assertEquals(List.of("0 GET", "0 GET", "1 GET"), server.requests());
    }
  }

  @Test
  void a_get_whose_answer_has_begun_is_not_sent_again() throws Exception {
    String part = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\no";
    try (TalkServer server = TalkServer.start(List.of(List.of(OK, part, HANG_UP), List.of(OK)))) {
      assertEquals("ok", send("GET", server));
      assertLost(Reason.CUT_OFF, "GET", server);
      assertEquals(List.of("0 GET", "0 GET"), server.requests());
    }
  }

  @Test
  void a_put_is_never_sent_again() throws Exception {
    try (TalkServer server = TalkServer.start(List.of(List.of(OK, NO_ANSWER), List.of(OK)))) {
      assertEquals("ok", send("GET", server));
      assertTrue(assertLost(Reason.NO_ANSWER, "PUT", server).mayHaveActed());
      assertEquals(List.of("0 GET", "0 PUT"), server.requests());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {ConnectionPool.MAX_IDLE_MILLIS + 1, -1})
  void a_connection_that_was_idle_too_long_is_not_used(long pause) throws Exception {
    try (TalkServer server = TalkServer.start(List.of(List.of(OK, OK), List.of(OK)))) {
      assertEquals("ok", send("GET", server));
      clock.millis += ConnectionPool.MAX_IDLE_MILLIS;
      assertEquals("ok", send("GET", server));
      clock.millis += pause;
      assertEquals("ok", send("GET", server));
      assertEquals(List.of("0 GET", "0 GET", "1 GET"), server.requests());
    }
  }

  @Test
  void each_server_has_connections_of_its_own() throws Exception {
    try (TalkServer one = TalkServer.start(List.of(List.of(OK, OK)));
        TalkServer other = TalkServer.start(List.of(List.of(OK)))) {
      assertEquals("ok", send("GET", one));
      assertEquals("ok", send("GET", other));
      assertEquals("ok", send("GET", one));
      assertEquals(List.of("0 GET", "0 GET"), one.requests());
      assertEquals(List.of("0 GET"), other.requests());
    }
  }

  @Test
  void a_closed_transport_keeps_nothing() throws Exception {
    try (TalkServer server =
        TalkServer.start(List.of(List.of(OK, NO_ANSWER), List.of(OK), List.of(OK)))) {
      assertEquals("ok", send("GET", server));
      transport.close();
      assertEquals("ok", send("PUT", server));
      assertEquals("ok", send("PUT", server));
      assertEquals(List.of("0 GET", "1 PUT", "2 PUT"), server.requests());
    }
  }

  private TransportException assertLost(Reason reason, String method, TalkServer server) {
    TransportException e = assertThrows(TransportException.class, () -> send(method, server));
    assertEquals(reason, e.reason());
    return e;
  }
}
