package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.kit.Edited;
import dev.contactctl.kit.Parsed;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Tests what the cells of a table do with the items of lists. */
class ItemCellsTest {
  private static final String PHONES =
      "{'telephones':[{'telephone':'1','type':'HOME','primary':true},"
          + "{'telephone':'2','type':'WORK','primary':false}]}";

  private static Edit.Cell cell(String name, JsonNode value) {
    return new Edit.Cell(name, value, Place.of(name));
  }

  private static Edit.Cell number(String telephone) {
    return cell("telephone", JsonNodeFactory.instance.stringNode(telephone));
  }

  private static Edit.Cell blank(String name) {
    return cell(name, MissingNode.getInstance());
  }

  private static Edit fill(String path, Edit.Cell... cells) {
    return new Edit.Fill(Parsed.path(path), List.of(cells), Edit.IfMissing.ADD);
  }

  private static Edit discard(String path) {
    return new Edit.Discard(Parsed.path(path), Place.of("cell"));
  }

  private static void edits(String expected, String before, Edit... edits) {
    Contact after = Edited.by(Parsed.contact(before), List.of(edits));
    assertEquals(expected, JsonWriter.compact(after.tree()).replace('"', '\''));
  }

  private static void fails(String message, String before, Edit edit) {
    Failure failure =
        assertThrows(Failure.class, () -> Edited.by(Parsed.contact(before), List.of(edit)));
    assertEquals(Exit.INVALID_INPUT, failure.exit());
    assertEquals(message, failure.getMessage());
  }

  /** The places of the paths after the edit of a contact from the server. */
  private static List<String> places(Edit edit, String... paths) {
    Contact server = new Contact(Parsed.contact(PHONES).tree(), Places.all(Place.of("server")));
    Places places = Edited.by(server, List.of(edit)).places();
    return List.of(paths).stream().map(path -> places.value(Parsed.path(path)).toString()).toList();
  }

  @Test
  void cells_set_members_of_one_item_and_leave_its_other_members_and_the_other_items() {
    String changed =
        "{'telephones':[{'telephone':'1','type':'HOME','primary':true},"
            + "{'telephone':'3','type':'WORK','primary':false}]}";
    edits(changed, PHONES, fill("telephones[1]", number("3")));
    edits(changed, PHONES, fill("telephones[type=WORK]", number("3")));
  }

  @Test
  void a_cell_without_a_value_removes_its_member() {
    edits(
        "{'telephones':[{'telephone':'1','primary':true}]}",
        "{'telephones':[{'telephone':'1','type':'HOME','primary':true}]}",
        fill("telephones[0]", blank("type")));
  }

  @Test
  void the_next_index_and_a_match_that_no_item_has_make_a_complete_item() {
    edits(
        "{'telephones':[{'telephone':'1','primary':true}]}",
        "{}",
        fill("telephones[0]", number("1")));
    edits(
        "{'emails':[{'email':'a','primary':true},{'email':'b','primary':false}]}",
        "{'emails':[{'email':'a','primary':true}]}",
        fill("emails[1]", cell("email", JsonNodeFactory.instance.stringNode("b"))));
    edits(
        "{'telephones':[{'type':'FAX','telephone':'3','primary':true}]}",
        "{'telephones':null}",
        fill("telephones[type=FAX]", number("3")));
  }

  @Test
  void a_match_by_a_boolean_makes_an_item_with_a_boolean() {
    edits(
        "{'telephones':[{'primary':true,'telephone':'3'}]}",
        "{}",
        fill("telephones[primary=true]", number("3")));
    edits(
        "{'telephones':[{'primary':false,'telephone':'3'}]}",
        "{}",
        fill("telephones[primary=false]", number("3")));
  }

  @Test
  void a_new_primary_item_takes_the_mark_of_the_old_one() {
    edits(
        "{'telephones':[{'telephone':'1','type':'HOME','primary':false},"
            + "{'telephone':'2','type':'WORK','primary':true}]}",
        PHONES,
        fill("telephones[1]", cell("primary", JsonNodeFactory.instance.booleanNode(true))));
  }

  @Test
  void an_item_that_is_not_there_is_passed_over_where_the_row_has_nothing_to_make_it_for() {
    for (String missing : List.of("telephones[2]", "telephones[3]", "telephones[type=FAX]")) {
      List<Edit.Cell> cells = List.of(number("3"));
      Edit edit = new Edit.Fill(Parsed.path(missing), cells, Edit.IfMissing.PASS);
      edits(PHONES, PHONES, edit);
    }
    Edit last =
        new Edit.Fill(Parsed.path("telephones[1]"), List.of(blank("type")), Edit.IfMissing.PASS);
    edits(
        "{'telephones':[{'telephone':'1','type':'HOME','primary':true},"
            + "{'telephone':'2','primary':false}]}",
        PHONES,
        last);
  }

  @Test
  void an_index_beyond_the_next_one_and_a_match_of_several_items_are_refused() {
    fails(
        "telephone: telephones has 2 items, counted from 0; name one of them, or the next to add one",
        PHONES,
        fill("telephones[3]", number("3")));
    String same = PHONES.replace("WORK", "HOME");
    String several =
        "telephones has 2 items with type \"HOME\"; existing values: \"HOME\", \"HOME\"";
    fails("telephone: " + several, same, fill("telephones[type=HOME]", number("3")));
    fails("cell: " + several, same, discard("telephones[type=HOME]"));
  }

