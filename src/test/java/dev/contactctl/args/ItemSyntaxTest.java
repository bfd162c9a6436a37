package dev.contactctl.args;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.kit.Gen;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ItemSyntaxTest {

  private static Field item(String list) {
    return ContactFields.CONTACT.child(list).item();
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
        "\" type\" is not a property of telephone; did you mean type?", "telephones", "1, type=A");
    fails(
        "\"Chiyoda\" is not a property of location; write one of primary, address, type, zipCode,"
            + " customType, or put a value with a comma in double quotes: '\"a, b\"'",
        "locations",
        "1-2-3,Chiyoda");
    fails(
        "\"\" is not a property of email; write one of primary, email, or put a value with a comma in"
            + " double quotes: '\"a, b\"'",
        "emails",
        "a,");
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
