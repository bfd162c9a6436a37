package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.kit.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the matching of list items. */
class ItemPairsTest {
  private static final Field EMAIL = ContactFields.CONTACT.child("emails").item();
  private static final Field MEMBER =
      ContactFields.CONTACT.child("permission").child("accessibleMembers").item();
  private static final Field TAG = ContactFields.CONTACT.child("contactTagIds").item();

  private static List<JsonNode> items(String json) {
    List<JsonNode> items = new ArrayList<>();
    Parsed.value(json).forEach(items::add);
    return items;
  }

  private static void pairs(Field item, String was, String now, int... partners) {
    assertArrayEquals(partners, ItemPairs.of(item, items(was), items(now)));
  }

  @Test
  void equal_items_are_matched_first() {
    pairs(
        EMAIL,
        "[{'email':'a','primary':true},{'email':'a','primary':false}]",
        "[{'email':'a','primary':false},{'email':'a','x':1}]",
        1,
        0);
    pairs(TAG, "['a','b','a']", "['a','a','a','b']", 0, 2, -1, 1);
  }

  @Test
  void other_items_are_matched_once_by_their_main_value() {
    pairs(EMAIL, "[{'email':'a'},{'email':'b'}]", "[{'email':'b','x':1},{'email':'c'}]", 1, -1);
    pairs(EMAIL, "[{'email':'a'}]", "[{'email':'a','x':1},{'email':'a','x':2}]", 0, -1);
    pairs(EMAIL, "[{'primary':true}]", "[{'email':null}]", -1);
    pairs(EMAIL, "[{'x':1,'y':1}]", "[{'email':null,'x':2,'y':2}]", -1);
    pairs(EMAIL, "[]", "[{'email':'a'}]", -1);
    pairs(EMAIL, "[{'email':'a'}]", "[]");
  }

  @Test
  void what_is_left_over_is_matched_in_order_when_one_member_differs() {
    pairs(
        EMAIL,
        "[{'email':'a','primary':true},{'email':'b','primary':false}]",
        "[{'email':'c','primary':true},{'email':'d','primary':false}]",
        0,
        1);
    pairs(
        EMAIL,
        "[{'email':'a','primary':true},{'email':'b','primary':false}]",
        "[{'email':'c','primary':false},{'email':'d','primary':true}]",
        1,
        -1);
    pairs(EMAIL, "[{'email':'a','x':1}]", "[{'email':'b','x':2}]", -1);
    pairs(EMAIL, "[{'email':'a'}]", "[{'email':'b'}]", -1);
    pairs(MEMBER, "[{'id':'a','type':'USER'}]", "[{'id':'b','type':'USER'}]", -1);
    pairs(Field.UNKNOWN, "[{'a':1,'b':2}]", "[{'a':1,'b':3}]", 0);
    pairs(Field.UNKNOWN, "[{'a':1,'b':true}]", "[{'a':2,'b':true}]", -1);
  }

  @Test
  void an_object_is_identified_by_its_main_value_and_a_text_by_itself() {
    assertEquals(
        Parsed.value("'a'"), ItemPairs.mainValue(EMAIL, Parsed.value("{'email':'a','x':1}")));
    assertTrue(ItemPairs.mainValue(EMAIL, Parsed.value("{'x':1}")).isNull());
    assertEquals(Parsed.value("1"), ItemPairs.mainValue(EMAIL, Parsed.value("1")));
    assertEquals(Parsed.value("'t'"), ItemPairs.mainValue(TAG, Parsed.value("'t'")));
    assertEquals(Parsed.value("{'a':1}"), ItemPairs.mainValue(TAG, Parsed.value("{'a':1}")));
  }
}
