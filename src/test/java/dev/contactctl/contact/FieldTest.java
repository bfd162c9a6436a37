package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Edits;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.JsonSchema;
import dev.contactctl.check.Rule;
import dev.contactctl.kit.Parsed;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the parts of which the field table consists. */
class FieldTest {
  private static final Message FOUND = Message.literal("is");
  private static final Message REMEDY = Message.literal("do");

  @Test
  void a_free_text_has_lines_and_a_greatest_length() {
    assertEquals(Field.text("a", TextForm.FREE).max(3), Field.free("a", 3));
  }

  @Test
  void the_methods_of_a_row_set_its_properties() {
    Field text =
        Field.text("a", TextForm.WORD)
            .max(3)
            .orNull()
            .like("b")
            .help("c")
            .orElse("d")
            .asMain()
            .alsoCalled("e");
    assertEquals(
        new Field(
            "a",
            Kind.TEXT,
            Access.WRITABLE,
            false,
            true,
            true,
            "d",
            "b",
            "c",
            "e",
            TextForm.WORD,
            List.of(new Limit.MaxLength(3)),
            List.of()),
        text);
    assertEquals(TextForm.LINE, Field.text("a").form());
    assertTrue(Field.text("a").mandatory().required());
    assertEquals(Access.READ_ONLY, Field.text("a").readOnly().access());
    assertEquals(Access.GET_ONLY, Field.text("a").getOnly().access());
  }

  @Test
  void every_kind_has_its_noun() {
    Field item = Field.bool("b");
    assertEquals(Kind.BOOLEAN, item.kind());
    assertEquals(Kind.LIST, Field.list("l", item).kind());
    assertEquals(item, Field.list("l", item).item());
    assertEquals(List.of(new Limit.MaxItems(2)), Field.list("l", item).maxItems(2).limits());
    assertEquals(item, Field.object("o", item).child("b"));
    assertEquals(Field.UNKNOWN, Field.map("m", item).child("b"));
    assertEquals(List.of(item), Field.map("m", item).children());
    assertEquals(Kind.MAP, Field.map("m", item).kind());
  }

  @Test
  void a_renamed_word_is_still_allowed() {
    Field choice = Field.choice("c", "OLD", "NEW").with(new Limit.MaxLength(3));
    assertEquals(
        List.of(new Limit.OneOf(List.of("OLD", "NEW"), "OLD", "NEW"), new Limit.MaxLength(3)),
        choice.renamed("OLD", "NEW").limits());
    assertEquals(
        List.of(new Limit.OneOf(List.of("OLD", "NEW"), "", ""), new Limit.MaxLength(3)),
        choice.limits());
  }

  @Test
  void names_become_kebab_case() {
    assertEquals("is-co-editing", Spelling.kebab("isCoEditing"));
    assertEquals("is-co-editing", Spelling.kebab("IS_CO_EDITING"));
    assertEquals("memo", Spelling.kebab("memo"));
    assertEquals("memo", Spelling.kebab("Memo"));
  }

  @Test
  void an_id_has_letters_digits_and_hyphens() {
    for (String id : List.of("a", "z", "A", "Z", "0", "9", "-", "a".repeat(128))) {
      assertTrue(ContactId.isWellFormed(id), id);
    }
    for (String id : List.of("", "`", "{", "@", "[", "/", ":", ".", "é", "a".repeat(129))) {
      assertFalse(ContactId.isWellFormed(id), id);
    }
  }

  @Test
  void options_for_a_part_keep_all_other_options() {
    CheckOptions terms = new CheckOptions(false, true, true, java.util.Set.of(Rule.ENUM));
    assertEquals(new CheckOptions(true, true, true, java.util.Set.of(Rule.ENUM)), terms.ofPart());
  }

  @Test
  void a_finding_can_be_moved_to_another_path_or_place() {
    Finding found = Finding.of(Rule.ENUM, FieldPath.of("a"), Place.of("p"), FOUND, REMEDY);
    FieldPath path = FieldPath.of("b");
    assertEquals(Finding.of(Rule.ENUM, path, Place.of("p"), FOUND, REMEDY), found.at(path));
    assertEquals("is (rule enum); do", found.message().toString());
    assertEquals(Place.of("q"), found.at(Place.of("q")).place());
    assertEquals(found.path(), found.at(Place.of("q")).path());
  }

  @Test
  void a_path_with_a_match_finds_nothing_in_a_contact() {
    FieldPath match = FieldPath.of("emails").plus(new FieldPath.Match("email", "a"));
    Contact contact = Parsed.contact("{'emails':[{'email':'a'}]}");
    assertTrue(contact.at(match).isMissingNode());
  }

  @Test
  void every_repeated_item_is_named() {
    String wrong =
        new Limit.UniqueItems()
            .wrong(Parsed.value("[1,2,1,2]"), Edits.nothing().tree())
            .orElseThrow()
            .toString();
    assertEquals("item 2 repeats item 0, item 3 repeats item 1", wrong);
  }

  @Test
  void a_path_with_odd_names_ends_after_them() {
    assertEquals(10, PathSyntax.endOfPath("a[\"]=\\\"=\"]=b"));
    assertEquals(6, PathSyntax.endOfPath("a[\"b\"]=c"));
    assertEquals(-1, PathSyntax.endOfPath("a[\"b=c"));
    assertEquals(-1, PathSyntax.endOfPath("a[b=c"));
  }

  @Test
  void the_schema_names_the_kind_of_file_it_is_for() {
    assertEquals(
        "urn:contactctl:contact",
        JsonSchema.of(JsonSchema.Extent.WHOLE, Language.ENGLISH).get("$id").asString());
    assertEquals(
        "urn:contactctl:contact:partial",
        JsonSchema.of(JsonSchema.Extent.PART, Language.ENGLISH).get("$id").asString());
    assertEquals(
        "LINE WORKS contact",
        JsonSchema.of(JsonSchema.Extent.WHOLE, Language.ENGLISH).get("title").asString());
    assertEquals(
        "LINE WORKS contact (part, for merging)",
        JsonSchema.of(JsonSchema.Extent.PART, Language.ENGLISH).get("title").asString());
    assertEquals(
        "true",
        JsonSchema.of(JsonSchema.Extent.WHOLE, Language.ENGLISH)
            .at("/properties/permission/properties/isCoEditing/default")
            .toString());
  }

  @Test
  void findings_come_in_the_order_of_the_source() {
    Contact contact = Parsed.contact("{'contactName':{},'emails':1,\n'permission':[],'memo':2}");
    List<Rule> rules = new java.util.ArrayList<>();
    for (Finding found : Checker.check(java.util.Optional.empty(), contact, CheckOptions.WHOLE)) {
      rules.add(found.rule());
    }
    assertEquals(List.of(Rule.NAME_REQUIRED, Rule.TYPE, Rule.TYPE, Rule.TYPE), rules);
  }

  @Test
  void of_equally_near_words_the_first_is_chosen() {
    assertEquals("memo", NearestWord.of("memx", List.of("memo", "memy")));
  }

  @Test
  void swapped_letters_count_as_one_edit() {
    assertEquals("abcdef", NearestWord.of("badcef", List.of("uvwxyz", "abcdef")));
    assertEquals("memo", NearestWord.of("emmo", List.of("memo")));
    assertEquals("", NearestWord.of("zzzz", List.of("memo")));
    assertEquals("", NearestWord.of("emxx", List.of("memo")));
  }
}
