package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.kit.FaultServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said, and how soon, when a connection cannot be made or used to the end. */
@Timeout(60)
class ConnectionFaultsTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(50);

  /** What a server does with a connection; it is closed afterwards. */
  private interface Talk {
    void on(Socket connection) throws Exception;
  }

  /** Stands still until a server lets the time be up, so that no busy machine is too late. */
  private final AtomicLong now = new AtomicLong();

  private final HttpTransport transport = new HttpTransport(now::get);
  private final CountDownLatch ended = new CountDownLatch(1);
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket();
    server.setReceiveBufferSize(4096); // so that a large body waits in the client
    server.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
  }

  @AfterEach
  void close() throws IOException {
    ended.countDown();
    transport.close();
    server.close();
  }

  private void serve(Talk talk) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket connection = server.accept()) {
                talk.on(connection);
              } catch (Exception e) {
                return; // the client or the test has ended it
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private Response put(String scheme, String body, Duration limit) throws TransportException {
    URI uri = URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/");
    return transport.send(new Request("PUT", uri, Map.of(), body), limit);
  }

  /** Waits until a request begins to arrive; then its time is up. */
  private void beLate(Socket connection) throws IOException {
    connection.getInputStream().read();
    now.addAndGet(SHORT.toNanos());
  }

  private void neverAnswer(Socket connection) throws Exception {
    beLate(connection);
    ended.await();
  }

  private void lost(Reason reason, boolean mayHaveActed, String scheme, String body) {
    TransportException e =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> assertThrows(TransportException.class, () -> put(scheme, body, SHORT)));
    assertEquals(reason, e.reason());
    assertEquals(mayHaveActed, e.mayHaveActed());
  }

  @Test
  void a_server_that_does_not_read_is_given_up_in_time() {
    serve(this::neverAnswer);
    lost(Reason.TIMEOUT, true, "http", "x".repeat(20 << 20));
  }

  @Test
  void a_handshake_that_comes_byte_by_byte_is_given_up_in_time_and_nothing_was_sent() {
    serve(
        connection -> {
          beLate(connection);
          connection.getOutputStream().write(new byte[] {22, 3, 3, 63, 0});
          while (true) {
            connection.getOutputStream().write(0);
            connection.setSoTimeout(20);
            try {
              connection.getInputStream().readNBytes(10_000);
            } catch (java.net.SocketTimeoutException e) {
              continue;
            }
          }
        });
    lost(Reason.TLS_TIMEOUT, false, "https", "{}");
  }

  @Test
  void a_server_that_answers_before_it_has_read_everything_is_understood() throws Exception {
    serve(
        connection -> {
          connection.getInputStream().read();
          String answer = "HTTP/1.1 413 x\r\nConnection: close\r\nContent-Length: 5\r\n\r\nlarge";
          connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        });
    Response response = put("http", "x".repeat(20 << 20), LONG);

    assertEquals(413, response.status());
    assertEquals("large", new String(response.body(), StandardCharsets.US_ASCII));
  }

  @Test
  void a_connection_that_breaks_in_the_request_leaves_doubt() {
    serve(connection -> connection.getInputStream().read());
    lost(Reason.NO_ANSWER, true, "http", "x".repeat(20 << 20));
  }

  @Test
  void an_interrupted_thread_sends_nothing() {
    Thread.currentThread().interrupt();
    TransportException e = assertThrows(TransportException.class, () -> put("http", "{}", LONG));
    assertTrue(Thread.interrupted());
    assertFalse(e.mayHaveActed());
  }

  /** A connection that has answered once, and is kept therefore; then something else happens. */
  private Talk once(Talk then) {
    return connection -> {
      read(connection, "{}");
      String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      then.on(connection);
    };
  }

  /** Reads up to the end of a request. */
  private static void read(Socket connection, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    while (!read.toString().endsWith(end)) {
      read.append((char) connection.getInputStream().read());
    }
  }

  @Test
  void a_server_that_does_not_read_from_a_kept_connection_is_given_up_in_time() throws Exception {
    serve(once(this::neverAnswer));
    put("http", "{}", LONG);
    lost(Reason.TIMEOUT, true, "http", "x".repeat(20 << 20));
  }

  @Test
  void a_server_that_never_answers_over_a_kept_connection_is_given_up_in_time() throws Exception {
    serve(once(this::neverAnswer));
    put("http", "{}", LONG);
    lost(Reason.TIMEOUT, true, "http", "{}");
  }

  @Test
  void an_answer_that_comes_byte_by_byte_over_a_kept_connection_is_given_up_in_time()
      throws Exception {
    byte[] interim = "HTTP/1.1 100 x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    serve(
        once(
            connection -> {
              beLate(connection);
              connection.setSoTimeout(20);
              while (true) {
                connection.getOutputStream().write(interim);
                try {
                  connection.getInputStream().readNBytes(10_000);
                } catch (java.net.SocketTimeoutException e) {
                  continue;
                }
              }
            }));
    put("http", "{}", LONG);
    lost(Reason.TIMEOUT, true, "http", "{}");
  }

  /** The time of the second request is up while another thread sleeps until that of the first. */
  @Test
  void a_short_limit_after_a_long_one_is_kept() throws Exception {
    serve(once(once(this::neverAnswer)));
    put("http", "{}", LONG);
    put("http", "{}", LONG);
    lost(Reason.TIMEOUT, true, "http", "{}");
  }

  @Test
  void an_interrupt_does_not_end_the_wait_for_an_answer_and_is_not_lost() throws Exception {
    Thread sender = Thread.currentThread();
    Talk answer = once(once(connection -> ended.await()));
    serve(
        connection -> {
          sender.interrupt();
          answer.on(connection);
        });
    assertEquals(200, put("http", "{}", LONG).status());
    assertTrue(Thread.interrupted());
  }

  @Test
  void stopping_ends_the_wait_for_an_answer_over_a_kept_connection() throws Exception {
    serve(
        once(
            connection -> {
              connection.getInputStream().read();
              transport.stop();
              ended.await();
            }));
    put("http", "{}", LONG);
    TransportException e = assertThrows(TransportException.class, () -> put("http", "{}", LONG));
    assertEquals(Reason.NO_ANSWER, e.reason());
    assertTrue(e.mayHaveActed());
  }

  @Test
  void closing_the_transport_ends_the_wait_for_an_answer() {
    serve(
        connection -> {
          connection.getInputStream().read();
          transport.close();
          ended.await();
        });
    TransportException e = assertThrows(TransportException.class, () -> put("http", "{}", LONG));
    assertEquals(Reason.NO_ANSWER, e.reason());
    assertTrue(e.mayHaveActed());
  }

  @Test
  void closing_the_transport_in_the_handshake_leaves_no_doubt() {
    serve(
        connection -> {
          connection.getInputStream().read();
          transport.close();
          ended.await();
        });
    TransportException e = assertThrows(TransportException.class, () -> put("https", "{}", LONG));
    assertEquals(Reason.NO_ANSWER, e.reason());
    assertFalse(e.mayHaveActed());
  }

  @Test
  void headers_that_would_break_the_request_are_refused_without_their_values() {
    Map<String, Map<String, String>> wrong =
        Map.of(
            "X-A", Map.of("X-A", "secret\r\nX-B: c"),
            "X A", Map.of("X A", "secret"),
            "X-K", Map.of("X-K", "secret \ud64d"));
    try (FaultServer none = FaultServer.answering("")) {
      wrong.forEach(
          (name, headers) -> {
            Request request = new Request("PUT", URI.create(none.baseUrl()), headers, "{}");
            String message =
                assertThrows(IllegalArgumentException.class, () -> transport.send(request, LONG))
                    .getMessage();
            assertEquals("invalid header " + name, message);
          });
      assertEquals(0, none.requests().size());
    }
  }
}
