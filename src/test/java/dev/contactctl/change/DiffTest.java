package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Parsed;
import dev.contactctl.write.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the differences between two contacts. */
class DiffTest {

  /** Each change as "SIGN PATH: WAS -> NOW". */
  private static List<String> diff(String before, String after) {
    List<String> lines = new ArrayList<>();
    for (Change change : Diff.of(Parsed.contact(before), Parsed.contact(after))) {
      String values = text(change.was()) + " -> " + text(change.now());
      lines.add(change.kind().symbol() + " " + change.path() + ": " + values);
    }
    return lines;
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() ? "nothing" : JsonWriter.compact(value).replace('"', '\'');
  }

  private static void same(String before, String after) {
    assertEquals(List.of(), diff(before, after));
    assertEquals(List.of(), diff(after, before));
  }

  @Test
  void values_are_added_removed_and_changed() {
    assertEquals(List.of("+ memo: nothing -> 'a'"), diff("{}", "{'memo':'a'}"));
    assertEquals(List.of("- memo: 'a' -> nothing"), diff("{'memo':'a'}", "{}"));
    assertEquals(List.of("~ memo: 'a' -> ''"), diff("{'memo':'a'}", "{'memo':''}"));
    assertEquals(List.of("~ x: null -> []"), diff("{'x':null}", "{'x':[]}"));
  }

  @Test
  void changes_come_in_the_order_of_the_table_with_unknown_properties_last() {
    assertEquals(
        List.of(
            "+ contactName.firstName: nothing -> 'f'",
            "+ contactName.lastName: nothing -> 'l'",
            "+ memo: nothing -> 'm'",
            "- y: 1 -> nothing",
            "+ a: nothing -> 2"),
        diff("{'y':1}", "{'a':2,'memo':'m','contactName':{'lastName':'l','firstName':'f'}}"));
  }

  @Test
  void a_removed_object_is_shown_member_by_member_and_an_empty_one_as_a_whole() {
    assertEquals(
        List.of("- contactName.lastName: 'l' -> nothing"),
        diff("{'contactName':{'lastName':'l'}}", "{}"));
    assertEquals(List.of("+ contactName: nothing -> {}"), diff("{}", "{'contactName':{}}"));
    assertEquals(List.of("- contactName: {} -> nothing"), diff("{'contactName':{}}", "{}"));
    assertEquals(
        List.of("~ contactName: {} -> 'a'"), diff("{'contactName':{}}", "{'contactName':'a'}"));
    assertEquals(
        List.of("~ contactName: 'a' -> {'lastName':'l'}"),
        diff("{'contactName':'a'}", "{'contactName':{'lastName':'l'}}"));
  }

  @Test
  void each_custom_property_is_shown_as_a_whole() {
    assertEquals(
        List.of(
            "~ customProperties.a: {'content':'1'} -> {'content':'2'}",
            "- customProperties.b: {'content':'b'} -> nothing",
            "+ customProperties.c: nothing -> []"),
        diff(
            "{'customProperties':{'a':{'content':'1'},'b':{'content':'b'}}}",
            "{'customProperties':{'c':[],'a':{'content':'2'}}}"));
    assertEquals(
        List.of("- customProperties.b: {'content':'b'} -> nothing"),
        diff("{'customProperties':{'b':{'content':'b'}}}", "{}"));
    assertEquals(
        List.of("~ customProperties: 'a' -> {'b':[]}"),
        diff("{'customProperties':'a'}", "{'customProperties':{'b':[]}}"));
  }

  @Test
  void an_item_is_matched_by_its_main_value_at_any_index() {
    assertEquals(
        List.of(
            "+ emails[0]: nothing -> {'email':'c'}",
            "~ emails[1].primary: true -> false",
            "- emails[1]: {'email':'b'} -> nothing"),
        diff(
            "{'emails':[{'email':'a','primary':true},{'email':'b'}]}",
            "{'emails':[{'email':'c'},{'email':'a','primary':false}]}"));
  }

