package dev.contactctl.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.syntax.Document;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class YamlWriterTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static String written(JsonNode value) throws Unreadable {
    String text = YamlWriter.write(value);
    Source source = new Source("c.yaml", text.getBytes(StandardCharsets.UTF_8));
    Document read = JsonTrees.yaml(source, ContactFields.CONTACT);
    assertEquals(List.of(), read.findings(), text);
    assertEquals(value, read.value(), text);
    return text;
  }

  @Test
  void text_is_written_plain_quoted_or_as_a_block() throws Unreadable {
    ObjectNode node = NODES.objectNode();
    node.put("plain", "a b-c (d) https://e.example/f=g");
    node.put("norway", "NO").put("number", "1.10").put("colon", "a: b").put("hash", "a #b");
    node.put("lines", "a\n b\n\nc\n").put("open", "a\nb").put("blanks", "a\n\n");
    node.put("first", " a\nb").put("control", "a\u001b\nb").put("empty", "");
    assertEquals(
        """
        plain: a b-c (d) https://e.example/f=g
        norway: "NO"
        "number": "1.10"
        colon: "a: b"
        hash: "a #b"
        lines: |
          a
           b

          c
        open: |-
          a
          b
        blanks: "a\\n\\n"
        first: " a\\nb"
        control: "a\\u001b\\nb"
        empty: ""
        """
            .replace("\"number\"", "number"),
        written(node));
  }

  @Test
  void lists_and_objects_are_blocks_unless_empty() throws Unreadable {
    ObjectNode node = NODES.objectNode();
    node.putArray("list").add(NODES.objectNode().put("a", 1L).put("b", true)).add("x").addNull();
    node.withArray("list").add(NODES.arrayNode().add("y").add(NODES.arrayNode()));
    node.putArray("none");
    node.putObject("nothing");
    node.putObject("deep").putObject("er").put("on", "y");
    assertEquals(
        """
        list:
          - a: 1
            b: true
          - x
          - null
          -
            - "y"
            - []
        none: []
        nothing: {}
        deep:
          er:
            "on": "y"
        """,
        written(node).replaceAll(" +\n", "\n"));
  }

  @Test
  void a_key_too_long_for_one_line_gets_a_question_mark() throws Unreadable {
    String key = "ab".repeat(511);
    ObjectNode item = NODES.objectNode().put(key, "x").put("b", "y");
    item.putObject("c" + key).put("d", "e\nf");
    ObjectNode node = NODES.objectNode();
    node.putArray("list").add(item);
    node.putArray("!" + key).add(item);
    assertEquals("list:\n  - ? \"ab", written(node).substring(0, 15));
  }

  @Test
  void characters_beyond_the_first_plane_are_escaped_as_yaml_does() throws Unreadable {
    ObjectNode node = NODES.objectNode().put("tag", "a\udb40\udc01\"\n🦊").put("no", "\uffff");
    assertEquals("tag: \"a\\U000e0001\\\"\\n🦊\"\n\"no\": \"\\uffff\"\n", written(node));
  }

  @Test
  void a_value_alone_is_a_document() {
    assertEquals("a\n", YamlWriter.write(NODES.stringNode("a")));
    assertEquals("[]\n", YamlWriter.write(NODES.arrayNode()));
    assertEquals("- 1\n", YamlWriter.write(NODES.arrayNode().add(1L)));
  }
}
