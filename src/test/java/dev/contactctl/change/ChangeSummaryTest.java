package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSummaryTest {
  /** The parts of the change, those that lose a value marked with an exclamation mark. */
  private static List<String> parts(String before, String after) {
    Contact was = Parsed.contact(before);
    Contact now = Parsed.contact(after);
    List<String> parts = new ArrayList<>();
    for (ChangeSummary.Part part : ChangeSummary.of(was, now, Diff.of(was, now))) {
      parts.add((part.loses() ? "!" : "") + part.text());
    }
    return parts;
  }

  @Test
  void a_list_says_how_many_items_it_had_and_has() {
    assertEquals(
        List.of("!emails 3 → 2 (2 removed, 1 added)"),
        parts(
            "{'emails':[{'email':'a','primary':true},{'email':'b'},{'email':'c'}]}",
            "{'emails':[{'email':'a','primary':true},{'email':'d','primary':false,'x':1}]}"));
  }

  @Test
  void a_list_of_texts_that_swaps_one_loses_it() {
    assertEquals(
        List.of("!contactTagIds (1 removed, 1 added)"),
        parts("{'contactTagIds':['a','b']}", "{'contactTagIds':['a','c']}"));
  }

  @Test
  void several_changes_of_one_item_count_once() {
    assertEquals(
        List.of("telephones (1 changed)"),
        parts(
            "{'telephones':[{'telephone':'1','type':'WORK','primary':true}]}",
            "{'telephones':[{'telephone':'1','type':'HOME','primary':false}]}"));
  }

  @Test
  void what_an_item_loses_is_named() {
    assertEquals(
        List.of("!telephones[0].customType removed"),
        parts(
            "{'telephones':[{'telephone':'1','customType':'x','primary':true}]}",
            "{'telephones':[{'telephone':'1','primary':true}]}"));
  }

  @Test
  void a_value_that_is_emptied_is_lost() {
    assertEquals(List.of("!memo emptied"), parts("{'memo':'x'}", "{'memo':''}"));
    assertEquals(List.of("memo changed"), parts("{'memo':'x'}", "{'memo':'y'}"));
    assertEquals(List.of("memo added"), parts("{}", "{'memo':'y'}"));
  }

  @Test
  void a_list_in_another_order_loses_nothing() {
    assertEquals(
        List.of("contactTagIds (reordered)"),
        parts("{'contactTagIds':['a','b']}", "{'contactTagIds':['b','a']}"));
  }

  @Test
  void a_list_that_only_grows_loses_nothing() {
    assertEquals(
        List.of("contactTagIds 1 → 2 (1 added)"),
        parts("{'contactTagIds':['a']}", "{'contactTagIds':['a','b']}"));
  }

  @Test
  void the_last_of_nine_others_is_named_rather_than_counted() {
    StringBuilder fresh = new StringBuilder("{");
    for (int i = 0; i < 9; i++) {
      fresh.append(i == 0 ? "" : ",").append("'new" + i + "':'x'");
    }
    List<String> parts = parts("{}", fresh + "}");
    assertEquals(9, parts.size());
    assertEquals("new8 added", parts.get(8));
  }

  @Test
  void losses_come_first_and_are_all_named() {
    StringBuilder old = new StringBuilder("{");
    StringBuilder fresh = new StringBuilder("{");
    for (int i = 0; i < 12; i++) {
      old.append(i == 0 ? "" : ",").append("'lost" + i + "':'x'");
      fresh.append(i == 0 ? "" : ",").append("'new" + i + "':'x'");
    }
    List<String> parts = parts(old + "}", fresh + "}");
    assertEquals(12 + 8 + 1, parts.size());
    assertEquals("!lost0 removed", parts.get(0));
    assertEquals("!lost11 removed", parts.get(11));
    assertEquals("new0 added", parts.get(12));
    assertEquals("and 4 other properties", parts.get(20));
  }
}
