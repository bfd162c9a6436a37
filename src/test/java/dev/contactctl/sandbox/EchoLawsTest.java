package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Diff;
import dev.contactctl.change.Echo;
import dev.contactctl.change.Outbound;
import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The echo check accepts that a server returns what was sent in its own form; on many contacts. */
class EchoLawsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private final ResponseForm form = new ResponseForm(Rulebook.load());

  @Test
  void the_form_of_a_response_is_not_a_difference() {
    Gen.cases(
        3_000,
        gen -> {
          ObjectNode stored = form.complete(Contacts.wild(gen));
          Contact sent = Contacts.of(Contacts.wild(gen));
          ObjectNode body = StrictJson.object(StrictJson.text(Outbound.of(sent)));
          ObjectNode kept = form.replaced(body, stored, NOW);
          Contact answer = read(form.withoutGetOnly(kept));
          assertEquals("[]", Echo.differences(Optional.empty(), sent, answer).toString());
          assertEquals("[]", Diff.of(sent, read(kept)).toString());
          assertEquals("[]", Echo.differences(Optional.empty(), read(kept), answer).toString());
        });
  }

  @Test
  void a_value_that_the_server_dropped_is_reported_with_its_path() {
    Gen.cases(
        1_000,
        gen -> {
          ObjectNode tree = Contacts.valid(gen);
          tree.put("memo", "kept?");
          Contact sent = Contacts.of(tree);
          ObjectNode answer = form.complete(Outbound.of(sent));
          answer.putNull("memo");
          assertEquals(
              "[memo: was sent but not returned; check with get]",
              Echo.differences(Optional.empty(), sent, read(answer)).toString());
          answer.put("memo", "another");
          assertTrue(
              Echo.differences(Optional.empty(), sent, read(answer))
                  .toString()
                  .contains("memo: was returned with another value"));
        });
  }

  private static Contact read(ObjectNode contact) throws Exception {
    byte[] bytes = StrictJson.text(contact).getBytes(StandardCharsets.UTF_8);
    return Contacts.of((ObjectNode) JsonTrees.json(new Source("server", bytes)));
  }
}
