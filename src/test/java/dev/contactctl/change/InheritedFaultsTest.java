package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Edited;
import dev.contactctl.kit.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tests that faults of the server's contact are told apart from new ones. */
class InheritedFaultsTest {
  private static final String GOOD =
      "'permission':{'accessibleRange':'ALL'},'contactName':{'lastName':'a'}";
  private static final String OLD =
      "{"
          + GOOD
          + ",'telephones':[{'primary':true,'telephone':'1.2','type':'HOME'},"
          + "{'primary':false,'telephone':'12'}]}";
  private static final Place FLAG = Place.of("--set");

  private static Edit put(String path, String value) {
    return new Edit.Put(Parsed.path(path), JsonNodeFactory.instance.stringNode(value), FLAG);
  }

  private static Edit drop(String path) {
    return new Edit.Drop(Parsed.path(path), FLAG);
  }

  /** Each finding as "SEVERITY RULE PATH (PLACE)". */
  private static List<String> findings(String before, CheckOptions terms, Edit... edits) {
    Contact server = Parsed.contact(before);
    Contact merged = Merge.apply(server, Edits.nothing());
    List<String> lines = new ArrayList<>();
    for (Finding found : InheritedFaults.check(server, Edited.by(merged, List.of(edits)), terms)) {
      lines.add(
          found.severity().word()
              + (" " + found.rule().id() + " " + found.path() + " (" + found.place() + ")"));
    }
    return lines;
  }

  private static List<String> findings(String before, Edit... edits) {
    return findings(before, CheckOptions.WHOLE, edits);
  }

  @Test
  void an_old_fault_is_a_warning_placed_at_the_server() {
    assertEquals(
        List.of("warning pattern telephones[0].telephone (server)"),
        findings(OLD, put("memo", "m")));
  }

  /** Then it is plain where it can be corrected. */
  @Test
  void an_old_fault_is_placed_where_the_change_says_it_again() {
    String bad = "[{'telephone':'1.2','primary':true,'type':'HOME'}]";
    for (Edit edit :
        List.of(
            put("telephones[0].telephone", "1.2"),
            new Edit.Put(Parsed.path("telephones"), Parsed.value(bad), FLAG))) {
      assertEquals(List.of("warning pattern telephones[0].telephone (--set)"), findings(OLD, edit));
    }
    assertEquals(
        List.of("warning required emails[0].primary (--set)"),
        findings(
            "{" + GOOD + ",'emails':[{'email':'a@x.io'}]}",
            new Edit.Put(Parsed.path("emails"), Parsed.value("[{'email':'a@x.io'}]"), FLAG)));
    assertEquals(
        List.of("error pattern telephones[0].telephone (--set)"),
        findings(
            OLD,
            new CheckOptions(false, false, true, Set.of()),
            put("telephones[0].telephone", "1.2")));
  }

  @Test
  void an_old_fault_says_that_it_is_old_where_its_place_does_not() {
    Contact server = Parsed.contact(OLD);
    Contact after = Edited.by(Merge.apply(server, Edits.nothing()), List.of(put("memo", "m")));
    assertFalse(said(server, after).contains("as on the server"));
    Contact again =
        Edited.by(
            Merge.apply(server, Edits.nothing()), List.of(put("telephones[0].telephone", "1.2")));
    assertTrue(said(server, again).contains(", as on the server (rule pattern)"));
  }

  private static String said(Contact server, Contact after) {
    List<Finding> found = InheritedFaults.check(server, after, CheckOptions.WHOLE);
    return found.get(0).message().toString();
  }

  @Test
  void an_old_fault_is_an_error_with_strict() {
    assertEquals(
        List.of("error pattern telephones[0].telephone (server)"),
        findings(OLD, new CheckOptions(false, false, true, Set.of()), put("memo", "m")));
  }

  @Test
  void an_old_fault_stays_a_warning_when_its_sibling_changes() {
    assertEquals(
        List.of("warning pattern telephones[0].telephone (server)"),
        findings(OLD, put("telephones[0].type", "WORK")));
    assertEquals(
        List.of("warning required emails[0].primary (server)"),
        findings("{" + GOOD + ",'emails':[{'email':'a@x.io'}]}", put("emails[0].email", "b@x.io")));
  }

  @Test
  void an_old_fault_stays_a_warning_in_a_whole_contact_from_a_file() {
    Contact after = Parsed.contact(OLD.replace("HOME", "WORK"));
    List<Finding> found = InheritedFaults.check(Parsed.contact(OLD), after, CheckOptions.WHOLE);
    assertEquals(1, found.size());
    assertEquals(Severity.WARNING, found.get(0).severity());
  }

