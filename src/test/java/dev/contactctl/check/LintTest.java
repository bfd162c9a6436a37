package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests which texts are doubted, at the edges of what is doubted. */
class LintTest {
  private static final Field MEMO = ContactFields.CONTACT.child("memo");
  private static final Field DATE =
      ContactFields.CONTACT.at(FieldPath.of("events").then(0).then("date"));

  private static List<String> doubts(Field field, String text) {
    List<String> doubts = new ArrayList<>();
    for (Lint.Doubt doubt : Lint.of(field, text)) {
      doubts.add(doubt.rule().id() + ": " + doubt.what() + "; " + doubt.remedy());
    }
    return doubts;
  }

  private static void isFine(String text) {
    assertEquals(List.of(), doubts(MEMO, text), text);
  }

  @Test
  void control_characters_are_those_without_a_use_in_text() {
    for (int c : new int[] {0, 1, 8, 0x0B, 0x0C, 0x0E, 0x1F, 0x7F, 0x80, 0x9F}) {
      assertTrue(Lint.isControl(c), Integer.toHexString(c));
    }
    for (int c : new int[] {'\t', '\n', '\r', ' ', '~', 0xA0, '홍'}) {
      assertFalse(Lint.isControl(c), Integer.toHexString(c));
    }
  }

  @Test
  void a_control_character_is_found_wherever_it_is() {
    String found = "control-character: has U+0007 BEL; remove it";
    assertEquals(List.of(found), doubts(MEMO, "\u0007ab"));
    assertEquals(List.of(found), doubts(MEMO, "ab\u0007"));
    assertEquals(List.of(found), doubts(MEMO, "\u0007"));
    assertEquals(1, doubts(MEMO, "a\u007F").size());
    assertEquals(1, doubts(MEMO, "a\u001F").size());
    isFine("");
    isFine(" ~");
    isFine("a\tb\r\n");
    isFine("a\u00A0b");
  }

  @Test
  void three_different_control_characters_are_named() {
    String found = doubts(MEMO, "\u0001\u0001\u0002\u0003\u0004").get(0);
    assertTrue(found.contains("U+0003") && !found.contains("U+0004"), found);
    assertEquals(found.indexOf("U+0001"), found.lastIndexOf("U+0001"), found);
    assertTrue(found.endsWith("; remove them"), found);
  }

  @Test
  void only_a_null_character_is_an_error() {
    assertEquals(Severity.ERROR, Lint.of(MEMO, "\0").get(0).severity());
    assertEquals(Severity.ERROR, Lint.of(MEMO, "a\0b").get(0).severity());
    assertEquals(Severity.WARNING, Lint.of(MEMO, "\u0001").get(0).severity());
  }

  @Test
  void one_pair_of_curly_quotes_around_all_is_doubted() {
    for (String pair : List.of("‘a’", "“a”", "‛a’", "‟ab”", "“”", "“it’s”", "“‘a’ b”", "‘“a” b’")) {
      assertEquals(1, doubts(MEMO, pair).size(), pair);
      assertTrue(doubts(MEMO, pair).get(0).startsWith("curly-quotes: "), pair);
    }
  }

  @Test
  void other_curly_quotes_are_fine() {
    for (String text :
        List.of(
            "“",
            "“a” and “b”",
            "‘a’ ‘b’",
            "a”",
            "“a",
            "a “b” c",
            "\u2017a\u2017",
            "\u2020a\u2020")) {
      isFine(text);
    }
  }

  @Test
  void a_year_before_1800_is_doubted_in_a_date_alone() {
    assertEquals(1, doubts(DATE, "1799-12-31").size());
    assertEquals(List.of(), doubts(DATE, "1800-01-01"));
    isFine("1799-12-31");
    assertTrue(Lint.isTooEarly("0000-01-01"));
    assertFalse(Lint.isTooEarly("1800-01-01"));
  }

  @Test
  void the_form_of_an_address_is_judged_if_nothing_else_is_wrong() {
    assertEquals(
        List.of("email-form: has no @; write the whole address"),
        doubts(ContactFields.EMAIL_ADDRESS, "kim"));
    assertEquals(1, doubts(ContactFields.EMAIL_ADDRESS, "kim\u0007").size());
    isFine("kim");
  }
}
