package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Places;
import dev.contactctl.kit.Parsed;
import dev.contactctl.write.JsonWriter;
import org.junit.jupiter.api.Test;

/** Tests merging a part into a contact. */
class MergeTest {

  private static void merged(String after, String before, String part) {
    Contact contact = Merge.apply(Parsed.contact(before), Parsed.contact(part));
    assertEquals(after.replace('\'', '"'), JsonWriter.compact(contact.tree()));
  }

  @Test
  void properties_that_the_part_does_not_name_stay_in_place() {
    merged("{'a':1.10,'memo':'b','z':2}", "{'a':1.10,'memo':'a','z':2}", "{'memo':'b'}");
    merged("{'a':1,'memo':'b'}", "{'a':1}", "{'memo':'b'}");
    merged("{'a':1}", "{'a':1}", "{}");
  }

  @Test
  void three_objects_merge_member_by_member() {
    merged(
        "{'permission':{'accessibleRange':'MEMBER','x':1,'masterUserId':'m'}}",
        "{'permission':{'accessibleRange':'ALL','x':1}}",
        "{'permission':{'masterUserId':'m','accessibleRange':'MEMBER'}}");
    merged(
        "{'contactName':{'lastName':'a','nickName':null}}",
        "{'contactName':{'lastName':'a','nickName':'n'}}",
        "{'contactName':{'nickName':null}}");
    merged(
        "{'customProperties':{'a':{'content':'2'},'b':{'content':'b'}}}",
        "{'customProperties':{'a':{'content':'1','text':'t'},'b':{'content':'b'}}}",
        "{'customProperties':{'a':{'content':'2'}}}");
  }

  @Test
  void lists_and_unknown_objects_are_replaced_as_a_whole() {
    merged(
        "{'emails':[{'email':'b'}]}",
        "{'emails':[{'email':'a','primary':true},{'email':'c'}]}",
        "{'emails':[{'email':'b'}]}");
    merged("{'x':{'b':1}}", "{'x':{'a':1}}", "{'x':{'b':1}}");
    merged(
        "{'permission':{'accessibleMembers':[]}}",
        "{'permission':{'accessibleMembers':[{'id':'u'}]}}",
        "{'permission':{'accessibleMembers':[]}}");
  }

  @Test
  void an_object_replaces_anything_else_and_is_replaced_by_it() {
    merged(
        "{'contactName':{'lastName':'a'}}",
        "{'contactName':null}",
        "{'contactName':{'lastName':'a'}}");
    merged("{'contactName':{'lastName':'a'}}", "{}", "{'contactName':{'lastName':'a'}}");
    merged("{'contactName':null}", "{'contactName':{'lastName':'a'}}", "{'contactName':null}");
    merged("{'contactName':'a'}", "{'contactName':{'lastName':'a'}}", "{'contactName':'a'}");
  }

  @Test
  void properties_that_only_the_server_writes_are_ignored_in_the_part() {
    merged(
        "{'contactId':'c','modifiedTime':'t'}",
        "{'contactId':'c','modifiedTime':'t'}",
        "{'contactId':'d','modifiedTime':null,'linkedExternalUser':{'id':'x'}}");
  }

  @Test
  void a_value_comes_from_the_part_or_from_the_server() {
    Contact after =
        Merge.apply(
            Parsed.contact("{'memo':'a','contactName':{'lastName':'a','nickName':'n'}}"),
            Parsed.contact("{'contactName':{'lastName':'b'},'emails':[{'email':'e'}]}"));
    Places places = after.places();
    assertEquals("server", places.value(Parsed.path("memo")).toString());
    assertEquals("server", places.value(Parsed.path("contactName")).toString());
    assertEquals("server", places.value(Parsed.path("contactName.nickName")).toString());
    assertEquals("c.json:1:28", places.value(Parsed.path("contactName.lastName")).toString());
    assertEquals("c.json:1:17", places.key(Parsed.path("contactName.lastName")).toString());
    assertEquals("c.json:1:52", places.value(Parsed.path("emails[0].email")).toString());
  }

  @Test
  void a_value_merged_into_a_custom_property_of_a_list_becomes_its_one_item() {
    merged(
        "{'customProperties':{'p':[{'content':'b'}]}}",
        "{'customProperties':{'p':[{'content':'a'}]}}",
        "{'customProperties':{'p':{'content':'b'}}}");
  }
}
