package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.kit.Breaks;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tests every finding about single values, with its full text. */
class CheckerTest {
  private static final CheckOptions PARTIAL = new CheckOptions(true, false, false, Set.of());

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JsonTrees.json(new Source("c", text.getBytes(StandardCharsets.UTF_8)));
    } catch (Unreadable e) {
      throw new AssertionError(e.finding().line().toString(), e);
    }
  }

  /** The findings about these properties in an otherwise valid contact, without the place. */
  private static List<String> findings(String properties) {
    ObjectNode contact = Contacts.minimal();
    contact.setAll(json(properties));
    return findings(contact, CheckOptions.WHOLE);
  }

  private static List<String> findings(ObjectNode contact, CheckOptions options) {
    List<String> lines = new ArrayList<>();
    for (Finding found : Checker.check(Optional.empty(), Contacts.of(contact), options)) {
      lines.add(found.line().toString().substring("test: ".length()));
    }
    return lines;
  }

  private static void finds(String finding, String properties) {
    assertEquals(List.of(finding), findings(properties));
  }

  private static void isFine(String properties) {
    assertEquals(List.of(), findings(properties));
  }

  @Test
  void an_empty_value_is_answered_with_what_can_be_done_about_it() {
    finds(
        "warning: contactTagIds[0]: is empty (rule empty-value); write a value, or remove the item",
        "{\"contactTagIds\":[\"\"]}");
    finds(
        "warning: emails[1].email: is empty (rule empty-value); write a value, or remove the item",
        "{\"emails\":[{\"primary\":true,\"email\":\"a@b\"},{\"primary\":false,\"email\":\"\"}]}");
    finds(
        "warning: permission.masterUserId: is empty (rule empty-value);"
            + " write a value, or null to clear it",
        "{\"permission\":{\"accessibleRange\":\"ALL\",\"masterUserId\":\"\"}}");
  }

  @Test
  void a_key_without_a_blank_after_its_colon_is_recognized_in_a_text() {
    finds(
        "contactName: is the text \"lastName:Hong\" but must be an object (rule type);"
            + " write lastName: and a space before the value",
        "{\"contactName\":\"lastName:Hong\"}");
    finds(
        "contactName: is the text \"Hong\" but must be an object (rule type);"
            + " write its members by name",
        "{\"contactName\":\"Hong\"}");
  }

  @Test
  void a_wrong_type_is_reported_with_the_value_and_how_to_write_it() {
    finds(
        "memo: is the number 312345678 but must be text (rule type);"
            + " put it in quotes: \"312345678\"",
        "{\"memo\":312345678}");
    finds(
        "memo: is true but must be text (rule type);" + " put it in quotes: \"true\"",
        "{\"memo\":true}");
    finds("memo: is a list but must be text (rule type); write text in quotes", "{\"memo\":[]}");
    finds(
        "emails[0].primary: is the text \"true\" but must be true or false (rule type);"
            + " write true without quotes",
        "{\"emails\":[{\"primary\":\"true\",\"email\":\"a@b\"}]}");
    finds(
        "permission: is the text \"ALL\" but must be an object (rule type);"
            + " write its members by name",
        "{\"permission\":\"ALL\"}");
    finds(
        "emails: is an object but must be a list (rule type); write a list, or [] for an empty one",
        "{\"emails\":{\"primary\":true,\"email\":\"a@b\"}}");
    finds(
        "telephones: is an object but must be a list (rule type); write a list, or [] for an empty one",
        "{\"telephones\":{\"type\":\"HOME\",\"customType\":\"a\"}}");
    finds(
        "customProperties: is a list but must be an object (rule type); write its members by name",
        "{\"customProperties\":[]}");
  }

  @Test
  void null_is_not_allowed_as_a_list_item() {
    for (String list : List.of("emails", "contactTagIds")) {
      String kind = list.equals("emails") ? "an object" : "text";
      String valid = list.equals("emails") ? "{\"primary\":true,\"email\":\"a@b\"}" : "\"t\"";
      finds(
          list
              + "[1]: is null but must be "
              + kind
              + " (rule type); write a value, or remove the item",
          "{\"" + list + "\":[" + valid + ",null]}");
    }
  }

  @Test
  void a_required_property_is_present_and_not_null() {
    finds("permission: is null (rule required); write a value", "{\"permission\":null}");
    finds(
        "emails[0].email: is missing (rule required); add it", "{\"emails\":[{\"primary\":true}]}");
    finds(
        "emails[0].email: is null (rule required); write a value",
        "{\"emails\":[{\"primary\":true,\"email\":null}]}");
    assertEquals(
        List.of(
            "permission: is missing (rule required); add it",
            "contactName: is missing (rule required); add it",
            "has no e-mail address and no telephone number (rule email-or-telephone-required);"
                + " write emails or telephones, or pass --external for an external contact"),
        findings(json("{}"), CheckOptions.WHOLE));
  }

  @Test
  void null_is_allowed_in_optional_properties_with_a_note_where_it_is_not_sent() {
    for (Contacts.Row row : Contacts.rows()) {
      boolean top = !row.path().contains(".") && !row.path().contains("[");
      if (top && !row.field().required() && row.field().access() == Access.WRITABLE) {
        ObjectNode contact = Contacts.minimal();
        contact
            .putArray("telephones")
            .add(Contacts.item(ContactFields.CONTACT.child("telephones").item(), 0));
        contact.putNull(row.path());
        assertEquals(
            List.of(
                "note: "
                    + row.path()
                    + ": is null, which clears it (rule null-dropped);"
                    + " it is left out of what is sent"),
            findings(contact, CheckOptions.WHOLE),
            row.path());
      }
    }
    isFine("{\"contactName\":{\"lastName\":\"a\",\"firstName\":null,\"nickName\":null}}");
    isFine("{\"contactName\":{\"lastName\":\"a\",\"prefix\":null}}");
  }

  @Test
  void a_word_in_the_wrong_case_is_refused_with_the_right_one() {
    finds(
        "permission.accessibleRange: \"all\" is not an allowed value (did you mean ALL?)"
            + " (rule enum); write ALL or MEMBER",
        "{\"permission\":{\"accessibleRange\":\"all\"}}");
    finds(
        "permission.accessibleRange: \"\" is not an allowed value (rule enum); write ALL or MEMBER",
        "{\"permission\":{\"accessibleRange\":\"\"}}");
  }

  @Test
  void length_is_counted_in_code_points() {
    for (String one : List.of("a", "홍", "🦊", "\u1112", "\u0301")) {
      isFine("{\"contactName\":{\"lastName\":\"" + one.repeat(100) + "\"}}");
      finds(
          "contactName.lastName: has 101 characters, but at most 100 are allowed (rule max-length); shorten it",
          "{\"contactName\":{\"lastName\":\"" + one.repeat(101) + "\"}}");
    }
    // three jamo count as three, although they show as one syllable
    isFine("{\"contactName\":{\"lastName\":\"" + "\u1112\u1169\u11bc".repeat(33) + "a\"}}");
    finds(
        "contactName.lastName: has 102 characters, but at most 100 are allowed (rule max-length); shorten it",
        "{\"contactName\":{\"lastName\":\"" + "\u1112\u1169\u11bc".repeat(34) + "\"}}");
  }

  @Test
  void each_character_that_a_telephone_must_not_have_is_named_once() {
    String telephone = "{\"telephones\":[{\"primary\":true,\"telephone\":\"%s\"}]}";
    String wrong =
        "telephones[0].telephone: has characters outside 0-9 + - * # P T p t ( ) space: %s"
            + " (rule pattern); %s";
    String only = "use only these characters";
    isFine(telephone.formatted("+82 (10)\u30001234-5678 *#PpTt"));
    finds(wrong.formatted("\".\"", "write 03-1234-5678"), telephone.formatted("03.1234.5678"));
    finds(wrong.formatted("U+FF10 \"０\", \"🦊\"", only), telephone.formatted("０🦊０1"));
    finds(wrong.formatted("U+000A LINE FEED (LF)", "write 1"), telephone.formatted("1\\n"));
    finds(
        "telephones[0].telephone: is empty (rule pattern); write a value, or remove the item",
        telephone.formatted(""));
  }

  private static List<String> date(String date, String dayType) {
    String type = dayType.isEmpty() ? "" : ",\"dayType\":" + dayType;
    return findings("{\"events\":[{\"primary\":true,\"date\":\"" + date + "\"" + type + "}]}");
  }

  @Test
  void a_solar_date_is_a_day_of_the_calendar() {
    for (String solar : List.of("", "\"SOLAR\"")) {
      for (String good :
          List.of("2021-01-31", "2021-04-30", "2024-02-29", "2000-02-29", "1800-01-01")) {
        assertEquals(List.of(), date(good, solar), good);
      }
      for (String bad :
          List.of(
              "2021-02-29",
              "2100-02-29",
              "2021-04-31",
              "2021-13-01",
              "2021-00-01",
              "2021-01-00",
              "2021-01-32",
              "21-01-09",
              "20210-1-09",
              "2021-0a-09",
              "2021-01-0x",
              "",
              "2021-01",
              "-021-01-09")) {
        assertEquals(
            List.of(
                "events[0].date: \""
                    + bad
                    + "\" is not a calendar date (rule date);"
                    + " write YYYY-MM-DD, such as 2021-01-09"),
            date(bad, solar));
      }
    }
  }

  @Test
  void a_date_in_another_form_is_written_for_the_user() {
    for (String other : List.of("2021-1-9", "2021/01/09", "2021. 1. 9.", "2021年1月9日", "20210109")) {
      assertEquals(
          List.of(
              "events[0].date: \""
                  + other
                  + "\" is not a calendar date (rule date); write 2021-01-09"),
          date(other, ""));
    }
    assertEquals(
        List.of(
            "events[0].date: \"2021-01-09 \" (with U+0020 SPACE) is not a calendar date"
                + " (rule date); write 2021-01-09"),
        date("2021-01-09 ", ""));
  }

  @Test
  void a_lunar_date_is_any_day_from_1_to_30_of_any_month() {
    for (String good : List.of("2021-02-30", "2021-12-30", "2021-01-01")) {
      assertEquals(List.of(), date(good, "\"LUNAR\""), good);
    }
    for (String bad : List.of("2021-01-31", "2021-13-01", "2021-01-00", "2021-2-30")) {
      assertEquals(1, date(bad, "\"LUNAR\"").size(), bad);
    }
  }

  @Test
  void a_date_with_an_invalid_day_type_is_checked_as_solar() {
    assertEquals(2, date("2021-02-30", "\"lunar\"").size());
    assertEquals(2, date("2021-02-30", "null").size());
    assertEquals(1, date("2021-02-28", "7").size());
  }

  @Test
  void members_are_equal_when_all_their_properties_are() {
    String range = "{\"permission\":{\"accessibleRange\":\"MEMBER\",\"accessibleMembers\":[%s]}}";
    String user = "{\"id\":\"u\",\"type\":\"USER\"}";
    String turned = "{\"type\":\"USER\",\"id\":\"u\"}";
    isFine(range.formatted(user + ",{\"id\":\"u\",\"type\":\"GROUP\"}"));
    finds(
        "permission.accessibleMembers: item 1 repeats item 0, item 2 repeats item 0"
            + " (rule unique-items); remove the repeated items",
        range.formatted(user + "," + turned + "," + user));
    // the page requires unique items of no other list
    finds(
        "warning: contactTagIds[1]: is the same as contactTagIds[0] (rule repeated-value);"
            + " remove one of the two items",
        "{\"contactTagIds\":[\"a\",\"a\"]}");
  }

  @Test
  void lists_have_the_lengths_of_the_page() {
    ObjectNode contact = Contacts.minimal();
    contact.set("websites", Contacts.items(ContactFields.CONTACT.child("websites"), 101));
    assertEquals(
        List.of(
            "websites: has 101 items, but at most 100 are allowed (rule max-items); remove some"),
        findings(contact, CheckOptions.WHOLE));
  }

  private static void shape(String finding, String value) {
    assertEquals(
        finding.isEmpty() ? List.of() : List.of("customProperties.a" + finding),
        findings("{\"customProperties\":{\"a\":" + value + "}}"));
  }

  @Test
  void a_custom_property_has_one_of_the_four_shapes() {
    for (String good :
        List.of(
            "{}",
            "{\"content\":\"a\"}",
            "{\"text\":null,\"link\":\"a\"}",
            "{\"link\":\"a\"}",
            "[]",
            "[{}]",
            "[{\"content\":\"a\",\"represent\":true}]",
            "[{\"text\":\"a\",\"link\":\"b\"},{\"represent\":false,\"link\":\"c\"}]")) {
      shape("", good);
    }
    String of =
        " but must be {content: …}, {text: …, link: …} or a list of one of them"
            + " (rule custom-property-shape);";
    String write = " write one of these; only items of a list have represent";
    shape(": is the text \"x\"" + of + " write {content: \"x\"}", "\"x\"");
    shape(": is the number 3" + of + " write {content: \"3\"}", "3");
    shape(": is true" + of + " write {content: \"true\"}", "true");
    shape(": is an object" + of + write, "{\"content\":\"a\",\"link\":\"b\"}");
    shape(": is an object" + of + write, "{\"content\":\"a\",\"represent\":true}");
    shape(": is a list" + of + write, "[{\"content\":\"a\"},{\"link\":\"b\"}]");
    shape(": is a list" + of + write, "[\"a\"]");
    shape(": is a list" + of + write, "[null]");
  }

  @Test
  void a_custom_property_keeps_the_limits_of_its_shape() {
    String long100 = "a".repeat(101);
    shape(
        ".content: has 101 characters, but at most 100 are allowed (rule max-length); shorten it",
        "{\"content\":\"" + long100 + "\"}");
    shape("", "{\"link\":\"" + long100 + "\"}");
    shape(
        "[0].represent: is the number 1 but must be true or false (rule type);" + " write true",
        "[{\"content\":\"a\",\"represent\":1}]");
    shape(
        ".contents: is not a property of STRING_SINGLE (rule unknown-property);"
            + " did you mean content?",
        "{\"contents\":\"a\"}");
    assertEquals(
        List.of(
            "note: customProperties.a: is null, which clears it (rule null-dropped);"
                + " it is left out of what is sent"),
        findings("{\"customProperties\":{\"a\":null}}"));
  }

  @Test
  void an_unknown_property_is_refused_with_the_nearest_name() {
    finds(
        "telephone: is not a property of a contact (rule unknown-property);"
            + " did you mean telephones?",
        "{\"telephone\":[]}");
    finds(
        "lastName: is not a property of a contact (rule unknown-property);"
            + " did you mean contactName.lastName?",
        "{\"lastName\":\"a\"}");
    finds(
        "zzzzzz: is not a property of a contact (rule unknown-property);"
            + " remove it, or pass --allow unknown-property to send it",
        "{\"zzzzzz\":null}");
    finds(
        "contactName.lastname: is not a property of contactName (rule unknown-property);"
            + " did you mean lastName?",
        "{\"contactName\":{\"firstName\":\"a\",\"lastname\":\"b\"}}");
  }

  @Test
  void a_list_with_no_or_several_primary_items_gets_a_warning() {
    String emails =
        "{\"emails\":[{\"primary\":%s,\"email\":\"a@b\"},{\"primary\":%s,\"email\":\"b@b\"}]}";
    isFine(emails.formatted("true", "false"));
    isFine("{\"websites\":[]}");
    finds(
        "warning: emails: has no primary item (rule primary-count); make exactly one primary",
        emails.formatted("false", "false"));
    finds(
        "warning: emails: has 2 primary items (rule primary-count); make exactly one primary",
        emails.formatted("true", "true"));
    // the finding about the type is enough
    assertEquals(1, findings(emails.formatted("true", "\"true\"")).size());
  }

  @Test
  void a_custom_type_beside_another_type_gets_a_warning() {
    String telephone =
        "{\"telephones\":[{\"primary\":true,\"telephone\":\"1\"%s,\"customType\":%s}]}";
    isFine(telephone.formatted("", "\"a\""));
    isFine(telephone.formatted(",\"type\":\"CUSTOM\"", "\"a\""));
    isFine(telephone.formatted(",\"type\":\"HOME\"", "\"\""));
    isFine(telephone.formatted(",\"type\":\"HOME\"", "null"));
    finds(
        "warning: telephones[0].customType: is ignored unless type is CUSTOM"
            + " (rule custom-type-ignored); write type CUSTOM, or remove customType",
        telephone.formatted(",\"type\":\"HOME\"", "\"a\""));
  }

  @Test
  void a_renamed_word_gets_a_warning() {
    finds(
        "warning: messengers[0].type: \"TWITTER\" is now called X (rule deprecated-value);"
            + " write X, which is what is sent",
        "{\"messengers\":[{\"primary\":true,\"id\":\"a\",\"type\":\"TWITTER\"}]}");
  }

  @Test
  void properties_that_are_not_sent_or_only_shown_get_a_note() {
    finds(
        "note: createdTime: is written by the server only (rule read-only);"
            + " it is left out of what is sent",
        "{\"createdTime\":7}");
    finds(
        "note: contactName.prefix: is shown by get only (rule get-only); it is sent as it is",
        "{\"contactName\":{\"lastName\":\"a\",\"prefix\":\"Dr.\"}}");
  }

  @Test
  void a_contact_id_that_could_change_the_url_is_refused() {
    String readOnly =
        "note: contactId: is written by the server only (rule read-only);"
            + " it is left out of what is sent";
    String rule =
        ", which is not a contact ID (rule contact-id);"
            + " write 1 to 128 letters, digits and hyphens, as get prints it";
    for (String good : List.of("\"c-1\"", "\"" + "x".repeat(128) + "\"", "null")) {
      assertEquals(List.of(readOnly), findings("{\"contactId\":" + good + "}"), good);
    }
    for (String bad :
        List.of(
            "\"\"", "\"a/b\"", "\"..\"", "\"a b\"", "\"é\"", "7", "\"" + "x".repeat(129) + "\"")) {
      List<String> found = findings("{\"contactId\":" + bad + "}");
      assertEquals(2, found.size(), bad);
      assertEquals(readOnly, found.get(0), bad);
      assertTrue(found.get(1).startsWith("contactId: is the "), bad);
      assertTrue(found.get(1).endsWith(rule), bad);
    }
  }

  @Test
  void in_a_part_only_members_of_list_items_are_required() {
    assertEquals(List.of(), findings(json("{}"), PARTIAL));
    assertEquals(List.of(), findings(json("{\"permission\":{},\"contactName\":{}}"), PARTIAL));
    assertEquals(
        List.of(), findings(json("{\"permission\":{\"accessibleRange\":\"MEMBER\"}}"), PARTIAL));
    assertEquals(
        List.of(
            "permission.accessibleMembers[0].type: is missing (rule required); add it",
            "emails[0].primary: is missing (rule required); add it"),
        findings(
            json(
                "{\"permission\":{\"accessibleMembers\":[{\"id\":\"a\"}]},"
                    + "\"emails\":[{\"email\":\"a@b\"}]}"),
            PARTIAL));
    assertEquals(
        List.of("contactName: is null (rule required); write a value"),
        findings(json("{\"contactName\":null}"), PARTIAL));
  }

  @Test
  void every_fault_but_a_missing_member_is_found_in_a_part_too() {
    ObjectNode valid = Contacts.valid(new Gen(7, 20));
    for (Breaks.Broken broken : Breaks.all(valid)) {
      List<Finding> found = Checker.check(Optional.empty(), Contacts.of(broken.contact()), PARTIAL);
      boolean there =
          found.stream().anyMatch(v -> v.rule() == broken.rule() && v.path().equals(broken.path()));
      boolean inItem =
          broken.path().steps().stream().anyMatch(step -> step instanceof FieldPath.Index);
      boolean missing = Contacts.of(broken.contact()).at(broken.path()).isMissingNode();
      assertTrue(there || (missing && !inItem), broken.rule() + " at " + broken.path());
    }
  }

  @Test
  void all_findings_come_in_the_order_of_the_source() {
    String text =
        """
        {"emails": [{"email": 5,
          "primary": "x"}],
         "telephone": 1,
         "contactName": {"firstName": ""},
         "permission": {"accessibleRange": "MEMBER"}}
        """;
    Reading reading =
        ContactReader.readOne(
            new Source("c.json", text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    List<String> found = new ArrayList<>();
    for (Finding violation :
        Checker.check(Optional.empty(), reading.contact().orElseThrow(), CheckOptions.WHOLE)) {
      found.add(violation.place() + " " + violation.rule().id());
    }
    assertEquals(
        List.of(
            "c.json:1:23 type",
            "c.json:2:14 type",
            "c.json:3:2 unknown-property",
            "c.json:4:17 name-required",
            "c.json:5:16 members-required"),
        found);
  }

  @Test
  void a_value_that_could_not_be_read_is_not_reported_again() {
    ObjectNode contact = Contacts.minimal();
    JsonNode missing = tools.jackson.databind.node.MissingNode.getInstance();
    contact.set("memo", missing);
    contact.set("contactTagIds", JsonNodeFactory.instance.arrayNode().add(missing));
    ObjectNode custom = contact.putObject("customProperties");
    custom.set("a", missing);
    custom.set("b", JsonNodeFactory.instance.arrayNode().add(missing));
    assertEquals(List.of(), findings(contact, CheckOptions.WHOLE));
  }

  @Test
  void a_long_word_is_cut_in_messages() {
    finds(
        "permission.accessibleRange: \""
            + "🦊".repeat(40)
            + "…\" is not an allowed value (rule enum); write ALL or MEMBER",
        "{\"permission\":{\"accessibleRange\":\"" + "🦊".repeat(41) + "\"}}");
  }
}
