package dev.contactctl.args;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.kit.Gen;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ItemSyntaxTest {

  private static Field item(String list) {
    return ContactFields.CONTACT.at(PathSyntax.parse(list).orElseThrow()).item();
  }

  private static String read(String list, String text) {
    return JsonWriter.compact(ItemSyntax.parse(item(list), "--flag", text));
  }

  private static void fails(String message, String list, String text) {
    Failure failure = assertThrows(Failure.class, () -> read(list, text));
    assertEquals("--flag: " + message, failure.getMessage());
    assertEquals(Exit.USAGE, failure.exit());
  }

  @Test
  void the_main_value_comes_first_whatever_it_holds() {
    assertEquals("{\"email\":\"a@example.com\"}", read("emails", "a@example.com"));
    assertEquals(
        "{\"url\":\"https://x/?a=b\",\"primary\":true}",
        read("websites", "https://x/?a=b,primary=true"));
    assertEquals("{\"telephone\":\"+82 10\"}", read("telephones", "+82 10"));
    assertEquals("{\"email\":\"\"}", read("emails", ""));
    assertEquals("{\"name\":\"\",\"title\":\"CEO\"}", read("organizations", ",title=CEO"));
  }

  @Test
  void members_follow_as_key_and_value() {
    assertEquals(
        "{\"telephone\":\"1\",\"type\":\"HOME\",\"primary\":false,\"customType\":\"a=b\"}",
        read("telephones", "1,type=HOME,primary=false,customType=a=b"));
    assertEquals("{\"telephone\":\"1\",\"customType\":\"\"}", read("telephones", "1,customType="));
  }

  @Test
  void the_bare_name_of_a_boolean_is_true() {
    assertEquals("{\"email\":\"a\",\"primary\":true}", read("emails", "a,primary"));
  }

  @Test
  void quotes_at_the_start_of_a_value_protect_commas_and_quotes() {
    assertEquals(
        "{\"address\":\"1-2-3, Chiyoda-ku\",\"zipCode\":\"a,b\",\"primary\":true}",
        read("locations", "\"1-2-3, Chiyoda-ku\",zipCode=\"a,b\",primary"));
    assertEquals("{\"email\":\"say \\\"hi\\\"\"}", read("emails", "\"say \"\"hi\"\"\""));
    assertEquals("{\"email\":\"\"}", read("emails", "\"\""));
    assertEquals("{\"email\":\"\\\"\"}", read("emails", "\"\"\"\""));
    assertEquals("{\"email\":\"{x\"}", read("emails", "\"{x\""));
    assertEquals("{\"email\":\"5\\\" disk\"}", read("emails", "5\" disk"));
  }

  @Test
  void a_quote_that_is_not_closed_or_closes_too_early_is_refused() {
    String remedy = "; write \"\" for a quote inside quotes";
    fails("has a quote that is not closed" + remedy, "emails", "\"a");
    fails("has a quote that is not closed" + remedy, "emails", "\"a\"\"");
    fails("has a quote that is not closed" + remedy, "emails", "\"");
    fails("has text after a closing quote" + remedy, "emails", "\"a\"b");
  }

  @Test
  void a_repeated_key_is_refused() {
    fails("names type twice; keep one", "telephones", "1,type=HOME,type=WORK");
    fails("names telephone twice; keep one", "telephones", "1,telephone=2");
    fails("names primary twice; keep one", "emails", "a,primary,primary=false");
  }

  @Test
  void an_unknown_key_is_refused_with_the_nearest_name() {
    fails(
        "\"tpye\" is not a property of telephone; did you mean type?", "telephones", "1,tpye=HOME");
    fails(
        "\" type\" (with U+0020 SPACE) is not a property of telephone; did you mean type?",
        "telephones",
        "1, type=A");
    fails(
        "\"x\" is not a property of telephone; write one of primary, telephone, type, customType",
        "telephones",
        "1,x=2");
    fails("\"primry\" is not a property of email; did you mean primary?", "emails", "a,primry");
  }

  @Test
  void a_comma_that_starts_no_member_is_written_out_as_one_item_and_as_several() {
    fails(
        "\"Chiyoda\" is not a property of location; to keep the comma, write --flag '\"1-2-3,Chiyoda\",zipCode=\"a,b\"'"
            + "; for several values, --flag '1-2-3,zipCode=\"a,b\"' --flag"
            + " 'Chiyoda,zipCode=\"a,b\"'",
        "locations",
        "1-2-3,Chiyoda,zipCode=\"a,b\"");
    fails(
        "\"type\" has no value; write type=VALUE, or to keep the comma: --flag '\"u,type\"'",
        "permission.accessibleMembers",
        "u,type");
    fails(
        "has nothing after a comma; leave the comma out, or put the value in quotes",
        "emails",
        "a,");
  }

  @Test
  void the_spelling_as_one_item_means_the_text_that_was_typed() {
    Gen.cases(
        2000,
        gen -> {
          String main = gen.text(50) + ", x";
          String typed = ItemText.written(main);
          JsonNode item = ItemSyntax.parse(item("organizations"), "--flag", typed);
          assertEquals(main, item.get("name").stringValue());
        });
  }

  @Test
  void a_text_without_a_value_and_a_boolean_with_another_one_are_refused() {
    fails("\"type\" has no value; write type=VALUE", "telephones", "1,type");
    fails("primary: must be true or false, not \"yes\"", "emails", "a,primary=yes");
    fails("primary: must be true or false, not \"\"", "emails", "a,primary=");
  }

  @Test
  void what_starts_with_a_brace_is_json() {
    assertEquals(
        "{\"address\":\"a, b\",\"n\":1.10}",
        read("locations", "{\"address\":\"a, b\",\"n\":1.10}"));
    Failure failure = assertThrows(Failure.class, () -> read("locations", "{address: 1}"));
    assertEquals(Exit.USAGE, failure.exit());
    assertEquals("--flag: invalid JSON: ", failure.getMessage().substring(0, 22));
    assertThrows(Failure.class, () -> read("locations", "{} {}"));
    assertThrows(Failure.class, () -> read("locations", "{\"a\":1,\"a\":2}"));
  }

  @Test
  void an_item_that_is_a_text_is_taken_as_it_is() {
    assertEquals("\"a,b=c\"", read("contactTagIds", "a,b=c"));
    assertEquals("\"a,b=c\"", read("contactTagIds", "\"a,b=c\""));
    fails(
        "has text after a closing quote; write \"\" for a quote inside quotes",
        "contactTagIds",
        "\"a\",\"b\"");
  }

  @Test
  void what_stands_for_a_comma_or_equals_sign_is_refused_beside_a_name() {
    String meant = " in place of a comma or =; write --flag ";
    fails("has \";\"" + meant + "1,type=HOME", "telephones", "1;type=HOME");
    fails("has U+FF0C \"，\"" + meant + "1,type=HOME", "telephones", "1，type＝HOME");
    fails("has U+3001 \"、\"" + meant + "a,primary", "emails", "a、primary");
    fails("has U+FF1D \"＝\"" + meant + "1,type=HOME,primary", "telephones", "1,type＝HOME,primary");
    fails("has \";\"" + meant + "'1, type=HOME'", "telephones", "1; type=HOME");
  }

  @Test
  void a_semicolon_elsewhere_belongs_to_the_value() {
    for (String text : new String[] {"a;b", "a；b=c", "a;", ";primary school", "a;type=x"}) {
      assertEquals("{\"url\":\"" + text + "\"}", read("websites", text));
    }
    assertEquals(
        "{\"telephone\":\"1\",\"customType\":\"a;type=HOME\"}",
        read("telephones", "1,customType=\"a;type=HOME\""));
    assertEquals("{\"telephone\":\"1;type=HOME\"}", read("telephones", "\"1;type=HOME\""));
  }

  @Test
  void quoted_text_is_taken_literally() {
    Gen.cases(
        2000,
        gen -> {
          String main = gen.text(50);
          String label = gen.text(50);
          String typed = quoted(main) + ",customType=" + quoted(label) + ",primary";
          JsonNode item = ItemSyntax.parse(item("telephones"), "--flag", typed);
          assertEquals(main, item.get("telephone").stringValue());
          assertEquals(label, item.get("customType").stringValue());
          assertEquals(3, item.size());
        });
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
