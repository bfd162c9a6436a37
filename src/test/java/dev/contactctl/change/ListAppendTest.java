package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.kit.Parsed;
import dev.contactctl.write.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

/** Tests adding items to lists, and which item is primary. */
class ListAppendTest {
  private final List<Remark> notices = new ArrayList<>();

  private void longer(String after, String list, String path, String item) {
    Edit.Append append =
        new Edit.Append(Parsed.path(path), Parsed.value(item), Place.of("--add-x"));
    String longer = JsonWriter.compact(ListAppend.to(Parsed.value(list), append, notices));
    assertEquals(after.replace('\'', '"'), longer);
  }

  @Test
  void an_item_is_added_at_the_end() {
    longer("['a','b']", "['a']", "contactTagIds", "'b'");
    longer("[{'id':'u','type':'USER'}]", "null", "permission.accessibleMembers", "{'id':'u'}");
    longer("[{'a':1},{'b':true}]", "[{'a':1}]", "x", "{'b':true}");
    assertEquals(List.of(), notices);
  }

  @Test
  void an_added_item_is_primary_when_no_item_is() {
    longer("[{'email':'a','primary':true}]", "[]", "emails", "{'email':'a'}");
    longer(
        "[{'primary':false},{'email':'a','primary':true}]",
        "[{'primary':false}]",
        "emails",
        "{'email':'a'}");
    longer("[{'email':'a','primary':false}]", "[]", "emails", "{'email':'a','primary':false}");
    assertEquals(List.of(), notices);
  }

  @Test
  void existing_items_get_no_default_for_primary() {
    longer(
        "[{'email':'a'},{'email':'b','primary':true}]",
        "[{'email':'a'}]",
        "emails",
        "{'email':'b'}");
  }

  @Test
  void a_new_primary_item_replaces_the_old_one_with_a_notice() {
    longer(
        "['t',{'x':1},{'email':'a','primary':false},{'email':'b','primary':true}]",
        "['t',{'x':1},{'email':'a','primary':true}]",
        "emails",
        "{'email':'b','primary':true}");
    assertEquals(
        "[--add-x: is now the only primary item; emails[2] \"a\" no longer is]",
        notices.toString());
  }

  @Test
  void the_old_list_is_not_changed() {
    ArrayNode list = (ArrayNode) Parsed.value("[{'email':'a','primary':true}]");
    String before = list.toString();
    Edit.Append append =
        new Edit.Append(
            Parsed.path("emails"), Parsed.value("{'primary':true}"), Place.of("--add-x"));
    assertEquals(2, ListAppend.to(list, append, notices).size());
    assertEquals(before, list.toString());
  }

  private static void filled(String after, String list) {
    Field item = ContactFields.CONTACT.child("emails").item();
    String filled = JsonWriter.compact(Defaults.complete(item, (ArrayNode) Parsed.value(list)));
    assertEquals(after.replace('\'', '"'), filled);
  }

  @Test
  void the_first_item_becomes_primary_unless_another_is() {
    filled("[{'primary':true},{'primary':false}]", "[{},{}]");
    filled("[{'primary':false},{'primary':true}]", "[{},{'primary':true}]");
    filled("[{'primary':true},{'primary':false}]", "[{'primary':true},{}]");
    filled(
        "[{'primary':true},{'primary':true},{'primary':false}]",
        "[{'primary':true},{'primary':true},{}]");
    filled("['a',{'primary':false}]", "['a',{}]");
    filled("[{'primary':null}]", "[{'primary':null}]");
  }
}