  @Test
  void a_reordering_is_shown_with_the_main_values() {
    assertEquals(
        List.of("^ emails: ['a','b','c'] -> ['b','a','c']"),
        diff(
            "{'emails':[{'email':'a'},{'email':'b'},{'email':'c'}]}",
            "{'emails':[{'email':'b'},{'email':'a'},{'email':'c'}]}"));
    assertEquals(
        List.of(
            "^ contactTagIds: ['a','b'] -> ['b','c','a']", "+ contactTagIds[1]: nothing -> 'c'"),
        diff("{'contactTagIds':['a','b']}", "{'contactTagIds':['b','c','a']}"));
    assertEquals(
        List.of("+ memo: nothing -> 'm'", "^ contactTagIds: ['a','b'] -> ['b','a']"),
        diff("{'contactTagIds':['a','b']}", "{'memo':'m','contactTagIds':['b','a']}"));
  }

  @Test
  void an_item_that_is_not_an_object_is_compared_as_a_whole() {
    assertEquals(
        List.of("+ contactTagIds[0]: nothing -> 'b'", "- contactTagIds[0]: 'a' -> nothing"),
        diff("{'contactTagIds':['a']}", "{'contactTagIds':['b']}"));
    assertEquals(
        List.of("+ emails[0]: nothing -> 1", "- emails[0]: {'email':'a'} -> nothing"),
        diff("{'emails':[{'email':'a'}]}", "{'emails':[1]}"));
    assertEquals(
        List.of("~ emails[0]: 'a' -> {'email':'a'}"),
        diff("{'emails':['a']}", "{'emails':[{'email':'a'}]}"));
    assertEquals(
        List.of("~ emails: 'a' -> [{'email':'a'}]"),
        diff("{'emails':'a'}", "{'emails':[{'email':'a'}]}"));
    assertEquals(
        List.of("~ emails: [{'email':'a'}] -> 'a'"),
        diff("{'emails':[{'email':'a'}]}", "{'emails':'a'}"));
    assertEquals(List.of("~ x: [1,2] -> [2,1]"), diff("{'x':[1,2]}", "{'x':[2,1]}"));
  }

  @Test
  void an_added_or_removed_list_is_shown_item_by_item() {
    assertEquals(
        List.of("+ contactTagIds[0]: nothing -> 'a'", "+ contactTagIds[1]: nothing -> 'b'"),
        diff("{}", "{'contactTagIds':['a','b']}"));
    assertEquals(
        List.of("- contactTagIds[0]: 'a' -> nothing", "- contactTagIds[1]: 'b' -> nothing"),
        diff("{'contactTagIds':['a','b']}", "{'contactTagIds':[]}"));
  }

  @Test
  void null_absent_and_empty_are_equal() {
    same("{}", "{'memo':null,'emails':[],'customProperties':{},'contactTagIds':null}");
    same("{'contactName':{}}", "{'contactName':{'nickName':null}}");
    same("{'customProperties':{}}", "{'customProperties':{'a':null}}");
    same(
        "{'customProperties':{'a':{'text':'t'}}}",
        "{'customProperties':{'a':{'text':'t','link':null}}}");
    same("{'emails':[{'email':'a'}]}", "{'emails':[{'email':'a','primary':null}]}");
  }

  @Test
  void a_default_equals_a_missing_value() {
    same("{'permission':{}}", "{'permission':{'isCoEditing':true}}");
    same("{'telephones':[{}]}", "{'telephones':[{'type':'CUSTOM'}]}");
    same("{'events':[{'type':'CUSTOM'}]}", "{'events':[{'dayType':'SOLAR'}]}");
    assertEquals(
        List.of("~ permission.isCoEditing: true -> false"),
        diff("{'permission':{}}", "{'permission':{'isCoEditing':false}}"));
    assertEquals(
        List.of("~ telephones[0].type: 'CUSTOM' -> 'HOME'"),
        diff(
            "{'telephones':[{'telephone':'1'}]}",
            "{'telephones':[{'telephone':'1','type':'HOME'}]}"));
  }

