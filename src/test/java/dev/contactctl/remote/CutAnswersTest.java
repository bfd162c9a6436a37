package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.http.HttpTransport;
import dev.contactctl.kit.FaultServer;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that ends at any byte is reported as that, or is whole; it is never another contact.
 */
class CutAnswersTest {
  private static final String CONTACT = "{\"contactId\":\"c1\",\"memo\":\"12\",\"x\":[1]}";
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 38\r\n\r\n" + CONTACT,
        "\r\n" + CONTACT,
        "Transfer-Encoding: chunked\r\n\r\n"
            + "26;a=b\r\n"
            + CONTACT
            + "\r\n0\r\nX-Trailer: y\r\n\r\n"
      })
  void an_answer_cut_at_any_byte_brings_the_contact_or_doubt(String rest) {
    String whole = HEAD + rest;
    for (int end = 0; end <= whole.length(); end++) {
      Reply<ObjectNode> reply = put(whole.substring(0, end));
      String cut = "cut at " + end + ": " + reply;
      if (reply instanceof Reply.Done<ObjectNode> done) {
        assertEquals(CONTACT, done.value().toString(), cut);
        assertTrue(end >= whole.indexOf(CONTACT) + CONTACT.length(), cut);
      } else {
        Reply.Problem<?> problem = assertInstanceOf(Reply.Problem.class, reply, cut);
        assertTrue(problem.mayHaveActed() && problem.isTemporary(), cut);
        assertTrue(end < whole.length(), cut);
      }
    }
  }

  private static Reply<ObjectNode> put(String answer) {
    try (FaultServer server = FaultServer.answering(answer);
        HttpTransport transport = new HttpTransport(System::nanoTime)) {
      ContactsApi api =
          new ContactsApi(
              BaseUrl.of(server.baseUrl(), "test"),
              TokenSource.fixed(Token.of("t").orElseThrow()),
              transport,
              Duration.ofSeconds(20),
              (method, url, status) -> {});
      return api.put("c1", JsonNodeFactory.instance.objectNode().put("memo", "12"));
    }
  }
}
