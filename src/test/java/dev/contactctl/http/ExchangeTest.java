package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FaultServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in a request arrives, and what arrives is in the response. */
class ExchangeTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final FaultServer server =
      FaultServer.answering(
          "HTTP/1.1 418 Short and Stout\r\nX-Twice: one\r\nx-twice: two\r\nRateLimit-Reset: 7\r\n"
              + "Content-Length: 3\r\n\r\n\0\u00ff!");
  private final HttpTransport transport = new HttpTransport(System::nanoTime);

  @AfterEach
  void close() {
    transport.close();
    server.close();
  }

  private String send(String method, Map<String, String> headers, String body) throws Exception {
    URI uri = URI.create(server.baseUrl() + "/x?y=z");
    transport.send(new Request(method, uri, headers, body), LIMIT);
    return server.requests().get(0);
  }

  @Test
  void a_response_has_the_status_the_headers_and_the_bytes_of_the_body() throws Exception {
    Response response = transport.send(new Request("GET", URI.create(server.baseUrl())), LIMIT);

    assertEquals(418, response.status());
    assertEquals("7", response.header("rateLimit-reset"));
    assertEquals("one", response.header("X-TWICE"));
    assertEquals("", response.header("x-none"));
    assertEquals("3", response.headers().get("content-length"));
    assertArrayEquals("\0\u00ff!".getBytes(StandardCharsets.ISO_8859_1), response.body());
  }

  @Test
  void a_request_has_the_headers_that_it_is_given_and_the_name_of_the_program() throws Exception {
    String request = send("POST", Map.of("X-Given", "a b"), "한");

    assertTrue(request.startsWith("POST /v1.0/x?y=z HTTP/1.1\r\n"), request);
    assertTrue(request.contains("\r\nX-Given: a b\r\n"), request);
    assertTrue(request.contains("\r\nUser-Agent: contactctl/"), request);
    assertTrue(request.contains("\r\nContent-Length: 3\r\n"), request);
    assertTrue(request.endsWith("\r\n\r\n한"), request);
  }

  @Test
  void nothing_is_added_for_json_or_for_a_token() throws Exception {
    String request = send("POST", Map.of(), "x").toLowerCase(java.util.Locale.ROOT);

    for (String header : new String[] {"authorization", "accept", "content-type"}) {
      assertFalse(request.contains("\r\n" + header + ":"), request);
    }
  }

  @Test
  void a_request_without_a_body_sends_none() throws Exception {
    String request = send("DELETE", Map.of(), "");

    assertTrue(request.startsWith("DELETE "), request);
    assertTrue(request.endsWith("\r\n\r\n"), request);
  }
}
