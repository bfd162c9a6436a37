package dev.contactctl.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class OutputFormatsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectNode CONTACT =
      NODES.objectNode().put("contactId", "c\n1").put("memo", "a");
  private static final ArrayNode TWO =
      NODES.arrayNode().add(CONTACT).add(NODES.objectNode().put("memo", "b"));
  private static final Finding FINDING =
      Finding.of(
          Rule.MAX_LENGTH,
          FieldPath.of("memo"),
          new Place("a,b:50%\n.json", 2, 3),
          "is long",
          "cut");

  @Test
  void formats_are_found_by_their_word() {
    for (Format format : Format.values()) {
      assertEquals(Optional.of(format), Format.byWord(format.word()));
    }
    for (FindingsFormat format : FindingsFormat.values()) {
      assertEquals(Optional.of(format), FindingsFormat.byWord(format.word()));
    }
    assertEquals(Optional.empty(), Format.byWord("JSON"));
    assertEquals(Optional.empty(), FindingsFormat.byWord(""));
  }

  @Test
  void one_contact_is_an_object_and_several_are_a_list() {
    assertEquals(
        "{\n  \"contactId\": \"c\\n1\",\n  \"memo\": \"a\"\n}\n", Format.JSON.write(CONTACT));
    assertEquals("contactId: |-\n  c\n  1\nmemo: a\n", Format.YAML.write(CONTACT));
    assertEquals("- contactId: |-\n    c\n    1\n  memo: a\n- memo: b\n", Format.YAML.write(TWO));
    assertEquals("[]\n", Format.JSON.write(NODES.arrayNode()));
    assertEquals("{}\n", Format.JSON.write(NODES.objectNode()));
  }

  @Test
  void a_contact_a_line_is_one_line_whatever_it_holds() {
    assertEquals("{\"contactId\":\"c\\n1\",\"memo\":\"a\"}\n", Format.NDJSON.write(CONTACT));
    assertEquals("c\\n1\n\n", Format.ID.write(TWO));
  }

  @Test
  void a_finding_is_a_line() {
    assertEquals(
        "a,b:50%\\n.json:2:3: memo: is long (rule max-length); cut\n",
        FindingsFormat.TEXT.write(FINDING, true));
    assertEquals(
        "a,b:50%\\n.json:2:3: warning: memo: is long (rule max-length); cut\n",
        FindingsFormat.TEXT.write(FINDING.as(Severity.WARNING), false));
  }

  @Test
  void findings_are_one_list_of_objects() {
    String object =
        "{\"severity\":\"error\",\"rule\":\"max-length\",\"file\":\"a,b:50%\\n.json\",\"line\":2,"
            + "\"column\":3,\"path\":\"memo\",\"message\":\"is long (rule max-length); cut\"}";
    assertEquals("[\n  " + object, FindingsFormat.JSON.write(FINDING, true));
    assertEquals(",\n  " + object, FindingsFormat.JSON.write(FINDING, false));
    assertEquals("\n]\n", FindingsFormat.JSON.end(false));
    assertEquals("[]\n", FindingsFormat.JSON.end(true));
    assertEquals("", FindingsFormat.TEXT.end(true));
  }

  @Test
  void a_finding_is_an_annotation_of_github() {
    String place = "file=a%2Cb%3A50%25\\n.json,line=2,col=3::";
    assertEquals(
        "::error " + place + "memo: is long (rule max-length); cut\n",
        FindingsFormat.GITHUB.write(FINDING, true));
    assertEquals(
        "::notice " + place + "is long (rule max-length); cut\n",
        FindingsFormat.GITHUB.write(FINDING.as(Severity.NOTE).at(FieldPath.ROOT), true));
  }
}