  @Test
  void twitter_equals_x_and_properties_of_the_server_are_ignored() {
    same("{'messengers':[{'type':'TWITTER'}]}", "{'messengers':[{'type':'X'}]}");
    same("{'modifiedTime':'a','contactId':'c'}", "{'linkedExternalUser':{'id':'u'}}");
  }

  @Test
  void the_order_of_keys_does_not_count_but_the_digits_of_a_number_do() {
    same("{'x':{'a':1,'b':[{'c':1.0,'d':null}]}}", "{'x':{'b':[{'d':null,'c':1.0}],'a':1}}");
    assertEquals(List.of("~ x: 1.0 -> 1.00"), diff("{'x':1.0}", "{'x':1.00}"));
    assertEquals(List.of("~ x: 1 -> '1'"), diff("{'x':1}", "{'x':'1'}"));
    assertEquals(List.of("~ x: '1' -> 1"), diff("{'x':'1'}", "{'x':1}"));
    assertEquals(List.of("~ x: {'a':1} -> {'b':1}"), diff("{'x':{'a':1}}", "{'x':{'b':1}}"));
    assertEquals(List.of("~ x: {'a':1} -> {'a':2}"), diff("{'x':{'a':1}}", "{'x':{'a':2}}"));
    assertEquals(List.of("~ x: {'a':1} -> {}"), diff("{'x':{'a':1}}", "{'x':{}}"));
    assertEquals(List.of("~ x: {} -> []"), diff("{'x':{}}", "{'x':[]}"));
    assertEquals(List.of("~ x: [] -> {}"), diff("{'x':[]}", "{'x':{}}"));
    assertEquals(List.of("~ x: [1,2] -> [1,3]"), diff("{'x':[1,2]}", "{'x':[1,3]}"));
    assertEquals(List.of("~ x: [1] -> [1,3]"), diff("{'x':[1]}", "{'x':[1,3]}"));
  }

  @Test
  void nulls_and_empties_of_unknown_properties_count() {
    assertEquals(List.of("+ x: nothing -> null"), diff("{}", "{'x':null}"));
    assertEquals(List.of("+ x: nothing -> []"), diff("{}", "{'x':[]}"));
    assertEquals(
        List.of("~ memo: [{'a':null}] -> [{}]"), diff("{'memo':[{'a':null}]}", "{'memo':[{}]}"));
  }

  private static boolean removes(String before, String after) {
    List<Change> changes = Diff.of(Parsed.contact(before), Parsed.contact(after));
    assertEquals(1, changes.size());
    return changes.get(0).isRemoval();
  }

  @Test
  void a_lost_value_is_a_removal_even_inside_a_changed_one() {
    assertTrue(removes("{'memo':'a'}", "{}"));
    assertTrue(removes("{'memo':'a'}", "{'memo':''}"));
    assertFalse(removes("{'memo':'a'}", "{'memo':'b'}"));
    assertFalse(removes("{'memo':''}", "{'memo':'b'}"));
    assertTrue(removes("{'x':[{'a':1},2]}", "{'x':[{},2]}"));
    assertFalse(removes("{'x':[{'a':1}]}", "{'x':[{'a':1},2]}"));
    assertTrue(removes("{'x':{'a':'b'}}", "{'x':{'a':''}}"));
    assertFalse(removes("{'x':{'a':''}}", "{'x':{'a':'c'}}"));
    assertTrue(removes("{'x':'a'}", "{'x':null}"));
    assertTrue(removes("{'x':{'a':1}}", "{'x':{}}"));
    assertTrue(removes("{'x':{'a':{'b':1}}}", "{'x':{'a':{'c':1}}}"));
    assertTrue(removes("{'x':{'a':1}}", "{'x':'a'}"));
    assertTrue(removes("{'x':[1]}", "{'x':'a'}"));
    assertTrue(
        removes(
            "{'customProperties':{'a':[{'content':'1'},{'content':'2'}]}}",
            "{'customProperties':{'a':[{'content':'1'}]}}"));
    assertFalse(removes("{}", "{'memo':'a'}"));
    assertFalse(removes("{'memo':'a'}", "{'memo':'b'}"));
    assertFalse(removes("{'x':{'a':1,'b':null}}", "{'x':{'a':2}}"));
    assertFalse(removes("{'x':[]}", "{'x':'a'}"));
    assertFalse(removes("{'x':{}}", "{'x':[]}"));
    assertFalse(removes("{'x':[1,2]}", "{'x':[2,3,1]}"));
    assertFalse(removes("{'x':[1]}", "{'x':[1,2]}"));
    assertFalse(removes("{'contactTagIds':['a','b']}", "{'contactTagIds':['b','a']}"));
  }

