package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.format.ContactReader;
import dev.contactctl.format.Reading;
import dev.contactctl.format.Source;
import dev.contactctl.format.Trees;
import dev.contactctl.format.Unreadable;
import dev.contactctl.kit.Contacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RulesTest {
  private static final Set<Rules> OF_READING =
      EnumSet.of(
          Rules.SYNTAX,
          Rules.ENCODING,
          Rules.DUPLICATE_KEY,
          Rules.YAML_FEATURE,
          Rules.SECOND_VALUE,
          Rules.EMPTY_INPUT,
          Rules.TOO_DEEP,
          Rules.TOO_LARGE,
          Rules.BLANK,
          Rules.CONTACT_ID);

  private static ObjectNode json(String text) throws Unreadable {
    return (ObjectNode) Trees.json(new Source("c", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Contact over(String properties) throws Unreadable {
    ObjectNode contact = Contacts.minimal();
    contact.setAll(json(properties));
    return Contacts.of(contact);
  }

  private static List<Rules> broken(Optional<Contact> before, Contact after, Terms terms) {
    List<Rules> rules = new ArrayList<>();
    for (Violation found : Checker.check(before, after, terms)) {
      rules.add(found.rule());
    }
    return rules;
  }

  private static List<Rules> broken(String properties) throws Unreadable {
    return broken(Optional.empty(), over(properties), Terms.WHOLE);
  }

  private static List<Rules> read(String text) {
    Reading reading =
        ContactReader.readOne(
            new Source("stdin", text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    List<Rules> rules = new ArrayList<>();
    for (Violation found : reading.findings()) {
      rules.add(found.rule());
    }
    return rules;
  }

  @Test
  void the_minimal_contact_breaks_nothing() throws Unreadable {
    assertEquals(List.of(), broken("{}"));
  }

  @Test
  void ids_are_unique_and_in_kebab_case() {
    Set<String> ids = new HashSet<>();
    for (Rules rule : Rules.values()) {
      assertTrue(rule.id().matches("[a-z]+(-[a-z]+)*"), rule.id());
      assertTrue(ids.add(rule.id()), rule.id());
      assertEquals(Optional.of(rule), Rules.byId(rule.id()));
    }
    assertEquals(Optional.empty(), Rules.byId("no-such-rule"));
    assertEquals(Optional.empty(), Rules.byId("MAX_LENGTH"));
  }

  @Test
  void every_rule_says_what_holds_in_one_line() {
    for (Rules rule : Rules.values()) {
      assertFalse(rule.summary().isEmpty() || rule.summary().endsWith("."), rule.id());
      assertFalse(rule.more().isEmpty() || rule.more().endsWith("."), rule.id());
      assertEquals(rule.wrongExample().isEmpty(), rule.rightExample().isEmpty(), rule.id());
    }
  }

  @Test
  void every_wrong_example_breaks_its_rule_and_no_other() throws Unreadable {
    int examples = 0;
    for (Rules rule : Rules.values()) {
      if (rule.wrongExample().isEmpty()) {
        continue;
      }
      examples++;
      List<Rules> found =
          rule.isOfReading() ? read(rule.wrongExample()) : broken(rule.wrongExample());
      assertEquals(List.of(rule), found, rule.id());
    }
    assertTrue(examples > 18);
  }

  @Test
  void every_right_example_breaks_nothing() throws Unreadable {
    for (Rules rule : Rules.values()) {
      if (!rule.rightExample().isEmpty()) {
        List<Rules> found =
            rule.isOfReading() ? read(rule.rightExample()) : broken(rule.rightExample());
        assertEquals(List.of(), found, rule.id());
      }
    }
  }

  @Test
  void rules_of_reading_are_those_the_design_names() {
    for (Rules rule : Rules.values()) {
      assertEquals(OF_READING.contains(rule), rule.isOfReading(), rule.id());
    }
  }

  @Test
  void warnings_and_notes_are_those_the_design_names() {
    for (Rules rule : Rules.values()) {
      Severity wanted =
          switch (rule) {
            case PRIMARY_COUNT, CUSTOM_TYPE_IGNORED, DEPRECATED_VALUE -> Severity.WARNING;
            case READ_ONLY, GET_ONLY, NULL_DROPPED -> Severity.NOTE;
            default -> Severity.ERROR;
          };
      assertEquals(wanted, rule.severity(), rule.id());
    }
  }

  @Test
  void every_finding_has_the_severity_of_its_rule() throws Unreadable {
    for (Rules rule : Rules.values()) {
      if (!rule.wrongExample().isEmpty() && !rule.isOfReading()) {
        Contact contact = over(rule.wrongExample());
        Violation found = Checker.check(Optional.empty(), contact, Terms.WHOLE).get(0);
        assertEquals(rule.severity(), found.severity(), rule.id());
        assertTrue(found.message().contains("(rule " + rule.id() + ")"), found.message());
        assertFalse(found.message().endsWith("."), found.message());
      }
    }
  }

  @Test
  void strict_makes_warnings_errors_and_leaves_notes() throws Unreadable {
    Terms strict = new Terms(false, false, true, Set.of());
    for (Rules rule : Rules.values()) {
      if (!rule.wrongExample().isEmpty() && !rule.isOfReading()) {
        Contact contact = over(rule.wrongExample());
        Violation found = Checker.check(Optional.empty(), contact, strict).get(0);
        assertEquals(
            rule.severity() == Severity.NOTE ? Severity.NOTE : Severity.ERROR,
            found.severity(),
            rule.id());
      }
    }
  }

  @Test
  void an_allowed_rule_leaves_a_note_even_when_strict() throws Unreadable {
    for (Rules rule : Rules.values()) {
      if (!rule.wrongExample().isEmpty() && !rule.isOfReading()) {
        Terms terms = new Terms(false, false, true, Set.of(rule));
        Violation found = Checker.check(Optional.empty(), over(rule.wrongExample()), terms).get(0);
        assertEquals(Severity.NOTE, found.severity(), rule.id());
        assertEquals(rule, found.rule());
      }
    }
  }

  @Test
  void an_external_contact_needs_neither_email_nor_telephone() throws Unreadable {
    String none = "{\"emails\":[]}";
    String external = "{\"emails\":[],\"linkedExternalUser\":{\"id\":\"x\",\"type\":\"LINE\"}}";
    List<Rules> needed = List.of(Rules.EMAIL_OR_TELEPHONE_REQUIRED);
    Terms said = new Terms(false, true, false, Set.of());
    Terms partial = new Terms(true, false, false, Set.of());
    assertEquals(needed, broken(none));
    assertEquals(List.of(), broken(Optional.empty(), over(none), said));
    assertEquals(List.of(), broken(Optional.empty(), over(none), partial));
    assertEquals(List.of(Rules.READ_ONLY), broken(external));
    assertEquals(List.of(), broken(Optional.of(over(external)), over(none), Terms.WHOLE));
    assertEquals(needed, broken(Optional.of(over("{}")), over(none), Terms.WHOLE));
    assertEquals(
        List.of(Rules.READ_ONLY, Rules.EMAIL_OR_TELEPHONE_REQUIRED),
        broken("{\"emails\":[],\"linkedExternalUser\":null}"));
    assertEquals(
        List.of(Rules.NULL_DROPPED, Rules.EMAIL_OR_TELEPHONE_REQUIRED),
        broken("{\"emails\":null}"));
  }

  @Test
  void the_nickname_of_an_external_contact_stays() throws Unreadable {
    String external = "\"linkedExternalUser\":{\"id\":\"x\"}";
    Contact was =
        over("{\"contactName\":{\"lastName\":\"a\",\"nickName\":\"N\"}," + external + "}");
    Contact same = over("{\"contactName\":{\"lastName\":\"b\",\"nickName\":\"N\"}}");
    Contact other = over("{\"contactName\":{\"lastName\":\"b\",\"nickName\":\"M\"}}");
    Contact none = over("{\"contactName\":{\"lastName\":\"b\"}}");
    Contact empty = over("{\"contactName\":{\"lastName\":\"b\",\"nickName\":null}}");
    List<Rules> kept = List.of();
    List<Rules> changed = List.of(Rules.EXTERNAL_NICKNAME);
    Terms said = new Terms(false, true, false, Set.of());
    assertEquals(kept, broken(Optional.of(was), same, Terms.WHOLE));
    assertEquals(changed, broken(Optional.of(was), other, Terms.WHOLE));
    assertEquals(changed, broken(Optional.of(was), none, Terms.WHOLE));
    assertEquals(changed, broken(Optional.of(none), other, said));
    assertEquals(kept, broken(Optional.of(none), empty, said));
    // not external: it may change
    assertEquals(kept, broken(Optional.of(none), other, Terms.WHOLE));
    // offline nobody can tell
    assertEquals(kept, broken(Optional.empty(), other, said));
  }

  @Test
  void the_remedy_of_a_changed_nickname_is_the_old_one() throws Unreadable {
    Terms said = new Terms(false, true, false, Set.of());
    Contact none = over("{}");
    Contact named = over("{\"contactName\":{\"lastName\":\"a\",\"nickName\":\"N\"}}");
    assertEquals(
        "is the nickname of an external contact and would change (rule external-nickname);"
            + " write \"N\"",
        Checker.check(Optional.of(named), none, said).get(0).message());
    assertEquals(
        "is the nickname of an external contact and would change (rule external-nickname);"
            + " leave it out",
        Checker.check(Optional.of(none), named, said).get(0).message());
  }

  @Test
  void members_are_needed_with_the_range_member_only() throws Unreadable {
    List<Rules> needed = List.of(Rules.MEMBERS_REQUIRED);
    String member = "{\"permission\":{\"accessibleRange\":\"MEMBER\"";
    assertEquals(needed, broken(member + "}}"));
    assertEquals(needed, broken(member + ",\"accessibleMembers\":[]}}"));
    assertEquals(
        List.of(Rules.NULL_DROPPED, Rules.MEMBERS_REQUIRED),
        broken(member + ",\"accessibleMembers\":null}}"));
    assertEquals(
        List.of(),
        broken(Optional.empty(), over(member + "}}"), new Terms(true, false, false, Set.of())));
    assertEquals(List.of(), broken("{\"permission\":{\"accessibleRange\":\"ALL\"}}"));
  }

  @Test
  void a_name_is_a_first_or_a_last_name_with_text_in_it() throws Unreadable {
    List<Rules> needed = List.of(Rules.NAME_REQUIRED);
    for (String name :
        List.of("{}", "{\"lastName\":null}", "{\"firstName\":\"\",\"lastName\":\"\"}")) {
      assertEquals(needed, broken("{\"contactName\":" + name + "}"), name);
    }
    for (String name :
        List.of("{\"firstName\":\"a\"}", "{\"lastName\":\" \",\"firstName\":null}")) {
      assertEquals(List.of(), broken("{\"contactName\":" + name + "}"), name);
    }
    // what is no text is one finding, not two
    assertEquals(List.of(Rules.TYPE), broken("{\"contactName\":{\"lastName\":1}}"));
    assertEquals(List.of(Rules.TYPE), broken("{\"contactName\":\"a\"}"));
  }
}
