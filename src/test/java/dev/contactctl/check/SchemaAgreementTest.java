package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.contactctl.kit.Breaks;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.message.Language;
import dev.contactctl.write.JsonWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the checker with a JSON Schema validator of another author that uses the exported
 * schema. Every contact on which they disagree must be of a kind that is intended.
 */
class SchemaAgreementTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final int CASES = 12_000;

  private static boolean refuses(Schema schema, JsonNode contact) {
    return !schema
        .validate(
            contact,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  @Test
  void the_schema_refuses_every_single_fault_in_a_valid_contact() {
    Schema schema = REGISTRY.getSchema(JsonSchema.of(JsonSchema.Extent.WHOLE, Language.ENGLISH));
    Gen.cases(
        40,
        gen -> {
          ObjectNode valid = Contacts.valid(gen);
          assertFalse(refuses(schema, valid), () -> shown(valid));
          for (Breaks.Broken broken : Breaks.all(valid)) {
            assertTrue(
                refuses(schema, broken.contact()), () -> broken.rule() + " at " + broken.path());
          }
        });
  }

  @Test
  void the_schema_of_a_whole_contact_refuses_what_the_checker_refuses() {
    agree(JsonSchema.Extent.WHOLE);
  }

  @Test
  void the_schema_of_a_part_refuses_what_the_checker_refuses() {
    agree(JsonSchema.Extent.PART);
  }

  private static void agree(JsonSchema.Extent extent) {
    boolean partial = extent == JsonSchema.Extent.PART;
    Schema schema = REGISTRY.getSchema(JsonSchema.of(extent, Language.ENGLISH));
    Map<String, Integer> counts = new TreeMap<>();
    Gen.cases(
        CASES,
        gen -> {
          ObjectNode contact = Mutations.of(gen);
          Set<Rule> ours = MutatedContacts.errors(contact, partial);
          boolean theirs = refuses(schema, contact);
          String kind = kind(ours, theirs);
          assertTrue(
              !kind.isEmpty(), () -> "schema " + theirs + ", we " + ours + ": " + shown(contact));
          counts.merge(kind, 1, Integer::sum);
        });
    System.out.println("schema" + (partial ? " --partial: " : ": ") + counts);
    assertTrue(counts.get("both take it") > CASES / 20, counts.toString());
    assertTrue(counts.get("both refuse it") > CASES / 4, counts.toString());
  }

  private static String shown(JsonNode contact) {
    String text = JsonWriter.compact(contact);
    return text.length() < 4000 ? text : text.substring(0, 4000);
  }

  /** In what way the two agree, or intentionally disagree; empty if neither. */
  private static String kind(Set<Rule> ours, boolean theirs) {
    if (ours.isEmpty() != theirs) {
      return theirs ? "both refuse it" : "both take it";
    }
    // The schema leaves read-only properties open, since they are never sent; the checker still
    // wants an ID it could put into a URL.
    if (!theirs && ours.equals(EnumSet.of(Rule.CONTACT_ID))) {
      return "only the checker looks at contactId";
    }
    // A pattern for each text would say nothing to people who read the schema.
    if (!theirs && ours.equals(EnumSet.of(Rule.CONTROL_CHARACTER))) {
      return "only the checker looks for U+0000";
    }
    return "";
  }

  @Test
  void both_schemas_are_valid_by_the_dialect_they_name() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (JsonSchema.Extent extent : JsonSchema.Extent.values()) {
      ObjectNode schema = JsonSchema.of(extent, Language.ENGLISH);
      assertEquals(
          "https://json-schema.org/draft/2020-12/schema", schema.path("$schema").asString());
      assertEquals(
          List.of(), meta.validate(JsonWriter.pretty(schema), InputFormat.JSON), "" + extent);
    }
  }

  @Test
  void the_schema_describes_every_property_and_bounds_every_object() {
    List<String> open = new ArrayList<>();
    walk(JsonSchema.of(JsonSchema.Extent.WHOLE, Language.ENGLISH), "", open);
    assertEquals(List.of(), open);
  }

  private static void walk(JsonNode schema, String path, List<String> open) {
    if (schema.path("type").toString().contains("object") && !schema.has("additionalProperties")) {
      open.add(path);
    }
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      String below = path + "." + member.getKey();
      if (!member.getValue().has("description")) {
        open.add(below + " has no description");
      }
      walk(member.getValue(), below, open);
    }
    if (schema.has("items")) {
      walk(schema.get("items"), path + "[]", open);
    }
  }
}