  private static boolean anyRemoval(String before, String after) {
    boolean any = false;
    for (Change change : Diff.of(Parsed.contact(before), Parsed.contact(after))) {
      any |= change.isRemoval();
    }
    return any;
  }

  private static String values(String items) {
    return "{'customProperties':{'a':" + items + "}}";
  }

  @Test
  void a_value_that_is_swapped_for_another_is_a_removal_in_every_list() {
    assertTrue(anyRemoval("{'contactTagIds':['p','q']}", "{'contactTagIds':['z','q']}"));
    assertTrue(anyRemoval("{'x':['p','q']}", "{'x':['z','q']}"));
    assertTrue(anyRemoval("{'x':{'y':[1,2]}}", "{'x':{'y':[3,2,4]}}"));
    assertTrue(anyRemoval("{'x':[[1],[2]]}", "{'x':[[3],[2]]}"));
    assertTrue(
        anyRemoval(
            values("[{'content':'p','represent':true},{'content':'q','represent':false}]"),
            values("[{'content':'z','represent':true},{'content':'q','represent':false}]")));
    assertTrue(
        anyRemoval(
            values("[{'text':'p','link':'l','represent':true}]"),
            values("[{'text':'z','link':'m','represent':true}]")));
    assertTrue(
        anyRemoval(
            "{'permission':{'accessibleMembers':[{'id':'u','type':'USER'}]}}",
            "{'permission':{'accessibleMembers':[{'id':'v','type':'USER'}]}}"));
  }

  @Test
  void editing_an_item_or_reordering_a_list_is_not_a_removal() {
    assertFalse(removes("{'x':['p','q']}", "{'x':['q','r','p']}"));
    assertFalse(removes("{'x':[{'y':1,'z':2}]}", "{'x':[{'y':1,'z':3}]}"));
    assertFalse(
        removes(
            values("[{'content':'p','represent':true},{'content':'q','represent':false}]"),
            values("[{'content':'q','represent':true},{'content':'p','represent':false}]")));
    assertFalse(
        removes(
            values("[{'text':'p','link':'l','represent':true}]"),
            values("[{'text':'p','link':'m','represent':true}]")));
    assertEquals(
        List.of("~ telephones[1].telephone: '2' -> '3'"),
        diff(
            "{'telephones':[{'telephone':'1','primary':true},{'telephone':'2','primary':false}]}",
            "{'telephones':[{'telephone':'1','primary':true},{'telephone':'3','primary':false}]}"));
    assertEquals(
        List.of("~ organizations[0].title: 'a' -> 'b'"),
        diff(
            "{'organizations':[{'primary':true,'title':'a'}]}",
            "{'organizations':[{'primary':true,'title':'b'}]}"));
    assertEquals(
        List.of(
            "+ telephones[0]: nothing -> {'telephone':'3','primary':true,'type':'CUSTOM'}",
            "- telephones[0]: {'telephone':'1','primary':true,'type':'HOME'} -> nothing"),
        diff(
            "{'telephones':[{'telephone':'1','primary':true,'type':'HOME'}]}",
            "{'telephones':[{'telephone':'3','primary':true}]}"));
  }

  @Test
  void each_kind_of_change_has_its_own_symbol() {
    assertEquals("+", Change.Kind.ADDED.symbol());
    assertEquals("-", Change.Kind.REMOVED.symbol());
    assertEquals("~", Change.Kind.CHANGED.symbol());
    assertEquals("^", Change.Kind.REORDERED.symbol());
  }
}
