package dev.contactctl.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import dev.contactctl.world.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bytes of every output format, and when they are written. */
class OutputFormatsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectNode CONTACT =
      NODES.objectNode().put("contactId", "c\n1").put("memo", "a");
  private static final ObjectNode OTHER = NODES.objectNode().put("memo", "b");
  private static final Finding FINDING =
      Finding.of(
          Rule.MAX_LENGTH,
          FieldPath.of("memo"),
          new Place("a,b:50%\n.json", 2, 3),
          Message.literal("is long"),
          Message.literal("cut"));
  private static final Totals TOTALS = new Totals(3, 2, 0, 0, false);

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

  /** One finding, a contact without any, and two findings about one contact. */
  private String run(FindingsFormat format, Finding first, Finding second, Finding third) {
    FindingsWriter writer = format.open(out, Language.ENGLISH, Display.NO_TERMINAL);
    writer.begin();
    writer.findings(List.of(first));
    writer.passed("a.json");
    writer.findings(List.of(second, third));
    writer.end(TOTALS);
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

  @Test
  void a_finding_is_a_line() {
    String place = "a,b:50%\\n.json:2:3: ";
    assertEquals(
        place
            + "memo: is long (rule max-length); cut\n"
            + place
            + "warning: memo: is long (rule max-length); cut\n"
            + place
            + "is long (rule max-length); cut\n",
        run(
            FindingsFormat.TEXT,
            FINDING,
            FINDING.as(Severity.WARNING),
            FINDING.at(FieldPath.ROOT)));
  }

  @Test
  void findings_are_one_list_of_objects() {
    String object =
        "{\"severity\":\"error\",\"rule\":\"max-length\",\"file\":\"a,b:50%\\n.json\",\"line\":2,"
            + "\"column\":3,\"path\":\"memo\",\"message\":\"is long (rule max-length); cut\"}";
    assertEquals(
        "[\n  " + object + ",\n  " + object + ",\n  " + object + "\n]\n",
        run(FindingsFormat.JSON, FINDING, FINDING, FINDING));
  }

  @Test
  void a_finding_is_an_annotation_of_github() {
    String place = "file=a%2Cb%3A50%25\\n.json,line=2,col=3::";
    assertEquals(
        ("::error " + place + "memo: is long (rule max-length); cut\n")
            + ("::warning " + place + "memo: is long (rule max-length); cut\n")
            + ("::notice " + place + "is long (rule max-length); cut\n"),
        run(
            FindingsFormat.GITHUB,
            FINDING,
            FINDING.as(Severity.WARNING),
            FINDING.as(Severity.NOTE).at(FieldPath.ROOT)));
  }

  @Test
  void a_run_without_findings_is_an_empty_list_or_nothing() {
    for (FindingsFormat format : FindingsFormat.values()) {
      FindingsWriter writer = format.open(out, Language.ENGLISH, Display.NO_TERMINAL);
      writer.begin();
      writer.passed("a.json");
      writer.end(TOTALS);
      assertEquals(format == FindingsFormat.JSON ? "[]\n" : "", world.takeOut(), format.name());
    }
  }

  @Test
  void findings_are_written_in_the_language_that_is_asked_for() {
    Language shouting =
        new Language() {
          @Override
          protected String text(Sentence sentence) {
            return sentence.english() + "!";
          }

          @Override
          protected String or() {
            return "";
          }
        };
    for (FindingsFormat format : FindingsFormat.values()) {
      format.open(out, shouting, Display.NO_TERMINAL).findings(List.of(FINDING));
      String text = world.takeOut();
      assertEquals(true, text.contains("is long! (rule max-length); cut!!"), text);
    }
  }
}
