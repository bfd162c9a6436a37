package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** No redirect is followed, wherever it leads, so the token is sent to one server only. */
class RedirectTest {
  private static final String TOKEN = "canary-token-0123456789";

  /** Where the redirects lead; HERE and THERE stand for the ports of the two servers. */
  private static final List<String> LOCATIONS =
      List.of(
          "http://127.0.0.1:HERE/v1.0/contacts/c2",
          "http://127.0.0.1:THERE/v1.0/contacts/c1",
          "http://localhost:THERE/v1.0/contacts/c1",
          "https://127.0.0.1:THERE/v1.0/contacts/c1",
          "http://user:" + TOKEN + "@127.0.0.1:THERE/",
          "http://127.0.0.1:THERE/?token=" + TOKEN,
          "/v1.0/contacts/c2",
          "c2",
          "//127.0.0.1:THERE/v1.0/contacts/c1",
          "http://[",
          "http://127.0.0.1:THERE/a b",
          "javascript:alert(1)",
          "");

  /** A call that a redirect answers. */
  private interface Call {
    /** What became of it. */
    Reply<?> made(ContactsApi api);
  }

  /** Every kind of call; a new one has its line here. */
  private static final List<Call> CALLS =
      List.of(
          api -> api.get("c1"),
          api -> api.put("c1", JsonNodeFactory.instance.objectNode().put("memo", "x")));

  private final FaultServer there = FaultServer.answering("HTTP/1.1 200 OK\r\n\r\n");
  private final HttpTransport transport = new HttpTransport(System::nanoTime);

  static Stream<Arguments> redirects() {
    return IntStream.of(300, 301, 302, 303, 304, 305, 307, 308)
        .boxed()
        .flatMap(status -> LOCATIONS.stream().map(to -> Arguments.of(status, to)));
  }

  @ParameterizedTest
  @MethodSource("redirects")
  void a_redirect_is_reported_and_not_followed(int status, String to) {
    String[] ports = new String[1];
    FaultServer.Fault redirect =
        (out, patience) ->
            FaultServer.write(
                out,
                "HTTP/1.1 "
                    + status
                    + " Elsewhere\r\nLocation: "
                    + to.replace("THERE", "" + there.port()).replace("HERE", ports[0])
                    + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    try (FaultServer here = FaultServer.start(redirect)) {
      ports[0] = "" + here.port();
      ContactsApi api = api(here);

      for (Call call : CALLS) {
        check(status, assertThrows(Failure.class, () -> ReplyFailure.valueOrFail(call.made(api))));
      }

      assertEquals(CALLS.size(), here.requests().size(), "requests to the first server");
      assertEquals(List.of(), there.requests(), "requests to the second server");
    }
  }

  private static void check(int status, Failure failure) {
    assertEquals(Exit.REFUSED, failure.exit(), failure.getMessage());
    String what = status == 304 ? "304 (not modified) " : status + " redirects to ";
    assertTrue(failure.getMessage().contains(what), failure.getMessage());
    assertFalse(failure.getMessage().contains("canary"), failure.getMessage());
  }

  private ContactsApi api(FaultServer here) {
    return new ContactsApi(
        BaseUrl.of(here.baseUrl(), "test"),
        TokenSource.fixed(Token.of(TOKEN).orElseThrow()),
        transport,
        Duration.ofSeconds(10),
        (method, url, status) -> {});
  }

  @AfterEach
  void close() {
    there.close();
    transport.close();
  }
}