  @Test
  void a_value_missing_in_a_replaced_item_is_an_error_although_the_old_item_lacked_it() {
    assertEquals(
        List.of("error required emails[0].primary (--set)"),
        findings(
            "{" + GOOD + ",'emails':[{'email':'a@x.io'}]}",
            new Edit.Put(Parsed.path("emails[0]"), Parsed.value("{'email':'c@x.io'}"), FLAG)));
  }

  @Test
  void an_old_fault_stays_a_warning_when_its_item_moves() {
    assertEquals(
        List.of("warning pattern telephones[0].telephone (server)"),
        findings(
            "{"
                + GOOD
                + ",'telephones':[{'primary':true,'telephone':'1'},"
                + "{'primary':true,'telephone':'1.2'}]}",
            drop("telephones[0]")));
  }

  @Test
  void an_old_fault_stays_a_warning_when_its_item_moves_and_another_member_changes() {
    String second =
        "{"
            + GOOD
            + ",'telephones':[{'primary':true,'telephone':'1','type':'HOME'},"
            + "{'primary':false,'telephone':'1.2','type':'HOME'}]}";
    assertEquals(
        List.of("warning pattern telephones[0].telephone (server)"),
        findings(
            second,
            drop("telephones[0]"),
            put("telephones[0].type", "WORK"),
            new Edit.Put(
                Parsed.path("telephones[0].primary"),
                JsonNodeFactory.instance.booleanNode(true),
                FLAG)));
    String type = second.replace("'1.2','type':'HOME'", "'12','type':'LAND'");
    assertEquals(
        List.of("warning enum telephones[0].type (server)"),
        findings(
            type.replace("'primary':false", "'primary':true"),
            drop("telephones[0]"),
            put("telephones[0].telephone", "13")));
    assertEquals(
        List.of("error pattern telephones[0].telephone (--set)"),
        findings(
            second.replace("'primary':false", "'primary':true"),
            drop("telephones[0]"),
            put("telephones[0].telephone", "1.3")),
        "the fault is in what the change writes");
    Contact sorted =
        Parsed.contact(
            "{"
                + GOOD
                + ",'telephones':[{'primary':true,'telephone':'1.2','type':'WORK'},"
                + "{'primary':false,'telephone':'1','type':'HOME'}]}");
    List<Finding> found = InheritedFaults.check(Parsed.contact(second), sorted, CheckOptions.WHOLE);
    assertEquals(1, found.size());
    assertEquals(Severity.WARNING, found.get(0).severity(), "in another order in a file");
  }

  @Test
  void a_value_that_the_change_writes_is_an_error_even_if_an_old_one_had_the_same_fault() {
    assertEquals(
        List.of(
            "warning pattern telephones[0].telephone (server)",
            "error pattern telephones[1].telephone (--set)"),
        findings(OLD, put("telephones[1].telephone", "3.4")));
    assertEquals(
        List.of("error pattern telephones[0].telephone (--set)"),
        findings(OLD, put("telephones[0].telephone", "3.4")));
    assertEquals(
        List.of(
            "warning required emails[0].primary (server)",
            "error required emails[1].primary (--set)"),
        findings(
            "{" + GOOD + ",'emails':[{'email':'a@x.io'},{'email':'b@x.io','primary':true}]}",
            new Edit.Put(Parsed.path("emails[1]"), Parsed.value("{'email':'c@x.io'}"), FLAG)));
  }

  @Test
  void a_breach_of_a_rule_about_several_values_is_inherited_whatever_they_are() {
    String noName =
        "{'permission':{'accessibleRange':'ALL'},'contactName':{'nickName':'n'},"
            + "'emails':[{'email':'a@x.io','primary':true}]}";
    assertEquals(
        List.of("warning name-required contactName (server)"),
        findings(noName, put("contactName.nickName", "m")));
    String noMembers =
        "{'permission':{'accessibleRange':'MEMBER','masterUserId':'u'},"
            + "'contactName':{'lastName':'n'}}";
    assertEquals(
        List.of(
            "warning email-or-telephone-required  (server)",
            "warning members-required permission (server)"),
        findings(noMembers, put("permission.masterUserId", "v")));
    assertEquals(
        List.of("warning primary-count emails (server)"),
        findings(
            "{" + GOOD + ",'emails':[{'email':'a@x.io','primary':false}]}",
            put("emails[0].email", "b@x.io")));
  }

