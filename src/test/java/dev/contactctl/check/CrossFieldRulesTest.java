package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tests rules that depend on more than one value: on another property, or on the contact before.
 */
class CrossFieldRulesTest {
  private static final CheckOptions PART = CheckOptions.WHOLE.ofPart();
  private static final CheckOptions EXTERNAL = new CheckOptions(true, true, false, Set.of());

  private static List<String> found(Optional<Contact> before, String after, CheckOptions options) {
    List<String> found = new ArrayList<>();
    for (Finding finding : Checker.check(before, Parsed.exactly(after), options)) {
      if (finding.severity() != Severity.NOTE) {
        found.add(finding.severity().word() + " " + finding.path() + " " + finding.rule().id());
      }
    }
    return found;
  }

  private static List<String> property(String before, String after) {
    String json = "{'customProperties':{'p':%s}}";
    Contact was = Parsed.contact(json.formatted(before));
    return found(Optional.of(was), json.formatted(after).replace('\'', '"'), PART);
  }

  @Test
  void a_custom_property_keeps_the_shape_that_it_has_on_the_server() {
    List<String> changed = List.of("error customProperties.p custom-property-shape");
    assertEquals(changed, property("{'content':'a'}", "{'text':'a','link':'https://x'}"));
    assertEquals(changed, property("{'content':'a'}", "[{'content':'a'}]"));
    assertEquals(List.of(), property("{'content':'a'}", "{'content':'b'}"));
    assertEquals(List.of(), property("[]", "[{'content':'b'}]"), "may have been any list");
    assertEquals(List.of(), property("[{'content':'b'}]", "[]"));
  }

  @Test
  void a_custom_property_may_have_any_shape_when_it_is_new_or_the_server_is_not_known() {
    Contact other = Parsed.contact("{'customProperties':{'q':{'content':'a'}}}");
    String json = "{\"customProperties\":{\"p\":{\"text\":\"a\",\"link\":\"https://x\"}}}";
    assertEquals(List.of(), found(Optional.of(other), json, PART));
    assertEquals(List.of(), found(Optional.empty(), json, PART));
  }

  /** Nobody can correct what only get shows, nor the nickname of an external contact. */
  @Test
  void doubts_are_reported_only_about_what_a_user_can_change() {
    String quoted = "{\"contactName\":{\"lastName\":\"a\",\"nickName\":\"\u201ca\u201d\"}}";
    assertEquals(
        List.of("warning contactName.nickName curly-quotes"),
        found(Optional.empty(), quoted, PART));
    assertEquals(List.of(), found(Optional.empty(), quoted, EXTERNAL));
    assertEquals(
        List.of("warning memo curly-quotes"),
        found(Optional.empty(), "{\"memo\":\"\u201ca\u201d\"}", EXTERNAL));
    String prefix = "{\"contactName\":{\"lastName\":\"a\",\"prefix\":\"%s\"}}";
    assertEquals(List.of(), found(Optional.empty(), prefix.formatted("\u201ca\u201d"), PART));
  }

  /** NUL is an error: no server is known to take it, and it would end a text in many programs. */
  @Test
  void a_nul_is_an_error_even_in_what_only_get_shows() {
    String prefix = "{\"contactName\":{\"lastName\":\"a\",\"prefix\":\"b\\u0000\"}}";
    assertEquals(
        List.of("error contactName.prefix control-character"),
        found(Optional.empty(), prefix, PART));
  }

  private static String remedy(String after) {
    List<String> remedies = new ArrayList<>();
    for (Finding finding : Checker.check(Optional.empty(), Parsed.contact(after), PART)) {
      if (finding.rule() == Rule.UNKNOWN_PROPERTY) {
        remedies.add(finding.remedy().toString());
      }
    }
    assertEquals(1, remedies.size(), after);
    return remedies.get(0);
  }

  @Test
  void the_property_that_was_meant_is_named_so_that_the_value_fits_there() {
    assertEquals("did you mean email in an item of emails?", remedy("{'mail':'a@example.com'}"));
    assertEquals("did you mean emails?", remedy("{'mail':[]}"));
    assertEquals("did you mean contactTagIds, which is a list?", remedy("{'contactTagId':'t'}"));
    assertEquals("did you mean lastName?", remedy("{'contactName':{'lastNam':'a'}}"));
    assertEquals(
        "did you mean memo outside of it, at the top level?",
        remedy("{'contactName':{'memo':'a'}}"));
  }
}
