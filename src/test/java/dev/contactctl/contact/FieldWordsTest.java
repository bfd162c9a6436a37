package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Tests the words for fields and severities that people read. */
class FieldWordsTest {

  @Test
  void the_help_of_a_property_is_a_sentence_that_another_language_finds_by_the_english_text() {
    Field memo = Field.text("memo").help("A note");
    assertEquals("A note", memo.helpInWords().toString());
    assertEquals("A note", memo.helpInWords().sentence().name());
    assertTrue(Field.text("memo").helpInWords().isNothing());
  }

  @Test
  void a_default_is_said_in_words() {
    assertEquals("default ALL", Field.text("range").orElse("ALL").fallbackInWords().toString());
  }

  @Test
  void severities_have_words() {
    assertEquals("error", Severity.ERROR.label().toString());
    assertEquals("warning", Severity.WARNING.label().toString());
    assertEquals("note", Severity.NOTE.label().toString());
  }

  @Test
  void
      a_member_of_what_is_no_object_is_unknown_and_a_value_of_a_map_has_all_members_of_its_shapes() {
    Field a = Field.text("a");
    Field b = Field.text("b");
    Field map = Field.map("m", Field.object("one", a), Field.object("two", b));
    assertEquals(Field.UNKNOWN, MapValues.member(a, "a"));
    assertEquals(Field.UNKNOWN, MapValues.member(Field.list("l", Field.object("o", a)), "a"));
    assertEquals(a, MapValues.member(Field.object("o", a), "a"));
    Field value = MapValues.member(map, "any name");
    assertEquals(a, value.child("a"));
    assertEquals(b, value.child("b"));
  }
}
