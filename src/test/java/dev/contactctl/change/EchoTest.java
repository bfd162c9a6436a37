package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.kit.Parsed;
import dev.contactctl.message.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Tests the comparison of the server's answer with what was sent. */
class EchoTest {

  private static List<String> said(String sent, String returned) {
    return texts(
        Echo.differences(Optional.empty(), Parsed.contact(sent), Parsed.contact(returned)));
  }

  @Test
  void a_value_lost_changed_or_moved_is_reported_with_its_path() {
    assertEquals(
        List.of("memo: was sent but not returned; check with get"),
        said("{'memo':'a'}", "{'memo':null}"));
    assertEquals(
        List.of("emails[0].primary: was returned with another value; check with get"),
        said(
            "{'emails':[{'email':'a','primary':true}]}",
            "{'emails':[{'email':'a','primary':false}]}"));
    assertEquals(
        List.of("contactTagIds: was returned in another order"),
        said("{'contactTagIds':['a','b']}", "{'contactTagIds':['b','a']}"));
  }

  @Test
  void what_only_get_shows_is_taken_from_what_was_sent() {
    Contact sent = Parsed.contact("{'memo':'a','contactName':{'lastName':'b'}}");
    assertSame(
        sent, Echo.completed(sent, Parsed.contact("{'memo':'a','contactName':{'lastName':'b'}}")));
    Contact changed = Parsed.contact("{'memo':'c','contactName':{'lastName':'b'}}");
    assertEquals(changed.tree(), Echo.completed(sent, changed).tree());
  }

  private static boolean isSame(String sent, String returned) {
    return Echo.isSame(
        ContactFields.CONTACT, Parsed.contact(sent).tree(), Parsed.contact(returned).tree());
  }

  @Test
  void what_most_servers_return_is_the_same_at_a_glance() {
    String sent =
        "'contactId':'c','memo':'m','contactName':{'lastName':'l'},'emails':[{'email':'a'}]";
    assertTrue(isSame("{" + sent + "}", "{" + sent + ",'modifiedTime':'t','createdTime':'u'}"));
    assertTrue(isSame("{'modifiedTime':'s'," + sent + "}", "{" + sent + ",'modifiedTime':'t'}"));
    assertTrue(
        isSame(
            "{" + sent + "}",
            "{" + sent.replace("'l'", "'l','nickName':null") + ",'telephones':null}"));
  }

  @Test
  void what_is_lost_changed_or_added_is_not_the_same_at_a_glance() {
    assertFalse(isSame("{'memo':'a'}", "{}"));
    assertFalse(isSame("{'memo':'a'}", "{'memo':null}"));
    assertFalse(isSame("{'memo':'a'}", "{'memo':'b'}"));
    assertFalse(isSame("{}", "{'memo':'a'}"));
    assertFalse(isSame("{}", "{'x':null}"));
    assertFalse(isSame("{'contactName':{'lastName':'l'}}", "{'contactName':{}}"));
    assertFalse(isSame("{'emails':[{'email':'a'}]}", "{'emails':[{'email':'a','primary':true}]}"));
  }

  @Test
  void a_removed_value_that_is_returned_is_reported() {
    List<String> memo = List.of("memo: was removed but returned; check with get");
    assertEquals(memo, said("{'memo':null}", "{'memo':'a'}"));
    assertEquals(List.of(), said("{}", "{'memo':'a'}"));
    assertEquals(memo, said("{'memo':'a'}", "{}", "{'memo':'a'}"));
    assertEquals(List.of(), said("{'memo':'b'}", "{}", "{'memo':'a'}"));
    assertEquals(
        List.of("emails[0]: was removed but returned; check with get"),
        said("{'emails':[]}", "{'emails':[{'email':'a'}]}"));
    assertEquals(
        List.of("emails[0]: was removed but returned; check with get"),
        said(
            "{'emails':[{'email':'b'},{'email':'a'}]}",
            "{'emails':[{'email':'b'}]}",
            "{'emails':[{'email':'a'},{'email':'b'}]}"));
    assertEquals(
        List.of(),
        said(
            "{'emails':[{'email':'b'},{'email':'a'}]}",
            "{'emails':[{'email':'b'}]}",
            "{'emails':[{'email':'c'},{'email':'b'}]}"));
  }

  private static List<String> said(String before, String sent, String returned) {
    return texts(
        Echo.differences(
            Optional.of(Parsed.contact(before)), Parsed.contact(sent), Parsed.contact(returned)));
  }

  private static List<String> texts(List<Message> messages) {
    return messages.stream().map(Message::toString).toList();
  }

  @Test
  void properties_that_the_server_adds_or_only_get_shows_do_not_count() {
    assertEquals(
        List.of(),
        said(
            "{'contactName':{'lastName':'l','prefix':'Dr.','suffix':'Jr.','middleName':'M.'}}",
            "{'contactId':'c','memo':'m','x':1,'contactName':{'lastName':'l','prefix':null,"
                + "'suffix':'other','nickName':'n'}}"));
    assertEquals(
        List.of(), said("{'messengers':[{'type':'TWITTER'}]}", "{'messengers':[{'type':'X'}]}"));
    assertEquals(List.of(), said("{'permission':{}}", "{'permission':{'isCoEditing':true}}"));
  }

  @Test
  void what_only_get_shows_is_kept_as_it_was_sent() {
    String sent = "{'memo':'a','contactName':{'lastName':'l','prefix':'Dr.','middleName':null}}";
    assertEquals(
        Parsed.contact(
                "{'memo':'b','contactName':{'lastName':'l','prefix':'Dr.','middleName':null}}")
            .tree(),
        completed(sent, "{'memo':'b','contactName':{'lastName':'l','prefix':null}}"));
    assertEquals(Parsed.contact("{'memo':'b'}").tree(), completed(sent, "{'memo':'b'}"));
    assertEquals(
        Parsed.contact("{'contactName':{'prefix':'Mx.'}}").tree(),
        completed("{'contactName':{}}", "{'contactName':{'prefix':'Mx.'}}"));
  }

  private static ObjectNode completed(String sent, String returned) {
    Contact answer = Parsed.contact(returned);
    ObjectNode tree = Echo.completed(Parsed.contact(sent), answer).tree();
    assertEquals(Parsed.contact(returned).tree(), answer.tree(), "the answer itself stays");
    return tree;
  }
}
