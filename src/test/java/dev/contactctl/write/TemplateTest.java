package dev.contactctl.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.JsonSchema;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Contacts;
import dev.contactctl.message.Language;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TemplateTest {

  private static Contact read(String text) {
    Reading reading =
        ContactReader.readOne(
            new Source("template.yaml", text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    assertEquals(List.of(), reading.findings(), text);
    return reading.contact().orElseThrow();
  }

  private static void isValid(Contact contact) {
    for (Finding found : Checker.check(Optional.empty(), contact, CheckOptions.WHOLE)) {
      boolean note = found.severity() == Severity.NOTE && found.rule() == Rule.GET_ONLY;
      boolean label = found.rule() == Rule.CUSTOM_TYPE_IGNORED;
      assertTrue(note || label, found.line().toString());
    }
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertEquals(
        List.of(),
        registry
            .getSchema(JsonSchema.of(JsonSchema.Extent.WHOLE, Language.ENGLISH))
            .validate(contact.tree()));
  }

  /** Help comes after "# "; what comes after "#" alone, or is indented, is part of the contact. */
  private static String withoutComments(String template) {
    StringBuilder live = new StringBuilder();
    for (String line : template.split("\n", -1)) {
      live.append(line.replaceFirst("^( *)#(?=\\S|  )", "$1")).append('\n');
    }
    return live.toString();
  }

  @Test
  void the_template_is_a_valid_contact() {
    Contact contact = read(template(Template.Content.REQUIRED));
    isValid(contact);
    assertEquals(
        List.of("permission", "contactName", "emails"),
        List.copyOf(contact.tree().propertyNames()));
  }

  @Test
  void the_full_template_is_the_same_contact() {
    Contact contact = read(template(Template.Content.EVERYTHING));
    isValid(contact);
    assertEquals(read(template(Template.Content.REQUIRED)).tree(), contact.tree());
  }

  @Test
  void the_full_template_is_valid_with_every_comment_made_live() {
    isValid(read(withoutComments(template(Template.Content.EVERYTHING))));
  }

  @Test
  void the_full_template_names_every_property_that_can_be_written() {
    TreeSet<String> wanted = new TreeSet<>();
    for (Contacts.Row row : Contacts.rows()) {
      boolean readOnly =
          row.field().access() == Access.READ_ONLY || row.path().startsWith("linkedExternalUser");
      if (!readOnly) {
        wanted.add(row.path().replaceAll("\\*\\{(\\w+)\\}", "my_$1").replaceAll("\\[\\]", ""));
      }
    }
    TreeSet<String> named = new TreeSet<>();
    names(read(withoutComments(template(Template.Content.EVERYTHING))).tree(), "", named);
    assertEquals(
        wanted.stream().map(String::toLowerCase).toList(),
        named.stream().map(String::toLowerCase).toList());
  }

  private static void names(JsonNode node, String path, TreeSet<String> named) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              member -> {
                String below = (path.isEmpty() ? "" : path + ".") + member.getKey();
                named.add(below);
                names(member.getValue(), below, named);
              });
    }
    for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
      names(item, path, named);
    }
  }

  @Test
  void the_full_template_shows_every_limit() {
    String text = template(Template.Content.EVERYTHING);
    for (Contacts.Row row : Contacts.rows()) {
      boolean readOnly =
          row.field().access() == Access.READ_ONLY || row.path().startsWith("linkedExternalUser");
      if (!readOnly && !row.shape()) {
        row.field()
            .limits()
            .forEach(limit -> assertTrue(text.contains(limit.inWords().toString())));
        assertTrue(text.contains("# " + row.field().help()), row.path());
      }
      assertFalse(row.field().kind() == Kind.ANY);
    }
  }

  @Test
  void no_line_is_too_wide_for_a_terminal_or_ends_in_a_blank() {
    for (String line : template(Template.Content.EVERYTHING).split("\n", -1)) {
      assertEquals(line.stripTrailing(), line);
      assertTrue(line.length() <= 130, line);
    }
  }

  private static String template(Template.Content content) {
    return Template.text(content, Language.ENGLISH);
  }
}
