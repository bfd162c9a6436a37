package dev.contactctl.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.world.Output;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bytes of every output format, and when they are written. */
class OutputFormatsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectNode CONTACT =
      NODES.objectNode().put("contactId", "c\n1").put("memo", "a");
  private static final ObjectNode OTHER = NODES.objectNode().put("memo", "b");

  private final FakeWorld world = new FakeWorld();
  private final Output out = Output.result(world);

  private String single(Format format, ObjectNode contact) {
    ContactWriter writer = format.single(out);
    writer.write(contact);
    writer.end();
    return world.takeOut();
  }

  private String list(Format format, ObjectNode... contacts) {
    ContactWriter writer = format.list(out);
    for (ObjectNode contact : contacts) {
      writer.write(contact);
    }
    writer.end();
    return world.takeOut();
  }

  @Test
  void one_contact_is_an_object() {
    assertEquals(
        "{\n  \"contactId\": \"c\\n1\",\n  \"memo\": \"a\"\n}\n", single(Format.JSON, CONTACT));
    assertEquals("contactId: |-\n  c\n  1\nmemo: a\n", single(Format.YAML, CONTACT));
    assertEquals("{}\n", single(Format.JSON, NODES.objectNode()));
    assertEquals("{\"contactId\":\"c\\n1\",\"memo\":\"a\"}\n", single(Format.NDJSON, CONTACT));
    assertEquals("c\\n1\n", single(Format.ID, CONTACT));
  }

  @Test
  void several_contacts_are_a_list() {
    assertEquals(
        "[\n  {\n    \"contactId\": \"c\\n1\",\n    \"memo\": \"a\"\n  },\n"
            + "  {\n    \"memo\": \"b\"\n  }\n]\n",
        list(Format.JSON, CONTACT, OTHER));
    assertEquals("[\n  {\n    \"memo\": \"b\"\n  }\n]\n", list(Format.JSON, OTHER));
    assertEquals(
        "- contactId: |-\n    c\n    1\n  memo: a\n- memo: b\n", list(Format.YAML, CONTACT, OTHER));
    assertEquals(
        "{\"contactId\":\"c\\n1\",\"memo\":\"a\"}\n{\"memo\":\"b\"}\n",
        list(Format.NDJSON, CONTACT, OTHER));
    assertEquals("c\\n1\n\n", list(Format.ID, CONTACT, OTHER));
  }

  @Test
  void a_list_of_contacts_is_written_as_one_array() {
    assertEquals(
        JsonWriter.pretty(NODES.arrayNode().add(CONTACT).add(OTHER)) + "\n",
        list(Format.JSON, CONTACT, OTHER));
    assertEquals(
        YamlWriter.write(NODES.arrayNode().add(CONTACT).add(OTHER)),
        list(Format.YAML, CONTACT, OTHER));
  }

  @Test
  void no_contacts_are_an_empty_list_or_no_line() {
    assertEquals("[]\n", list(Format.JSON));
    assertEquals("[]\n", list(Format.YAML));
    assertEquals("", list(Format.NDJSON));
    assertEquals("", list(Format.ID));
  }

  @Test
  void a_contact_is_written_before_the_next_one_comes() {
    for (Format format : Format.values()) {
      ContactWriter writer = format.list(out);
      writer.write(NODES.objectNode().put("contactId", "first"));
      assertEquals(true, world.takeOut().contains("first"), format.name());
      writer.write(NODES.objectNode().put("contactId", "second"));
      assertEquals(true, world.takeOut().contains("second"), format.name());
    }
  }
}
