package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Contacts;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Tests the list of rules, their examples and the cross-field rules. */
class RuleTest {
  private static final Set<Rule> OF_READING =
      EnumSet.of(
          Rule.NOT_READ,
          Rule.SYNTAX,
          Rule.ENCODING,
          Rule.DUPLICATE_KEY,
          Rule.YAML_FEATURE,
          Rule.SECOND_VALUE,
          Rule.EMPTY_INPUT,
          Rule.TOO_DEEP,
          Rule.TOO_LARGE,
          Rule.BLANK,
          Rule.CONTACT_ID);

  private static ObjectNode json(String text) throws Unreadable {
    return (ObjectNode) JsonTrees.json(new Source("c", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Contact over(String properties) throws Unreadable {
    ObjectNode contact = Contacts.minimal();
    contact.setAll(json(properties));
    return Contacts.of(contact);
  }

  private static List<Rule> broken(Optional<Contact> before, Contact after, CheckOptions terms) {
    List<Rule> rules = new ArrayList<>();
    for (Finding found : Checker.check(before, after, terms)) {
      rules.add(found.rule());
    }
    return rules;
  }

  private static List<Rule> broken(String properties) throws Unreadable {
    return broken(Optional.empty(), over(properties), CheckOptions.WHOLE);
  }

  private static List<Rule> read(String text) {
    Reading reading =
        ContactReader.readOne(
            new Source("stdin", text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    List<Rule> rules = new ArrayList<>();
    for (Finding found : reading.findings()) {
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
    for (Rule rule : Rule.values()) {
      assertTrue(rule.id().matches("[a-z]+(-[a-z]+)*"), rule.id());
      assertTrue(ids.add(rule.id()), rule.id());
      assertEquals(Optional.of(rule), Rule.byId(rule.id()));
    }
    assertEquals(Optional.empty(), Rule.byId("no-such-rule"));
    assertEquals(Optional.empty(), Rule.byId("MAX_LENGTH"));
  }

  @Test
  void every_rule_has_a_summary_of_one_line() {
    for (Rule rule : Rule.values()) {
      assertFalse(rule.english().isEmpty() || rule.english().endsWith("."), rule.id());
      String more = rule.more().toString();
      assertFalse(more.isEmpty() || more.endsWith("."), rule.id());
      assertEquals(rule.wrongExample().isEmpty(), rule.rightExample().isEmpty(), rule.id());
    }
  }

  @Test
  void every_wrong_example_breaks_its_rule_and_no_other() throws Unreadable {
    int examples = 0;
    for (Rule rule : Rule.values()) {
      if (rule.wrongExample().isEmpty()) {
        continue;
      }
      examples++;
      List<Rule> found =
          rule.isOfReading() ? read(rule.wrongExample()) : broken(rule.wrongExample());
      assertEquals(List.of(rule), found, rule.id());
    }
    assertTrue(examples > 18);
  }

  @Test
  void every_right_example_breaks_nothing() throws Unreadable {
    for (Rule rule : Rule.values()) {
      if (!rule.rightExample().isEmpty()) {
        List<Rule> found =
            rule.isOfReading() ? read(rule.rightExample()) : broken(rule.rightExample());
        assertEquals(List.of(), found, rule.id());
      }
    }
  }

  @Test
  void exactly_these_rules_are_about_reading() {
    for (Rule rule : Rule.values()) {
      assertEquals(OF_READING.contains(rule), rule.isOfReading(), rule.id());
    }
  }

  @Test
  void exactly_these_rules_are_about_several_fields() {
    for (Rule rule : Rule.values()) {
      boolean acrossFields =
          switch (rule) {
            case NAME_REQUIRED,
                EMAIL_OR_TELEPHONE_REQUIRED,
                MEMBERS_REQUIRED,
                EXTERNAL_NICKNAME,
                PRIMARY_COUNT,
                CUSTOM_TYPE_IGNORED,
                REPEATED_VALUE ->
                true;
            default -> false;
          };
      assertEquals(acrossFields, rule.isAcrossFields(), rule.id());
    }
  }

  @Test
  void each_rule_has_the_expected_severity() {
    for (Rule rule : Rule.values()) {
      Severity wanted =
          switch (rule) {
            case PRIMARY_COUNT,
                CUSTOM_TYPE_IGNORED,
                REPEATED_VALUE,
                DEPRECATED_VALUE,
                STALE_INPUT,
                EMPTY_VALUE,
                EMAIL_FORM,
                CONTROL_CHARACTER,
                INVISIBLE_CHARACTER,
                BLANK_ENDS,
                CONFLICT_MARKER,
                CURLY_QUOTES,
                EVENT_YEAR ->
                Severity.WARNING;
            case READ_ONLY, GET_ONLY, NULL_DROPPED -> Severity.NOTE;
            default -> Severity.ERROR;
          };
      assertEquals(wanted, rule.severity(), rule.id());
    }
  }

  @Test
  void every_finding_has_the_severity_of_its_rule() throws Unreadable {
    for (Rule rule : Rule.values()) {
      if (!rule.wrongExample().isEmpty() && !rule.isOfReading()) {
        Contact contact = over(rule.wrongExample());
        Finding found = Checker.check(Optional.empty(), contact, CheckOptions.WHOLE).get(0);
        assertEquals(rule.severity(), found.severity(), rule.id());
        assertTrue(
            found.message().toString().contains("(rule " + rule.id() + ")"),
            found.message().toString());
        assertFalse(found.message().toString().endsWith("."), found.message().toString());
      }
    }
  }

  @Test
  void strict_turns_warnings_into_errors_but_not_notes() throws Unreadable {
    CheckOptions strict = new CheckOptions(false, false, true, Set.of());
    for (Rule rule : Rule.values()) {
      if (!rule.wrongExample().isEmpty() && !rule.isOfReading()) {
        Contact contact = over(rule.wrongExample());
        Finding found = Checker.check(Optional.empty(), contact, strict).get(0);
        assertEquals(
            rule.severity() == Severity.NOTE ? Severity.NOTE : Severity.ERROR,
            found.severity(),
            rule.id());
      }
    }
  }

  @Test
  void a_breach_of_an_allowed_rule_is_a_note_even_with_strict() throws Unreadable {
    for (Rule rule : Rule.values()) {
      if (!rule.wrongExample().isEmpty() && !rule.isOfReading()) {
        CheckOptions terms = new CheckOptions(false, false, true, Set.of(rule));
        Finding found = Checker.check(Optional.empty(), over(rule.wrongExample()), terms).get(0);
        assertEquals(Severity.NOTE, found.severity(), rule.id());
        assertEquals(rule, found.rule());
      }
    }
  }

  @Test
  void an_external_contact_needs_neither_email_nor_telephone() throws Unreadable {
    String none = "{\"emails\":[]}";
    String external = "{\"emails\":[],\"linkedExternalUser\":{\"id\":\"x\",\"type\":\"LINE\"}}";
    List<Rule> needed = List.of(Rule.EMAIL_OR_TELEPHONE_REQUIRED);
    CheckOptions byOption = new CheckOptions(false, true, false, Set.of());
    CheckOptions partial = new CheckOptions(true, false, false, Set.of());
    assertEquals(needed, broken(none));
    assertEquals(List.of(), broken(Optional.empty(), over(none), byOption));
    assertEquals(List.of(), broken(Optional.empty(), over(none), partial));
    assertEquals(List.of(Rule.READ_ONLY), broken(external));
    assertEquals(List.of(), broken(Optional.of(over(external)), over(none), CheckOptions.WHOLE));
    assertEquals(needed, broken(Optional.of(over("{}")), over(none), CheckOptions.WHOLE));
    assertEquals(
        List.of(Rule.READ_ONLY, Rule.EMAIL_OR_TELEPHONE_REQUIRED),
        broken("{\"emails\":[],\"linkedExternalUser\":null}"));
    assertEquals(
        List.of(Rule.NULL_DROPPED, Rule.EMAIL_OR_TELEPHONE_REQUIRED), broken("{\"emails\":null}"));
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
    List<Rule> kept = List.of();
    List<Rule> changed = List.of(Rule.EXTERNAL_NICKNAME);
    CheckOptions byOption = new CheckOptions(false, true, false, Set.of());
    assertEquals(kept, broken(Optional.of(was), same, CheckOptions.WHOLE));
    assertEquals(changed, broken(Optional.of(was), other, CheckOptions.WHOLE));
    assertEquals(changed, broken(Optional.of(was), none, CheckOptions.WHOLE));
    assertEquals(changed, broken(Optional.of(none), other, byOption));
    assertEquals(kept, broken(Optional.of(none), empty, byOption));
    // of a contact that is not external, it may change
    assertEquals(kept, broken(Optional.of(none), other, CheckOptions.WHOLE));
    // offline the rule cannot apply
    assertEquals(kept, broken(Optional.empty(), other, byOption));
  }

  @Test
  void the_remedy_for_a_changed_nickname_is_the_old_one() throws Unreadable {
    CheckOptions external = new CheckOptions(false, true, false, Set.of());
    Contact none = over("{}");
    Contact named = over("{\"contactName\":{\"lastName\":\"a\",\"nickName\":\"N\"}}");
    assertEquals(
        "is the nickname of an external contact and would change (rule external-nickname);"
            + " write \"N\"",
        Checker.check(Optional.of(named), none, external).get(0).message().toString());
    assertEquals(
        "is the nickname of an external contact and would change (rule external-nickname);"
            + " leave it out",
        Checker.check(Optional.of(none), named, external).get(0).message().toString());
  }

  @Test
  void members_are_required_with_the_range_member_only() throws Unreadable {
    List<Rule> needed = List.of(Rule.MEMBERS_REQUIRED);
    String member = "{\"permission\":{\"accessibleRange\":\"MEMBER\"";
    assertEquals(needed, broken(member + "}}"));
    assertEquals(needed, broken(member + ",\"accessibleMembers\":[]}}"));
    assertEquals(
        List.of(Rule.NULL_DROPPED, Rule.MEMBERS_REQUIRED),
        broken(member + ",\"accessibleMembers\":null}}"));
    assertEquals(
        List.of(),
        broken(
            Optional.empty(), over(member + "}}"), new CheckOptions(true, false, false, Set.of())));
    assertEquals(List.of(), broken("{\"permission\":{\"accessibleRange\":\"ALL\"}}"));
  }

  @Test
  void a_name_is_a_first_or_a_last_name_with_text_in_it() throws Unreadable {
    List<Rule> needed = List.of(Rule.NAME_REQUIRED);
    for (String name :
        List.of(
            "{}",
            "{\"lastName\":null}",
            "{\"firstName\":\"\",\"lastName\":\"\"}",
            "{\"firstName\":null,\"lastName\":null}")) {
      assertEquals(needed, broken("{\"contactName\":" + name + "}"), name);
    }
    assertEquals(
        List.of(Rule.BLANK_ENDS, Rule.NAME_REQUIRED),
        broken("{\"contactName\":{\"firstName\":null,\"lastName\":\" \u3000\"}}"));
    for (String name :
        List.of("{\"firstName\":\"a\"}", "{\"lastName\":\"b\",\"firstName\":null}")) {
      assertEquals(List.of(), broken("{\"contactName\":" + name + "}"), name);
    }
    // a wrong type is one finding, not two
    assertEquals(List.of(Rule.TYPE), broken("{\"contactName\":{\"lastName\":1}}"));
    assertEquals(List.of(Rule.TYPE), broken("{\"contactName\":\"a\"}"));
  }

  @Test
  void every_rule_says_what_is_true_of_a_contact_that_keeps_it() {
    for (Rule rule : Rule.values()) {
      String summary = rule.summary().toString();
      assertFalse(summary.isBlank() || summary.contains("{"), rule + ": " + summary);
    }
  }
}
