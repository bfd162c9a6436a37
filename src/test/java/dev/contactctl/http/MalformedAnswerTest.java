package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.kit.FaultServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no answer, and answers that are odd but good. */
class MalformedAnswerTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String LENGTH = "Content-Length: 2\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
  private static final String END = "\r\nok";

  /** Answers that are not HTTP. */
  static final List<String> GARBLED =
      List.of(
          // the status line
          "\r\n" + OK + LENGTH + END,
          "\n",
          "ok\r\n\r\n",
          "HTTP/2 200 OK\r\n" + LENGTH + END,
          "HTTP/2.0 200 OK\r\n" + LENGTH + END,
          "HTTP/1.x 200 OK\r\n" + LENGTH + END,
          "http/1.1 200 OK\r\n" + LENGTH + END,
          "ICY 200 OK\r\n" + LENGTH + END,
          "HTTP/1.1  200 OK\r\n" + LENGTH + END,
          "HTTP/1.1\t200 OK\r\n" + LENGTH + END,
          "HTTP/1.1 20 OK\r\n" + LENGTH + END,
          "HTTP/1.1 2000 OK\r\n" + LENGTH + END,
          "HTTP/1.1 +20 OK\r\n" + LENGTH + END,
          "HTTP/1.1 2x0 OK\r\n" + LENGTH + END,
          "HTTP/1.1 099 OK\r\n" + LENGTH + END,
          "HTTP/1.1 200-OK\r\n" + LENGTH + END,
          "HTTP/1.1 \u00b2\u00b2\u00b2 OK\r\n" + LENGTH + END,
          "HTTP/1.1 200 O\u0000K\r\n" + LENGTH + END,
          "HTTP/1.1 200 O\u001bK\r\n" + LENGTH + END,
          "HTTP/1.1 200 OK\rX: y\r\n" + LENGTH + END,
          // bytes without a line
          "ok",
          "SSH-2.0-server",
          "{\"contactId\":\"c1\"}",
          "<html>" + "x".repeat(1000),
          "\u0015\u0003\u0003\u0000\u0002\u0002\u0028",
          "HTTP/2.0 2",
          "HTTP/1.1 2x",
          // a body where there can be none
          "HTTP/1.1 204 No Content\r\n" + LENGTH + END,
          // interim answers
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
          "HTTP/1.1 100 Continue\r\n\r\nok\r\n\r\n",
          "HTTP/1.1 103 Early Hints\r\nLink\r\n\r\n" + OK + LENGTH + END,
          // headers
          OK + "No colon\r\n" + LENGTH + END,
          OK + ": no name\r\n" + LENGTH + END,
          OK + "X : blank before the colon\r\n" + LENGTH + END,
          OK + "X Y: blank in the name\r\n" + LENGTH + END,
          OK + "X\u00e9: y\r\n" + LENGTH + END,
          OK + "X: y\r\n folded\r\n" + LENGTH + END,
          OK + "X: y\r\n\tfolded\r\n" + LENGTH + END,
          OK + " X: folded at once\r\n" + LENGTH + END,
          OK + "X: \u0000\r\n" + LENGTH + END,
          OK + "X: \u0007\r\n" + LENGTH + END,
          OK + "X: \u007f\r\n" + LENGTH + END,
          OK + "X: a\rY: b\r\n" + LENGTH + END,
          OK + "X: a\r\r\n" + LENGTH + END,
          // lengths
          OK + "Content-Length: 2\r\nContent-Length: 3\r\n" + END,
          OK + "Content-Length: 2\r\ncontent-length: 2\r\n" + END,
          OK + "Content-Length: 2, 2\r\n" + END,
          OK + "Content-Length: -2\r\n" + END,
          OK + "Content-Length: +2\r\n" + END,
          OK + "Content-Length: 0x2\r\n" + END,
          OK + "Content-Length: 2.0\r\n" + END,
          OK + "Content-Length: two\r\n" + END,
          OK + "Content-Length: 2 2\r\n" + END,
          OK + "Content-Length:\r\n" + END,
          OK + "Content-Length: \u0662\r\n" + END,
          // codings
          OK + LENGTH + CHUNKED + "\r\n2\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + LENGTH + "\r\n2\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + CHUNKED + "\r\n2\r\nok\r\n0\r\n\r\n",
          OK + "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
          OK + "Transfer-Encoding: chunked, chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
          OK + "Transfer-Encoding: gzip\r\n" + END,
          OK + "Transfer-Encoding: identity\r\n" + END,
          OK + "Transfer-Encoding:\r\n" + END,
          "HTTP/1.0 200 OK\r\n" + CHUNKED + "\r\n2\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\nzz\r\n",
          OK + CHUNKED + "\r\n2\r\nok0\r\n\r\n",
          OK + CHUNKED + "\r\n2\r\nok\n0\r\n\r\n",
          OK + CHUNKED + "\r\n2\r\nok\r0\r\n\r\n",
          OK + CHUNKED + "\r\n1\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n3\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n\r\n2\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n-2\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n0x2\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n;x\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n2 2\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n\uff12\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n2;" + "x".repeat(20_000) + "\r\nok\r\n0\r\n\r\n",
          OK + CHUNKED + "\r\n2\r\nok\r\n0\r\nX : y\r\n\r\n",
          OK + CHUNKED + "\r\n2\r\nok\r\n0\r\nX: \u001b\r\n\r\n");

  /** Answers with more of a head than is read. */
  static final List<String> HEAD_TOO_LARGE =
      List.of(
          OK + "X: " + "a".repeat(HeadParser.MAX_LINE_BYTES - 2) + "\r\n" + LENGTH + END,
          OK + "X: y\r\n".repeat(HeadParser.MAX_HEADERS) + LENGTH + END,
          OK + ("X: " + "a".repeat(15_000) + "\r\n").repeat(5) + LENGTH + END,
          "HTTP/1.1 100 Continue\r\n\r\n".repeat(HeadParser.MAX_HEAD_BYTES / 25 + 1));

  /** Answers that end before their bodies do. */
  static final List<String> CUT_OFF =
      List.of(
          OK + "Content-Length: 3\r\n" + END,
          OK + CHUNKED + "\r\n",
          OK + CHUNKED + "\r\n2",
          OK + CHUNKED + "\r\n2\r\nok",
          OK + CHUNKED + "\r\n2\r\nok\r",
          OK + CHUNKED + "\r\n2\r\nok\r\n",
          OK + CHUNKED + "\r\n2\r\nok\r\n0\r\n");

  /** Answers that end before their heads do. */
  static final List<String> NO_ANSWER =
      List.of(
          "",
          "HTTP/1.1 200 OK",
          OK,
          OK + LENGTH,
          OK + LENGTH + "\r",
          "HTTP/1.1 100 Continue\r\n\r\n",
          "H",
          "HTTP/1.",
          "HTTP/1.1 20");

  /** Answers that are too large. */
  static final List<String> TOO_LARGE =
      List.of(
          OK + "Content-Length: 4194305\r\n" + END,
          OK + "Content-Length: 99999999999999999999999999\r\n" + END,
          OK + CHUNKED + "\r\n400001\r\nok",
          OK + CHUNKED + "\r\nffffffffffffffffffffffff\r\nok",
          OK + CHUNKED + "\r\n2\r\nok\r\n3fffff\r\nok",
          OK + "\r\n" + "a".repeat(Response.MAX_BODY_BYTES + 1));

  /** Answers whose body is "ok". */
  static final List<String> GOOD =
      List.of(
          OK + LENGTH + END,
          OK + END,
          "HTTP/1.0 200 OK\r\n" + END,
          "HTTP/1.0 200 OK\r\n" + LENGTH + END,
          "HTTP/1.1 200\r\n" + LENGTH + END,
          "HTTP/1.1 200 \r\n" + LENGTH + END,
          "HTTP/1.1 200 \u00e9t\u00e9\t!\r\n" + LENGTH + END,
          "HTTP/1.1 200 OK\nContent-Length: 2\n\nok",
          "HTTP/1.1 100 Continue\r\n\r\n" + OK + LENGTH + END,
          "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 102 x\r\n\r\n" + OK + LENGTH + END,
          OK + "content-LENGTH:2\r\n" + END,
          OK + "Content-Length: \t 2 \t\r\n" + END,
          OK + "Content-Length: 0002\r\n" + END,
          OK + "X:\r\nX: \u00e9\r\n!#$%&'*+-.^_`|~: y\r\n" + LENGTH + END,
          OK + "X: " + "a".repeat(HeadParser.MAX_LINE_BYTES - 3) + "\r\n" + LENGTH + END,
          OK + "X: y\r\n".repeat(HeadParser.MAX_HEADERS - 1) + LENGTH + END,
          OK + LENGTH + END + "and more",
          OK + CHUNKED + "\r\n2\r\nok\r\n0\r\n\r\n",
          OK + "Transfer-Encoding: CHUNKED\r\n\r\n1\r\no\r\n01\r\nk\r\n000\r\n\r\n",
          OK + CHUNKED + "\r\n2 ; a=\"b\";c\r\nok\r\n0;d\r\nX: y\r\nZ:\r\n\r\n",
          OK + CHUNKED + "\r\n2;" + "x".repeat(10_000) + "\r\nok\r\n0\r\n\r\n");

  private final HttpTransport transport = new HttpTransport(System::nanoTime);

  @AfterEach
  void close() {
    transport.close();
  }

  static Stream<Arguments> bad() {
    return Map.of(
            Reason.GARBLED,
            GARBLED,
            Reason.HEAD_TOO_LARGE,
            HEAD_TOO_LARGE,
            Reason.CUT_OFF,
            CUT_OFF,
            Reason.NO_ANSWER,
            NO_ANSWER,
            Reason.TOO_LARGE,
            TOO_LARGE)
        .entrySet()
        .stream()
        .flatMap(row -> row.getValue().stream().map(answer -> Arguments.of(row.getKey(), answer)));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("bad")
  void a_bad_answer_is_refused_with_its_reason(Reason reason, String answer) {
    try (FaultServer server = FaultServer.answering(answer)) {
      TransportException e =
          assertThrows(TransportException.class, () -> put(server), () -> shown(answer));

      assertEquals(reason, e.reason(), shown(answer));
      assertTrue(e.mayHaveActed(), shown(answer));
      assertEquals(1, server.requests().size());
    }
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("GOOD")
  void an_odd_answer_is_understood(String answer) throws Exception {
    try (FaultServer server = FaultServer.answering(answer)) {
      Response response = put(server);
      assertEquals(200, response.status(), shown(answer));
      assertEquals("ok", new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_second_declaration_about_the_body_is_not_lost() throws Exception {
    String twice = "Content-Type: a\r\ncontent-type: b\r\nContent-Encoding: c\r\n";
    try (FaultServer server =
        FaultServer.answering(OK + twice + "X: 1\r\nContent-Encoding: d\r\nX: 2\r\n" + END)) {
      Response response = put(server);
      assertEquals("a, b", response.header("Content-Type"));
      assertEquals("c, d", response.header("Content-Encoding"));
      assertEquals("1", response.header("X"));
    }
  }

  private Response put(FaultServer server) throws TransportException {
    Request put = new Request("PUT", URI.create(server.baseUrl()), Map.of(), "{}");
    return transport.send(put, Duration.ofSeconds(20));
  }

  private static String shown(String answer) {
    String start = answer.substring(0, Math.min(answer.length(), 200));
    return start.replace("\r", "\\r").replace("\n", "\\n");
  }
}
