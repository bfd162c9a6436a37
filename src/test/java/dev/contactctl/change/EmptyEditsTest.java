package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests which edits lack the value that they are for. */
class EmptyEditsTest {
  private static final Place FLAG = Place.of("--flag");

  private static JsonNode json(String text) {
    try {
      return JsonTrees.json(new Source("c", text.getBytes(StandardCharsets.UTF_8)));
    } catch (Unreadable e) {
      throw new AssertionError(e.finding().line().toString(), e);
    }
  }

  private static FieldPath path(String path) {
    return PathSyntax.parse(path).orElseThrow();
  }

  /** A value within an object, since a text alone is no input. */
  private static Edit put(String path, String value) {
    return new Edit.Put(path(path), json("{\"v\":" + value + "}").path("v"), FLAG);
  }

  private static Edit append(String path, String item) {
    return new Edit.Append(path(path), json("{\"v\":" + item + "}").path("v"), FLAG);
  }

  private static Edit remove(String path, String value) {
    return new Edit.Remove(path(path), value, FLAG);
  }

  private static void reportedAt(String path, Edit edit) {
    List<Finding> findings = EmptyEdits.of(List.of(edit));
    assertEquals(1, findings.size(), edit.toString());
    Finding finding = findings.get(0);
    assertEquals(path(path), finding.path());
    assertEquals(Rule.EMPTY_VALUE, finding.rule());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(FLAG, finding.place());
  }

  private static void accepted(Edit edit) {
    assertEquals(List.of(), EmptyEdits.of(List.of(edit)), edit.toString());
  }

  @Test
  void an_empty_or_blank_main_value_is_reported_wherever_it_is_put() {
    reportedAt("emails[0].email", put("emails[0].email", "\"\""));
    reportedAt("emails[0].email", put("emails[0]", "{\"email\":\" \"}"));
    reportedAt("emails[1].email", put("emails", "[{\"email\":\"a@b\"},{\"email\":\"\\u3164\"}]"));
    reportedAt("contactTagIds[0]", put("contactTagIds", "[\"\"]"));
    reportedAt("contactTagIds[0]", put("contactTagIds[0]", "\"\""));
    reportedAt(
        "permission.accessibleMembers[0].id",
        put("permission", "{\"accessibleMembers\":[{\"id\":\"\"}]}"));
  }

  @Test
  void an_empty_item_to_add_is_reported_at_its_list() {
    reportedAt("emails", append("emails", "{\"email\":\"\"}"));
    reportedAt("contactTagIds", append("contactTagIds", "\" \""));
    reportedAt("organizations", append("organizations", "{\"name\":\"\",\"primary\":true}"));
  }

  @Test
  void an_empty_value_to_remove_is_reported() {
    reportedAt("emails", remove("emails", ""));
    reportedAt("customProperties", remove("customProperties", " "));
    accepted(remove("emails", "a@b"));
  }

  /** In a file it may be left empty; a flag names it, and with an unset variable in it. */
  @Test
  void a_name_of_an_organization_that_is_given_must_not_be_empty() {
    reportedAt("organizations", append("organizations", "{\"name\":\"\",\"title\":\"CEO\"}"));
    reportedAt("permission.masterUserId", put("permission.masterUserId", "\" \""));
  }

  @Test
  void texts_that_may_be_empty_are_accepted() {
    accepted(put("memo", "\"\""));
    accepted(put("contactName.nickName", "\"\""));
    accepted(put("telephones[0].customType", "\"\""));
    accepted(put("customProperties.a", "{\"content\":\"\"}"));
    accepted(put("customProperties.a", "[{\"content\":\"\"}]"));
    accepted(put("emails", "[]"));
    accepted(append("organizations", "{\"title\":\"CEO\"}"));
    accepted(append("emails", "{\"email\":\"a@b\"}"));
  }

  private static String remedy(Edit edit) {
    return EmptyEdits.of(List.of(edit)).get(0).remedy().toString();
  }

  @Test
  void the_remedy_is_a_flag_that_does_what_may_have_been_meant() {
    assertEquals(
        "check the variable that it came from, or remove the item with --unset emails[1], all with"
            + " --clear-emails",
        remedy(put("emails", "[{\"email\":\"a@b\"},{\"email\":\"\"}]")));
    assertEquals(
        "check the variable that it came from, or remove an item by its index, as --unset"
            + " contactTagIds[0], or all with --clear-contact-tag-ids",
        remedy(remove("contactTagIds", "")));
    assertEquals("check the variable that it came from", remedy(remove("customProperties", "")));
  }
}
