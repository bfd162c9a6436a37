package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is reported when the server, or the network on the way to it, is broken. */
class HttpTransportTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final String CONTACT = "{\"contactId\":\"c1\"}";

  /** Stands still unless a server wastes time, so that no busy machine is too late. */
  private final AtomicLong now = new AtomicLong();

  private final HttpTransport transport = new HttpTransport(now::get);
  private final List<String> watched = new ArrayList<>();

  @AfterEach
  void close() {
    transport.close();
  }

  /** The fault, during which the time of a short request is up as soon as it is wasted. */
  private FaultServer.Fault lasting(FaultServer.Fault fault) {
    return (out, patience) ->
        fault.strike(
            out,
            new FaultServer.Patience() {
              @Override
              public void forEver() {
                now.addAndGet(SHORT.toNanos());
                patience.forEver();
              }

              @Override
              public boolean aMoment() {
                now.addAndGet(SHORT.toNanos());
                return patience.aMoment();
              }
            });
  }

  @ParameterizedTest
  @EnumSource(BrokenAnswer.class)
  void a_broken_answer_to_a_put_is_reported_with_the_change_it_may_have_made(BrokenAnswer fault) {
    try (FaultServer server = FaultServer.start(lasting(fault::strike))) {
      Failure failure = failure("PUT", server.baseUrl(), fault.limit());

      assertEquals(fault.exit(), failure.exit(), failure.getMessage());
      assertTrue(failure.getMessage().contains(fault.message()), failure.getMessage());
      assertTrue(failure.getMessage().contains("may have been applied"), failure.getMessage());
      assertEquals(1, server.requests().size(), "a PUT is never sent twice");
    }
  }

  @ParameterizedTest
  @EnumSource(BrokenAnswer.class)
  void a_broken_answer_to_a_get_has_changed_nothing(BrokenAnswer fault) {
    try (FaultServer server = FaultServer.start(lasting(fault::strike))) {
      Failure failure = failure("GET", server.baseUrl(), fault.limit());

      assertEquals(fault.exit(), failure.exit(), failure.getMessage());
      assertTrue(failure.getMessage().contains(fault.message()), failure.getMessage());
      assertFalse(failure.getMessage().contains("applied"), failure.getMessage());
      assertEquals(1, server.requests().size(), "only over a kept connection a GET is repeated");
    }
  }

  @Test
  void an_endless_body_is_given_up_after_a_few_megabytes() {
    AtomicLong sent = new AtomicLong();
    byte[] block = new byte[64 << 10];
    FaultServer.Fault endless =
        (out, patience) -> {
          FaultServer.write(out, OK + "\r\n");
          while (true) {
            out.write(block);
            sent.addAndGet(block.length);
          }
        };
    try (FaultServer server = FaultServer.start(endless)) {
      Failure failure = failure("PUT", server.baseUrl(), LONG);

      assertEquals(Exit.REFUSED, failure.exit());
      assertTrue(failure.getMessage().contains("larger than 4 MiB"), failure.getMessage());
      assertTrue(sent.get() < 32 << 20, sent + " bytes were read");
    }
  }

  @Test
  void a_refused_connection_is_reported_and_nothing_was_sent() {
    FaultServer gone = FaultServer.answering("");
    gone.close();

    Failure failure = failure("PUT", gone.baseUrl(), LONG);

    assertEquals(Exit.TEMPORARY, failure.exit());
    assertTrue(failure.getMessage().contains("the connection was refused"), failure.getMessage());
    assertFalse(failure.getMessage().contains("applied"), failure.getMessage());
  }

  @Test
  void an_unknown_host_is_reported_and_nothing_was_sent() {
    String direct = System.getProperty("http.nonProxyHosts", "");
    System.setProperty("http.nonProxyHosts", "*");
    try {
      Failure failure = failure("PUT", "https://nobody.invalid/v1.0", LONG);

      assertEquals(Exit.TEMPORARY, failure.exit());
      assertTrue(failure.getMessage().contains("the host is unknown"), failure.getMessage());
      assertFalse(failure.getMessage().contains("applied"), failure.getMessage());
    } finally {
      if (direct.isEmpty()) {
        System.clearProperty("http.nonProxyHosts");
      } else {
        System.setProperty("http.nonProxyHosts", direct);
      }
    }
  }

  @Test
  void a_good_answer_after_a_broken_one_is_accepted() {
    List<String> answers =
        new ArrayList<>(
            List.of("HTTP/1.1 200 OK\r\n", OK + "Content-Length: 18\r\n\r\n" + CONTACT));
    FaultServer.Fault fault = (out, patience) -> FaultServer.write(out, answers.remove(0));
    try (FaultServer server = FaultServer.start(fault)) {
      assertThrows(
          Failure.class,
          () -> ReplyFailure.valueOrFail(api(server.baseUrl(), LONG).put("c1", body())));

      assertEquals(
          CONTACT,
          ReplyFailure.valueOrFail(api(server.baseUrl(), LONG).put("c1", body())).toString());
      assertEquals(2, server.requests().size());
      assertTrue(watched.toString().endsWith("/v1.0/contacts/c1 200]"), watched.toString());
    }
  }

  @Test
  void a_put_has_the_headers_and_the_body_that_the_api_page_asks_for() {
    try (FaultServer server = FaultServer.answering(OK + "Content-Length: 18\r\n\r\n" + CONTACT)) {
      ReplyFailure.valueOrFail(api(server.baseUrl(), LONG).put("c1", body()));

      String request = server.requests().get(0);
      assertTrue(request.startsWith("PUT /v1.0/contacts/c1 HTTP/1.1\r\n"), request);
      assertTrue(request.contains("\r\nAuthorization: Bearer " + TOKEN + "\r\n"), request);
      assertTrue(request.contains("\r\nContent-Type: application/json\r\n"), request);
      assertFalse(request.contains("Upgrade"), request);
      assertTrue(request.endsWith("\r\n\r\n{\"memo\":\"홍\"}"), request);
    }
  }

  @Test
  void nothing_is_left_running_after_a_time_out() throws Exception {
    FaultServer.Fault silence = lasting((out, patience) -> patience.forEver());
    try (FaultServer server = FaultServer.start(silence)) {
      failure("PUT", server.baseUrl(), SHORT);

      for (Thread thread : exchanges()) {
        thread.join(10_000);
        assertFalse(thread.isAlive(), thread.getName());
      }
    }
  }

  private static List<Thread> exchanges() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("http-exchange"))
        .toList();
  }

  private Failure failure(String method, String baseUrl, Duration limit) {
    ContactsApi api = api(baseUrl, limit);
    Failure failure =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                assertThrows(
                    Failure.class,
                    () -> {
                      if (method.equals("GET")) {
                        ReplyFailure.valueOrFail(api.get("c1"));
                      } else {
                        ReplyFailure.valueOrFail(api.put("c1", body()));
                      }
                    }));
    assertTrue(failure.getMessage().startsWith(method + " " + baseUrl), failure.getMessage());
    assertFalse(failure.getMessage().contains("canary"), failure.getMessage());
    assertTrue(failure.getMessage().chars().allMatch(c -> c >= ' '), failure.getMessage());
    return failure;
  }

  private ContactsApi api(String baseUrl, Duration limit) {
    return new ContactsApi(
        BaseUrl.of(baseUrl, "test"),
        TokenSource.fixed(Token.of(TOKEN).orElseThrow()),
        transport,
        limit,
        (method, url, status) -> watched.add(method + " " + url + " " + status));
  }

  private static tools.jackson.databind.JsonNode body() {
    return JsonNodeFactory.instance.objectNode().put("memo", "홍");
  }
}
