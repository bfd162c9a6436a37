package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.kit.Parsed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the digest that stands for what can be written of a contact. */
class ContactDigestTest {

  private static String digest(String json) {
    return ContactDigest.of(Parsed.contact(json));
  }

  /** The journals of older versions hold such digests, so none may change. */
  @Test
  void a_digest_stays_the_same_from_version_to_version() {
    assertEquals(
        "f424652d9fd5b43164a5f71a19b99656286294276afa8024415a8c2739a41bc6",
        digest("{'memo':'메모','emails':[{'email':'a','primary':true}],'contactTagIds':['t','u']}"));
  }

  @Test
  void the_digest_is_of_the_normal_form() {
    Gen.cases(
        6_000,
        gen -> {
          Contact contact = Contacts.of(gen.chance(50) ? Contacts.wild(gen) : Mutations.of(gen));
          StringBuilder sorted = new StringBuilder();
          write(NormalForm.of(contact), sorted);
          assertEquals(sorted.toString(), ContactDigest.text(contact));
        });
  }

  /** Members in the order of their names, texts with their lengths. */
  private static void write(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      text.append('{');
      members.forEach(
          (name, value) -> {
            text.append(name.length()).append(':').append(name);
            write(value, text);
          });
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      node.forEach(item -> write(item, text));
      text.append(']');
    } else if (node.isString()) {
      text.append('"').append(node.stringValue().length()).append(':').append(node.stringValue());
    } else {
      text.append(node.asString()).append(';');
    }
  }

  @Test
  void the_order_of_members_and_what_only_the_server_writes_do_not_count() {
    String digest = digest("{'memo':'a','nickName':'b','contactName':{'lastName':'c'}}");
    assertEquals(digest, digest("{'nickName':'b','contactName':{'lastName':'c'},'memo':'a'}"));
    assertEquals(
        digest,
        digest(
            "{'contactId':'c1','modifiedTime':'2021-01-01T00:00:00+09:00','memo':'a',"
                + "'nickName':'b','contactName':{'lastName':'c'}}"));
  }

  @Test
  void contacts_that_differ_have_different_digests() {
    List<String> contacts =
        List.of(
            "{}",
            "{'memo':'a'}",
            "{'memo':'b'}",
            "{'nickName':'a'}",
            "{'contactTagIds':['a','b']}",
            "{'contactTagIds':['b','a']}",
            "{'contactTagIds':['ab']}",
            "{'contactTagIds':['a,b']}",
            "{'x':['a',['b']]}",
            "{'x':[['a'],'b']}",
            "{'x':[['a','b']]}",
            "{'x':{'a':{'b':'c'}}}",
            "{'x':{'a':'b','c':'d'}}",
            "{'x':{'a':{},'b':'c'}}",
            "{'x':1}",
            "{'x':'1'}",
            "{'x':1.0}",
            "{'x':true}",
            "{'x':'true'}",
            "{'x':[1,2]}",
            "{'x':[12]}");
    Set<String> digests = new HashSet<>();
    for (String contact : contacts) {
      String digest = digest(contact);
      assertTrue(digest.matches("[0-9a-f]{64}"), digest);
      assertTrue(digests.add(digest), contact);
    }
  }
}
