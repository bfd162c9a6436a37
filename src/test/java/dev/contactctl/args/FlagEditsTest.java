package dev.contactctl.args;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Edit;
import dev.contactctl.cli.Commands;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.kit.Edited;
import dev.contactctl.read.ContactReader;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlagEditsTest {
  private static final String NOTHING = "{}";

  private static List<Edit> edits(String... argv) {
    List<String> words = new ArrayList<>(List.of("c1"));
    words.addAll(List.of(argv));
    return FlagEdits.of(Args.parse(Commands.synopsis("update"), words), FieldFlags.all());
  }

  private static Contact contact(String json, String... argv) {
    Source source = new Source("c.json", json.getBytes(StandardCharsets.UTF_8));
    Contact before = ContactReader.readOne(source, Optional.empty()).contact().orElseThrow();
    return Edited.by(before, edits(argv));
  }

  private static void edited(String after, String before, String... argv) {
    assertEquals(after, JsonWriter.compact(contact(before, argv).tree()));
  }

  private static void fails(String message, String... argv) {
    Failure failure = assertThrows(Failure.class, () -> edits(argv));
    assertEquals(message, failure.getMessage());
    assertEquals(Exit.USAGE, failure.exit());
  }

  @Test
  void without_a_field_flag_there_are_no_edits() {
    assertTrue(edits("--replace").isEmpty());
  }

  @Test
  void scalars_are_put_at_their_path() {
    edited(
        "{\"permission\":{\"accessibleRange\":\"MEMBER\",\"isCoEditing\":false},"
            + "\"contactName\":{\"lastName\":\"\"},\"memo\":\"@notes.txt\"}",
        NOTHING,
        "--accessible-range",
        "MEMBER",
        "--is-co-editing=false",
        "--last-name",
        "",
        "--memo",
        "@notes.txt");
    edited("{\"permission\":{\"isCoEditing\":true}}", NOTHING, "--is-co-editing");
    fails("--is-co-editing: must be true or false, not \"no\"", "--is-co-editing=no");
  }

  @Test
  void a_repeated_list_flag_replaces_the_list_and_the_first_item_is_primary() {
    edited(
        "{\"emails\":[{\"email\":\"a\",\"primary\":true},{\"email\":\"b\",\"primary\":false}]}",
        "{\"emails\":[{\"email\":\"old\",\"primary\":true}]}",
        "--email",
        "a",
        "--email",
        "b");
  }

  @Test
  void an_item_that_says_primary_is_the_only_one() {
    edited(
        "{\"emails\":[{\"email\":\"a\",\"primary\":false},{\"email\":\"b\",\"primary\":true}]}",
        NOTHING,
        "--email",
        "a",
        "--email",
        "b,primary");
  }

  @Test
  void a_list_flag_with_its_clear_is_a_contradiction_in_either_order() {
    String message =
        "--clear-emails: cannot be combined with --email, which replaces the whole list;"
            + " leave --clear-emails out";
    fails(message, "--email", "a", "--clear-emails");
    fails(message, "--clear-emails", "--email", "a");
  }

  @Test
  void a_cleared_list_is_empty() {
    edited("{\"websites\":[]}", "{\"websites\":[{\"url\":\"a\"}]}", "--clear-websites");
    edited("{\"websites\":[]}", NOTHING, "--clear-websites");
  }

  @Test
  void lists_come_first_then_removals_then_additions_then_scalars_then_the_general_flags() {
    edited(
        "{\"memo\":\"set\",\"emails\":[{\"email\":\"c\",\"primary\":false},"
            + "{\"email\":\"d\",\"primary\":false}]}",
        "{\"memo\":\"old\",\"emails\":[]}",
        "--set",
        "memo=set",
        "--memo",
        "scalar",
        "--set-json",
        "emails[0].primary=false",
        "--add-email",
        "d",
        "--remove-email",
        "b",
        "--email",
        "b",
        "--email",
        "c,primary");
  }

  @Test
  void one_list_may_be_cleared_and_added_to() {
    edited(
        "{\"emails\":[{\"email\":\"b\",\"primary\":true}]}",
        "{\"emails\":[{\"email\":\"a\",\"primary\":true}]}",
        "--add-email",
        "b",
        "--clear-emails");
  }

  @Test
  void the_general_flags_act_in_the_order_they_were_typed() {
    edited("{}", NOTHING, "--set", "memo=a", "--set-json", "memo=\"b\"", "--unset", "memo");
    edited(
        "{\"memo\":\"a\"}", NOTHING, "--unset", "memo", "--set-json", "memo=1", "--set", "memo=a");
  }

  @Test
  void set_puts_a_text_or_a_boolean_by_the_table() {
    edited(
        "{\"permission\":{\"isCoEditing\":false},\"memo\":\"true\"}",
        NOTHING,
        "--set",
        "permission.isCoEditing=false",
        "--set",
        "memo=true");
    edited("{\"x\":{\"y\":\"1\"}}", NOTHING, "--set", "x.y=1");
    edited(
        "{\"telephones\":[{\"telephone\":\"1\",\"type\":\"WORK\"}]}",
        "{\"telephones\":[{\"telephone\":\"1\",\"type\":\"HOME\"}]}",
        "--set",
        "telephones[type=HOME].type=WORK");
    fails(
        "--set: permission.isCoEditing: must be true or false, not \"x\"",
        "--set",
        "permission.isCoEditing=x");
    fails(
        "--set: emails is a list; name an item, as in emails[0].email, or use --set-json",
        "--set",
        "emails=a");
    fails("--set: contactName is an object; use --set-json", "--set", "contactName=a");
    fails("--set: must be PATH=TEXT, not \"memo\"", "--set", "memo");
    fails("--set: must be PATH=TEXT, not \"=a\"", "--set", "=a");
    fails("--set: \"a..b\" is not a path; write one like telephones[0].type", "--set", "a..b=c");
  }

  @Test
  void set_json_puts_any_value() {
    edited("{\"memo\":null}", NOTHING, "--set-json", "memo=null");
    edited("{\"x\":[1.10,{\"a\":\"=\"}]}", NOTHING, "--set-json", "x=[1.10,{\"a\":\"=\"}]");
    fails("--set-json: must be PATH=JSON, not \"memo\"", "--set-json", "memo");
    fails(
        "--set-json: \"a\" is not JSON; write a text in double quotes, or use --set",
        "--set-json",
        "memo=a");
    Failure failure = assertThrows(Failure.class, () -> edits("--set-json", "memo={a"));
    assertTrue(failure.getMessage().startsWith("--set-json: invalid JSON: "), failure.getMessage());
  }

  @Test
  void unset_needs_a_path() {
    fails("--unset: \"\" is not a path; write one like telephones[0].type", "--unset", "");
  }

  @Test
  void a_custom_property_is_a_text_or_json_and_the_others_stay() {
    edited(
        "{\"customProperties\":{\"a\":{\"content\":\"1\"},\"b\":{\"content\":\"x=y\"},"
            + "\"c\":{\"text\":\"t\",\"link\":\"l\"},\"d\":[{\"content\":\"p\",\"represent\":true}]}}",
        "{\"customProperties\":{\"a\":{\"content\":\"1\"},\"b\":{\"content\":\"2\"}}}",
        "--custom-property",
        "b=x=y",
        "--custom-property",
        "c={\"text\":\"t\",\"link\":\"l\"}",
        "--custom-property",
        "d=[{\"content\":\"p\",\"represent\":true}]");
    edited(
        "{\"customProperties\":{\"odd key.x\":{\"content\":\"\"}}}",
        NOTHING,
        "--custom-property",
        "odd key.x=");
    fails("--custom-property: must be NAME=TEXT, not \"a\"", "--custom-property", "a");
    fails("--custom-property: must be NAME=TEXT, not \"=a\"", "--custom-property", "=a");
  }

  @Test
  void a_custom_property_is_left_out_before_others_are_set() {
    edited(
        "{\"customProperties\":{\"b\":{\"content\":\"2\"}}}",
        "{\"customProperties\":{\"a\":{\"content\":\"1\"},\"b\":{}}}",
        "--custom-property",
        "b=2",
        "--remove-custom-property",
        "b",
        "--remove-custom-property",
        "a");
  }

  @Test
  void members_and_tags_are_lists_like_the_others() {
    edited(
        "{\"permission\":{\"accessibleMembers\":[{\"id\":\"u1\",\"type\":\"USER\"}]},"
            + "\"contactTagIds\":[\"t1\",\"t3\"]}",
        "{\"permission\":{\"accessibleMembers\":[]},\"contactTagIds\":[\"t1\",\"t2\"]}",
        "--accessible-member",
        "u1,type=USER",
        "--remove-contact-tag-id",
        "t2",
        "--add-contact-tag-id",
        "t3");
  }

  @Test
  void a_value_comes_from_the_flag_as_typed() {
    Contact contact = contact("{\"memo\":\"a\"}", "--memo", "b", "--add-email", "c");
    assertEquals("--memo", contact.places().value(FieldPath.of("memo")).toString());
    assertEquals("--add-email", contact.places().value(FieldPath.of("emails").then(0)).toString());
  }

  @Test
  void a_value_may_look_like_anything_but_an_option_of_the_command() {
    edited("{\"memo\":\"-1\"}", NOTHING, "--memo", "-1");
    edited("{\"memo\":\"--replace\"}", NOTHING, "--memo=--replace");
    edited("{\"memo\":\"--unknown\"}", NOTHING, "--memo", "--unknown");
    fails(
        "--memo: has no value before --replace; if that is the value, write --memo=--replace",
        "--memo",
        "--replace");
  }
}