  @Test
  void findings_about_what_a_row_has_set_or_removed_name_its_cells() {
    assertEquals(
        List.of("telephone", "server", "server"),
        places(
            fill("telephones[1]", number("3")),
            "telephones[1].telephone",
            "telephones[1].type",
            "telephones[0].telephone"));
    assertEquals(
        List.of("type"), places(fill("telephones[1]", blank("type")), "telephones[1].type"));
    assertEquals(
        List.of("telephone", "telephone"),
        places(fill("telephones[2]", number("3")), "telephones[2]", "telephones[2].type"));
    assertEquals(List.of("cell"), places(discard("telephones[0].type"), "telephones[0].type"));
    assertEquals(
        List.of("server", "server"),
        places(discard("telephones[0]"), "telephones[0].telephone", "telephones[1].telephone"));
  }

  @Test
  void a_member_or_an_item_is_discarded_by_its_name_its_index_or_a_match() {
    String second = "{'telephones':[{'telephone':'2','type':'WORK','primary':false}]}";
    edits(second, PHONES, discard("telephones[0]"));
    edits(second, PHONES, discard("telephones[type=HOME]"));
    edits("{'memo':'a'}", "{'memo':'a','nickName':'b'}", discard("nickName"));
  }

  @Test
  void what_is_not_there_can_be_discarded() {
    for (String path : List.of("memo", "telephones[2]", "telephones[type=FAX]", "emails[0]")) {
      edits(PHONES, PHONES, discard(path));
    }
  }

  private static Edit.Cell cellAt(int column, String name, String value) {
    return new Edit.Cell(
        name, JsonNodeFactory.instance.stringNode(value), new Place("a.csv", 2, column));
  }

  private static void refuses(String message, Edit... edits) {
    Failure failure =
        assertThrows(
            Failure.class, () -> Edited.by(Parsed.contact(PHONES), List.of(edits)), message);
    assertEquals(message, failure.getMessage());
  }

  @Test
  void two_cells_of_a_row_do_not_set_one_value_to_different_values() {
    String twice =
        "a.csv:2:5: telephones[1].telephone is also set by the cell at a.csv:2:3, to another"
            + " value; set it in one of the two columns only";
    Edit byIndex = fill("telephones[1]", cellAt(3, "telephone", "3"));
    Edit byType = fill("telephones[type=WORK]", cellAt(5, "telephone", "4"));
    refuses(twice, byIndex, byType);
    refuses(twice, byIndex, fill("telephones[primary=false]", cellAt(5, "telephone", "4")));
    edits(
        "{'telephones':[{'telephone':'1','type':'HOME','primary':true},"
            + "{'telephone':'3','type':'OTHER','primary':false}]}",
        PHONES,
        byIndex,
        fill("telephones[type=WORK]", cellAt(5, "telephone", "3")),
        fill("telephones[1]", new Edit.Cell("type", text("OTHER"), Place.of("--a-flag"))));
  }

  @Test
  void what_a_cell_has_found_by_its_type_keeps_that_type() {
    refuses(
        "a.csv:2:5: telephones[1].type is also set by the cell at a.csv:2:3, to another value; set"
            + " it in one of the two columns only",
        fill("telephones[type=WORK]", cellAt(3, "telephone", "4")),
        fill("telephones[1]", cellAt(5, "type", "OTHER")));
  }

  @Test
  void no_cell_removes_what_another_one_of_its_row_has_set() {
    refuses(
        "a.csv:2:5: would remove telephones[1], which the cell at a.csv:2:3 sets; set it in one of"
            + " the two columns only",
        fill("telephones[type=WORK]", cellAt(3, "telephone", "4")),
        new Edit.Discard(Parsed.path("telephones[1]"), new Place("a.csv", 2, 5)));
  }

  private static Edit put(int column, String path, JsonNode value) {
    return new Edit.Put(Parsed.path(path), value, new Place("a.csv", 2, column));
  }

  @Test
  void a_cell_that_sets_all_of_a_value_is_compared_with_cells_that_set_a_part_of_it() {
    refuses(
        "a.csv:2:5: memo is also set by the cell at a.csv:2:3, to another value; set it in one of"
            + " the two columns only",
        put(3, "memo", text("a")),
        put(5, "memo", text("b")));
    refuses(
        "a.csv:2:5: contactName is also set by the cell at a.csv:2:3, to another value; set it in"
            + " one of the two columns only",
        put(3, "contactName.lastName", text("Hong")),
        put(5, "contactName", JsonNodeFactory.instance.objectNode()));
    refuses(
        "a.csv:2:5: contactName.lastName is also set by the cell at a.csv:2:3, to another value;"
            + " set it in one of the two columns only",
        put(3, "contactName", JsonNodeFactory.instance.objectNode().put("firstName", "a")),
        put(5, "contactName.lastName", text("Hong")));
    String memoAgain = PHONES.replace("}]}", "}],'memo':'a'}");
    edits(memoAgain, PHONES, put(3, "memo", text("a")), put(5, "memo", text("a")));
    String two = PHONES.replace("}]}", "}],'memo':'a','contactName':{'lastName':'b'}}");
    edits(two, PHONES, put(3, "memo", text("a")), put(5, "contactName.lastName", text("b")));
  }

  @Test
  void a_flag_may_set_what_a_cell_has_set() {
    Edit flag = new Edit.Put(Parsed.path("memo"), text("b"), Place.of("--memo"));
    edits(PHONES.replace("}]}", "}],'memo':'b'}"), PHONES, put(3, "memo", text("a")), flag);
    edits(PHONES.replace("}]}", "}],'memo':'a'}"), PHONES, flag, put(3, "memo", text("a")));
  }

  private static JsonNode text(String value) {
    return JsonNodeFactory.instance.stringNode(value);
  }
}