  @Test
  void a_breach_by_other_values_than_before_is_placed_at_them() {
    String noName =
        "{'permission':{'accessibleRange':'ALL'},'contactName':{},"
            + "'emails':[{'email':'a@x.io','primary':true}]}";
    assertEquals(
        List.of(
            "warning blank-ends contactName.lastName (--set)",
            "warning blank-ends contactName.firstName (--set)",
            "warning name-required contactName (--set)"),
        findings(noName, put("contactName.lastName", " "), put("contactName.firstName", " ")));
  }

  /** The findings about a contact in which these values came from a flag, all others not. */
  private static List<String> findings(String before, String after, String... flagged) {
    Places places =
        new Places() {
          @Override
          public Place value(FieldPath path) {
            return List.of(flagged).contains(path.toString()) ? FLAG : Place.SERVER;
          }

          @Override
          public Place key(FieldPath path) {
            return value(path);
          }
        };
    Contact changed = new Contact(Parsed.contact(after).tree(), places);
    List<String> lines = new ArrayList<>();
    for (Finding found :
        InheritedFaults.check(Parsed.contact(before), changed, CheckOptions.WHOLE)) {
      lines.add(found.rule().id() + " " + found.path() + " (" + found.place() + ")");
    }
    return lines;
  }

  @Test
  void a_new_fault_is_placed_at_what_was_changed_in_the_value_or_beside_it() {
    String one = "'emails':[{'email':'a@x.io','primary':true}]";
    String two = "'emails':[{'email':'a@x.io','primary':true},{'email':'b@x.io','primary':true}]";
    String before = "{" + GOOD + "," + one + ",'memo':'m'}";
    assertEquals(
        List.of("primary-count emails (--set)"),
        findings(before, "{" + GOOD + "," + two + ",'memo':'m'}", "emails[1].primary"));
    assertEquals(
        List.of("required permission (server)"),
        findings(before, "{'contactName':{'lastName':'a'}," + one + ",'memo':'n'}", "memo"),
        "a change elsewhere has nothing to do with it");
  }

  @Test
  void a_new_fault_is_an_error() {
    assertEquals(
        List.of("error name-required contactName (--set)"),
        findings(
            "{" + GOOD + ",'emails':[{'email':'a@x.io','primary':true}]}",
            drop("contactName.lastName")));
  }

  @Test
  void unknown_properties_of_the_server_are_not_reported() {
    String unknown = "{" + GOOD + ",'x':1,'emails':[{'email':'a@x.io','primary':true,'y':2}]}";
    assertEquals(List.of(), findings(unknown, put("memo", "m")));
    assertEquals(List.of(), findings(unknown, put("x", "m")));
    assertEquals(List.of(), findings(unknown, put("emails[0].y", "m")));
    assertEquals(List.of("error unknown-property z (--set)"), findings(unknown, put("z", "m")));
    assertEquals(
        List.of("error unknown-property emails[0].x (--set)"),
        findings(unknown, put("emails[0].x", "m")));
  }

  @Test
  void notes_about_the_copy_on_the_server_are_not_reported() {
    assertEquals(
        List.of(),
        findings(
            "{"
                + GOOD
                + ",'memo':null,'contactId':'c',"
                + "'emails':[{'email':'a@x.io','primary':true}]}"));
  }

  private static final String REACHABLE = ",'emails':[{'email':'a@x.io','primary':true}]}";

  @Test
  void a_new_fault_of_several_values_is_placed_at_the_one_that_changed() {
    assertEquals(
        List.of("error name-required contactName (--set)"),
        findings("{" + GOOD + REACHABLE, put("contactName.lastName", "")));
    assertEquals(
        List.of("error members-required permission (--set)"),
        findings("{" + GOOD + REACHABLE, put("permission.accessibleRange", "MEMBER")));
    assertEquals(
        List.of("warning custom-type-ignored telephones[0].customType (--set)"),
        findings(
            "{" + GOOD + ",'telephones':[{'primary':true,'telephone':'1','customType':'x'}]}",
            put("telephones[0].type", "HOME")));
    assertEquals(
        List.of("error date events[0].date (--set)"),
        findings(
            "{"
                + GOOD
                + REACHABLE.replace("}]}", "}],")
                + "'events':[{'primary':true,'date':'2021-02-30','dayType':'LUNAR'}]}",
            put("events[0].dayType", "SOLAR")));
  }

  @Test
  void an_old_fault_of_several_values_is_placed_at_one_that_changed() {
    String nameless = "{" + GOOD.replace("'lastName':'a'", "'nickName':'n'") + REACHABLE;
    assertEquals(
        List.of("warning name-required contactName (--set)"),
        findings(nameless, put("contactName.lastName", "")));
    assertEquals(
        List.of("warning name-required contactName (server)"),
        findings(nameless, put("contactName.nickName", "m")));
  }
}
