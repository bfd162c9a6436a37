package dev.contactctl.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.remote.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedTransportTest {
  private static final String A = "GET /v1.0/contacts/a 200 {\"contactId\":\"a\"}";
  private static final String B = "GET /v1.0/contacts/b 200 {\"contactId\":\"b\"}";

  private final ScriptedTransport server = new ScriptedTransport().script(List.of(A, B));

  @Test
  void requests_come_in_the_order_of_the_script() {
    assertThrows(AssertionError.class, () -> server.api().get("b"));
    assertEquals(3, server.mismatches().size());
  }

  @Test
  void requests_may_come_in_any_order() {
    server.inAnyOrder();
    assertInstanceOf(Reply.Done.class, server.api().get("b"));
    assertInstanceOf(Reply.Done.class, server.api().get("a"));
    assertEquals(List.of(), server.mismatches());
  }

  @Test
  void in_any_order_each_script_line_answers_one_request_only() {
    server.inAnyOrder();
    assertInstanceOf(Reply.Done.class, server.api().get("b"));
    assertThrows(AssertionError.class, () -> server.api().get("b"));
    assertEquals(
        List.of(
            "unexpected request GET /v1.0/contacts/b, the script is at: [" + A + "]",
            "never requested: " + A),
        server.mismatches());
  }
}
