package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Diff;
import dev.contactctl.change.Echo;
import dev.contactctl.change.Outbound;
import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.read.JsonTrees;
import dev.contactctl.read.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A server that answers in its own form has kept what was sent; tried on many contacts. */
class EchoLawsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private final Shape shape = new Shape(Rulebook.load());

  @Test
  void the_form_of_an_answer_is_no_difference() {
    Gen.cases(
        3_000,
        gen -> {
          ObjectNode stored = shape.complete(Contacts.wild(gen));
          Contact sent = Contacts.of(Contacts.wild(gen));
          ObjectNode body = Json.object(Json.text(Outbound.of(sent)));
          ObjectNode kept = shape.replaced(body, stored, NOW);
          Contact answer = read(shape.withoutGetOnly(kept));
          assertEquals("[]", Echo.differences(Optional.empty(), sent, answer).toString());
          assertEquals("[]", Diff.of(sent, read(kept)).toString());
          assertEquals("[]", Echo.differences(Optional.empty(), read(kept), answer).toString());
        });
  }

  @Test
  void a_value_that_the_server_dropped_is_a_difference_with_its_path() {
    Gen.cases(
        1_000,
        gen -> {
          ObjectNode tree = Contacts.valid(gen);
          tree.put("memo", "kept?");
          Contact sent = Contacts.of(tree);
          ObjectNode answer = shape.complete(Outbound.of(sent));
          answer.putNull("memo");
          assertEquals(
              "[server: warning: memo: was sent and did not come back; look with get]",
              Echo.differences(Optional.empty(), sent, read(answer)).toString());
          answer.put("memo", "another");
          assertTrue(
              Echo.differences(Optional.empty(), sent, read(answer))
                  .toString()
                  .contains("memo: came back"));
        });
  }

  private static Contact read(ObjectNode contact) throws Exception {
    byte[] bytes = Json.text(contact).getBytes(StandardCharsets.UTF_8);
    return Contacts.of((ObjectNode) JsonTrees.json(new Source("server", bytes)));
  }
}
