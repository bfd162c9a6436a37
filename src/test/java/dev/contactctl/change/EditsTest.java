package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.contact.Remark;
import dev.contactctl.kit.Edited;
import dev.contactctl.kit.Parsed;
import dev.contactctl.read.ContactReader;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tests edits, their errors and the places of edited values. */
class EditsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Place FLAG = Place.of("--flag");

  private static Contact contact(String json) {
    Source source = new Source("c.json", json.getBytes(StandardCharsets.UTF_8));
    return ContactReader.readOne(source, Optional.empty()).contact().orElseThrow();
  }

  private static FieldPath path(String path) {
    return PathSyntax.parse(path).orElseThrow();
  }

  private static JsonNode text(String text) {
    return NODES.stringNode(text);
  }

  private static Edit put(String path, JsonNode value) {
    return new Edit.Put(path(path), value, FLAG);
  }

  private static Edit drop(String path) {
    return new Edit.Drop(path(path), FLAG);
  }

  private static Edit remove(String path, String value) {
    return new Edit.Remove(path(path), value, FLAG);
  }

  private static Edit append(String path, String json) {
    return new Edit.Append(path(path), contact(json).tree(), FLAG);
  }

  /** The place of a finding at the path after an edit of the server's contact. */
  private static String above(String json, String path, Edit edit) {
    Contact server = new Contact(contact(json).tree(), Places.all(Place.of("server")));
    return Edited.by(server, List.of(edit)).places().value(path(path)).toString();
  }

  private static String edited(String json, Edit... edits) {
    return JsonWriter.compact(Edited.by(contact(json), List.of(edits)).tree());
  }

  private static void fails(String message, String json, Edit... edits) {
    Failure failure = assertThrows(Failure.class, () -> edited(json, edits));
    assertEquals("--flag: " + message, failure.getMessage());
    assertEquals(Exit.INVALID_INPUT, failure.exit());
  }

  @Test
  void without_edits_the_contact_is_the_same_object() {
    Contact contact = contact("{\"memo\":\"a\"}");
    assertSame(contact, Edited.by(contact, List.of()));
  }

  @Test
  void a_value_is_put_at_the_position_of_the_old_one() {
    assertEquals(
        "{\"a\":1,\"memo\":\"b\",\"z\":2}",
        edited("{\"a\":1,\"memo\":\"a\",\"z\":2}", put("memo", text("b"))));
  }

  @Test
  void missing_objects_on_the_path_are_created() {
    assertEquals(
        "{\"contactName\":{\"lastName\":\"a\"}}",
        edited("{}", put("contactName.lastName", text("a"))));
    assertEquals(
        "{\"contactName\":{\"lastName\":\"a\"}}",
        edited("{\"contactName\":null}", put("contactName.lastName", text("a"))));
  }

  @Test
  void an_item_is_found_by_index_or_by_a_member() {
    String json = "{\"telephones\":[{\"type\":\"HOME\",\"telephone\":\"1\"},{\"type\":\"WORK\"}]}";
    assertEquals(
        "{\"telephones\":[{\"type\":\"HOME\",\"telephone\":\"2\"},{\"type\":\"WORK\"}]}",
        edited(json, put("telephones[0].telephone", text("2"))));
    assertEquals(
        "{\"telephones\":[{\"type\":\"HOME\",\"telephone\":\"1\"},{\"type\":\"WORK\",\"telephone\":\"2\"}]}",
        edited(json, put("telephones[type=WORK].telephone", text("2"))));
  }

  @Test
  void a_missing_item_is_an_error_that_lists_the_existing_ones() {
    String json =
        "{\"telephones\":[{\"type\":\"HOME\",\"telephone\":\"1\"},"
            + "{\"type\":\"HOME\",\"telephone\":\"2\"}]}";
    fails(
        "telephones has no item with type \"WORK\"; existing values: \"HOME\", \"HOME\"",
        json,
        put("telephones[type=WORK].telephone", text("2")));
    fails(
        "telephones has 2 items with type \"HOME\"; existing values: \"HOME\", \"HOME\"",
        json,
        drop("telephones[type=HOME]"));
    fails(
        "telephones has 2 items, counted from 0; name one of them, or the next to add one",
        json,
        put("telephones[3].type", text("WORK")));
    fails(
        "emails has 0 items, counted from 0; name one of them, or the next to add one",
        json,
        put("emails[1].email", text("a")));
  }

  @Test
  void a_path_through_a_text_is_an_error() {
    fails(
        "memo is the text \"a\", which has no members",
        "{\"memo\":\"a\"}",
        put("memo.b", text("c")));
    fails(
        "memo is the text \"a\", which has no items",
        "{\"memo\":\"a\"}",
        put("memo[0]", text("c")));
  }

  @Test
  void an_object_is_not_turned_into_a_list() {
    fails(
        "contactName is an object, which has no items",
        "{\"contactName\":{\"lastName\":\"a\"}}",
        put("contactName[0]", text("c")));
  }

  @Test
  void adding_an_item_does_not_overwrite_a_value_that_is_not_a_list() {
    fails(
        "emails is the text \"a@example.com\", which has no items",
        "{\"emails\":\"a@example.com\"}",
        append("emails", "{\"email\":\"b\"}"));
    fails("emails is an object, which has no items", "{\"emails\":{}}", remove("emails", "b"));
  }

  @Test
  void an_item_is_added_at_the_end_with_primary_filled_in() {
    String first = "{\"emails\":[{\"email\":\"a\",\"primary\":true}]}";
    assertEquals(first, edited("{}", append("emails", "{\"email\":\"a\"}")));
    assertEquals(first, edited("{\"emails\":null}", append("emails", "{\"email\":\"a\"}")));
    assertEquals(
        "{\"emails\":[{\"email\":\"a\",\"primary\":true},{\"email\":\"b\",\"primary\":false}]}",
        edited(first, append("emails", "{\"email\":\"b\"}")));
    assertEquals(
        "{\"emails\":[{\"email\":\"a\",\"primary\":false},{\"email\":\"b\",\"primary\":true}]}",
        edited(
            "{\"emails\":[{\"email\":\"a\",\"primary\":false}]}",
            append("emails", "{\"email\":\"b\"}")));
  }

  @Test
  void the_only_item_with_the_main_value_is_removed() {
    String json = "{\"emails\":[{\"email\":\"a\"},{\"email\":\"b\"},{\"email\":\"b\"}]}";
    assertEquals(
        "{\"emails\":[{\"email\":\"b\"},{\"email\":\"b\"}]}", edited(json, remove("emails", "a")));
    fails(
        "emails has 2 items with \"b\"; existing values: \"a\", \"b\", \"b\"",
        json,
        remove("emails", "b"));
    fails("emails has no item with \"c\"; the list is empty", "{}", remove("emails", "c"));
    assertEquals(
        "{\"contactTagIds\":[\"t2\"]}",
        edited("{\"contactTagIds\":[\"t1\",\"t2\"]}", remove("contactTagIds", "t1")));
  }

  @Test
  void dropping_a_known_property_that_is_missing_changes_nothing() {
    String json = "{\"memo\":\"a\",\"emails\":[]}";
    assertEquals(json, edited(json, drop("contactName.lastName"), drop("websites")));
  }

  @Test
  void dropping_anything_else_that_is_missing_is_an_error_that_lists_what_exists() {
    String json = "{\"memo\":\"a\",\"emails\":[],\"customProperties\":{\"a\":{}}}";
    fails(
        "emails[0] does not exist; the list has 0 items, counted from 0", json, drop("emails[0]"));
    fails("memmo does not exist; did you mean memo?", json, drop("memmo"));
    warns(
        "telephones has no item with type \"WORK\"; existing values: \"HOME\"",
        "{\"telephones\":[{\"type\":\"HOME\"}]}",
        drop("telephones[type=WORK]"));
    warns(
        "telephones has no item with type \"WORK\"; the list is empty",
        "{}",
        drop("telephones[type=WORK].customType"));
    fails(
        "customProperties.b does not exist; existing properties: a",
        json,
        drop("customProperties.b"));
    fails("memo.x does not exist; there are no properties", json, drop("memo.x"));
  }

  @Test
  void members_and_items_are_dropped() {
    String json = "{\"memo\":\"a\",\"emails\":[{\"email\":\"a\"},{\"email\":\"b\"}],\"z\":1}";
    assertEquals(
        "{\"emails\":[{\"email\":\"b\"}],\"z\":1}", edited(json, drop("memo"), drop("emails[0]")));
    assertEquals(
        "{\"memo\":\"a\",\"emails\":[{\"email\":\"a\"},{}],\"z\":1}",
        edited(json, drop("emails[email=b].email")));
  }

  @Test
  void an_edit_acts_on_the_result_of_the_one_before_it() {
    assertEquals(
        "{\"emails\":[{\"email\":\"b\",\"primary\":true}]}",
        edited(
            "{\"emails\":[{\"email\":\"a\"}]}",
            remove("emails", "a"),
            append("emails", "{\"email\":\"c\"}"),
            put("emails[0].email", text("b"))));
  }

  @Test
  void a_value_that_an_edit_set_comes_from_its_flag() {
    Contact after =
        Edited.by(
            contact("{\"memo\":\"a\",\"emails\":[]}"),
            List.of(put("memo", text("b")), append("emails", "{\"email\":\"a\"}")));
    assertEquals(FLAG, after.places().value(path("memo")));
    assertEquals(FLAG, after.places().key(path("memo")));
    assertEquals(FLAG, after.places().value(path("emails[0].email")));
    assertEquals("c.json:1:22", after.places().value(path("emails")).toString());
    assertEquals("c.json:1:1", after.places().key(FieldPath.ROOT).toString());
  }

  @Test
  void items_that_moved_up_keep_their_own_place() {
    Contact before =
        contact(
            "{\"emails\":[{\"email\":\"a\"},{\"email\":\"b\"},{\"email\":\"c\"},{\"email\":\"d\"}]}");
    Contact after = Edited.by(before, List.of(drop("emails[0]"), drop("emails[1]")));
    assertEquals(
        before.places().value(path("emails[1].email")),
        after.places().value(path("emails[0].email")));
    assertEquals(
        before.places().key(path("emails[3].email")), after.places().key(path("emails[1].email")));
    Contact again =
        Edited.by(before, List.of(put("emails[1].email", text("e")), drop("emails[0]")));
    assertEquals(FLAG, again.places().value(path("emails[0].email")));
    assertEquals(
        before.places().value(path("emails[2].email")),
        again.places().value(path("emails[1].email")));
  }

  @Test
  void an_empty_contact_comes_from_the_command_line() {
    assertTrue(Edits.nothing().tree().isEmpty());
    assertEquals("command line", Edits.nothing().places().value(FieldPath.ROOT).toString());
  }

  @Test
  void unknown_properties_can_be_edited_too() {
    assertEquals(
        "{\"x\":{\"y\":[1,{\"z\":\"b\"}]}}",
        edited("{\"x\":{\"y\":[1,{\"z\":\"a\"}]}}", put("x.y[1].z", text("b"))));
    fails(
        "x has no item with z \"q\"; existing values: \"1\"",
        "{\"x\":[{\"z\":1},\"a\"]}",
        drop("x[z=q]"));
  }

  @Test
  void an_item_is_also_found_by_an_empty_text() {
    String json = "{\"emails\":[{\"email\":\"\"},{\"email\":\"b\"}]}";
    assertEquals("{\"emails\":[{\"email\":\"b\"}]}", edited(json, remove("emails", "")));
    assertEquals("{\"emails\":[{\"email\":\"b\"}]}", edited(json, drop("emails[email=]")));
  }

  @Test
  void nothing_is_found_by_a_value_that_it_does_not_have() {
    for (String item : List.of("{}", "{\"name\":null}", "{\"name\":{}}", "null", "5", "[]")) {
      String json = "{\"organizations\":[" + item + "]}";
      String none =
          "; the list has 1 item without such a value; --set and --unset take an item by its index";
      fails("organizations has no item with \"\"" + none, json, remove("organizations", ""));
      fails("organizations has no item with name \"\"" + none, json, drop("organizations[name=]"));
      fails(
          "organizations has no item with name \"\"" + none,
          json,
          put("organizations[name=].title", text("a")));
    }
    String tags = "{\"contactTagIds\":[null,5,\"a\"]}";
    fails(
        "contactTagIds has no item with \"\"; existing values: \"a\"",
        tags,
        remove("contactTagIds", ""));
    fails(
        "contactTagIds has no item with \"5\"; existing values: \"a\"",
        tags,
        remove("contactTagIds", "5"));
    assertEquals(
        "{\"emails\":[{\"primary\":false}]}",
        edited(
            "{\"emails\":[{\"primary\":true},{\"primary\":false}]}", drop("emails[primary=true]")));
  }

  @Test
  void a_list_that_an_item_was_removed_from_comes_from_the_flag() {
    Contact after =
        Edited.by(
            contact("{\"emails\":[{\"email\":\"a\"},{\"email\":\"b\"}]}"),
            List.of(remove("emails", "a")));
    assertEquals(FLAG, after.places().value(path("emails")));
    assertEquals("c.json:1:35", after.places().value(path("emails[0].email")).toString());
  }

  @Test
  void a_flag_that_removes_a_value_is_the_place_of_the_objects_around_it() {
    String json =
        "{\"contactName\":{\"lastName\":\"a\"},\"emails\":[{\"email\":\"a\"},{\"email\":\"b\"}]}";
    for (String nothing : List.of("null", "\"\"", "[]", "{}")) {
      assertEquals(
          "--flag", above(json, "contactName", put("contactName.lastName", Parsed.value(nothing))));
    }
    for (String something : List.of("\"b\"", "[1]", "{\"a\":1}", "false", "0")) {
      assertEquals(
          "server",
          above(json, "contactName", put("contactName.lastName", Parsed.value(something))));
    }
    assertEquals("--flag", above(json, "contactName", drop("contactName.lastName")));
    assertEquals("--flag", above(json, "emails", remove("emails", "b")));
    assertEquals("--flag", above(json, "emails", drop("emails[0]")));
  }

  @Test
  void items_after_a_dropped_one_still_come_from_the_server() {
    String json = "{\"emails\":[{\"email\":\"a\"},{\"email\":\"b\"},{\"email\":\"c\"}]}";
    assertEquals("server", above(json, "emails[1].email", drop("emails[0]")));
  }

  @Test
  void the_next_index_adds_an_item() {
    assertEquals(
        "{\"contactTagIds\":[\"a\",\"b\"]}",
        edited("{\"contactTagIds\":[\"a\"]}", put("contactTagIds[1]", text("b"))));
  }

  private static String lenient(String json, List<Remark> notices, Edit... edits) {
    Contact after = Edits.apply(contact(json), List.of(edits), Edits.IfGone.WARN, notices);
    return JsonWriter.compact(after.tree());
  }

  private static void warns(String message, String json, Edit edit) {
    List<Remark> notices = new ArrayList<>();
    assertEquals(json, lenient(json, notices, edit));
    assertEquals("[--flag: warning: " + message + "]", notices.toString());
  }

  @Test
  void removing_what_is_gone_warns_and_lists_what_is_there() {
    warns(
        "emails has no item with \"b\"; existing values: \"a\"",
        "{\"emails\":[{\"email\":\"a\"}]}",
        remove("emails", "b"));
    warns("emails has no item with \"b\"; the list is empty", "{}", remove("emails", "b"));
    warns(
        "contactTagIds has no item with \"b\"; existing values: \"a\"",
        "{\"contactTagIds\":[\"a\"]}",
        remove("contactTagIds", "b"));
    warns(
        "customProperties.b does not exist; existing properties: a",
        "{\"customProperties\":{\"a\":{}}}",
        remove("customProperties", "b"));
    warns(
        "customProperties.b does not exist; there are no properties",
        "{}",
        remove("customProperties", "b"));
    fails(
        "customProperties.b does not exist; existing properties: a",
        "{\"customProperties\":{\"a\":{}}}",
        remove("customProperties", "b"));
    fails(
        "customProperties is the text \"a\", which has no members",
        "{\"customProperties\":\"a\"}",
        remove("customProperties", "b"));
  }

  @Test
  void a_match_by_a_member_that_does_not_exist_is_mistyped() {
    String json = "{\"telephones\":[{\"type\":\"HOME\"}]}";
    Failure failure =
        assertThrows(
            Failure.class, () -> lenient(json, new ArrayList<>(), drop("telephones[tpye=HOME]")));
    assertEquals(
        "--flag: telephones[tpye=HOME] does not exist; did you mean telephones[type=HOME]?",
        failure.getMessage());
  }

  @Test
  void the_other_edits_are_made_when_an_item_to_remove_is_missing() {
    List<Remark> notices = new ArrayList<>();
    assertEquals(
        "{\"memo\":\"m\"}",
        lenient("{\"memo\":\"a\"}", notices, remove("emails", "b"), put("memo", text("m"))));
    assertEquals(1, notices.size());
  }

  @Test
  void adding_what_is_there_sets_the_named_members_on_it() {
    String json =
        "{\"emails\":[{\"email\":\"a\",\"primary\":true,\"x\":1},"
            + "{\"email\":\"b\",\"primary\":false}]}";
    List<Remark> notices = new ArrayList<>();
    assertEquals(json, lenient(json, notices, append("emails", "{\"email\":\"a\"}")));
    assertEquals(
        json, lenient(json, notices, append("emails", "{\"email\":\"a\",\"primary\":true}")));
    assertEquals(
        "[--flag: emails[0] is there already, --flag: emails[0] is there already]",
        notices.toString());
    notices.clear();
    assertEquals(
        json.replace("true", "no").replace("false", "true").replace("no", "false"),
        lenient(json, notices, append("emails", "{\"email\":\"b\",\"primary\":true}")));
    assertEquals(
        "[--flag: emails[1] is there already; set on it: primary,"
            + " --flag: is now the only primary item; emails[0] \"a\" no longer is]",
        notices.toString());
    assertEquals(
        json.replace("\"x\":1", "\"x\":2"),
        edited(json, append("emails", "{\"email\":\"a\",\"x\":2}")));
    String tags = "{\"contactTagIds\":[\"a\",\"b\"]}";
    assertEquals(tags, edited(tags, new Edit.Append(path("contactTagIds"), text("b"), FLAG)));
  }

  @Test
  void adding_what_is_there_twice_is_an_error() {
    fails(
        "emails has 2 items with \"b\"; existing values: \"b\", \"b\"",
        "{\"emails\":[{\"email\":\"b\"},{\"email\":\"b\"}]}",
        append("emails", "{\"email\":\"b\"}"));
  }

  @Test
  void an_item_without_a_main_value_is_always_added() {
    String none = "{\"organizations\":[{\"primary\":true},{\"name\":\"\",\"primary\":false}]}";
    assertEquals(
        none.replace("]}", ",{\"title\":\"t\",\"primary\":false}]}"),
        edited(none, append("organizations", "{\"title\":\"t\"}")));
    assertEquals(
        none.replace("]}", ",{\"name\":\"\",\"primary\":false}]}"),
        edited(none, append("organizations", "{\"name\":\"\"}")));
    assertEquals(
        "{\"emails\":[\"a\",{\"email\":\"a\",\"primary\":true}]}",
        edited("{\"emails\":[\"a\"]}", append("emails", "{\"email\":\"a\"}")));
  }

  @Test
  void primary_moves_by_every_way_of_setting_it() {
    String json =
        "{\"emails\":[{\"email\":\"a\",\"primary\":true},"
            + "{\"email\":\"b\",\"primary\":false}]}";
    String moved = json.replace("true", "no").replace("false", "true").replace("no", "false");
    JsonNode yes = NODES.booleanNode(true);
    for (Edit edit :
        List.of(
            put("emails[1].primary", yes),
            put("emails[email=b].primary", yes),
            put("emails[1]", Parsed.value("{'email':'b','primary':true}")))) {
      List<Remark> notices = new ArrayList<>();
      assertEquals(moved, lenient(json, notices, edit));
      assertEquals(
          "[--flag: is now the only primary item; emails[0] \"a\" no longer is]",
          notices.toString());
    }
    List<Remark> none = new ArrayList<>();
    assertEquals(json, lenient(json, none, put("emails[0].primary", yes)));
    String two = json.replace("false", "true");
    assertEquals(two, lenient(two, none, put("emails[1].primary", yes)));
    assertEquals(
        "{\"x\":[{\"primary\":true},{\"primary\":true}]}",
        lenient(
            "{\"x\":[{\"primary\":true},{\"primary\":false}]}", none, put("x[1].primary", yes)));
    assertEquals(List.of(), none);
  }

  @Test
  void findings_about_what_a_flag_has_set_or_removed_name_the_flag() {
    String phones = "{\"telephones\":[{\"telephone\":\"1\",\"type\":\"HOME\"}]}";
    Edit again = append("telephones", "{\"telephone\":\"1\",\"type\":\"WORK\"}");
    assertEquals("--flag", above(phones, "telephones[0].type", again));
    assertEquals("server", above(phones, "telephones[0].primary", again));
    String properties =
        "{\"customProperties\":{\"p\":{\"content\":\"a\"},\"q\":{\"content\":\"b\"}}}";
    Edit gone = remove("customProperties", "p");
    assertEquals("--flag", above(properties, "customProperties.p", gone));
    assertEquals("server", above(properties, "customProperties.q", gone));
  }

  @Test
  void of_several_removals_that_find_nothing_all_are_reported() {
    List<Edit> edits = List.of(remove("emails", "a"), remove("emails", "b"));
    NothingToRemove failure =
        assertThrows(NothingToRemove.class, () -> Edited.by(contact("{}"), edits));
    assertEquals(1, failure.earlier().size());
    assertTrue(failure.earlier().get(0).toString().contains("a"), failure.earlier().toString());
  }

  @Test
  void a_mistyped_path_to_remove_names_the_item_or_the_value_that_was_meant() {
    fails("phone[0] does not exist; did you mean telephones[0]?", "{}", drop("phone[0]"));
    fails("fax does not exist; did you mean telephones[type=WORK_FAX]?", "{}", drop("fax"));
  }
}
