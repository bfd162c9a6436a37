package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Parsed;
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
  void versions_that_git_could_not_merge_are_doubted_inside_a_text() {
    for (String text :
        List.of(
            "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other",
            "before\r\n<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> other\r\nafter",
            "<<<<<<<\na\n||||||| base\nc\n=======\nb\n>>>>>>>",
            "a\n<<<<<<< HEAD\nb\n>>>>>>> other", // the line between them was removed
            "x <<<<<<< y\n<<<<<<< HEAD\n>>>>>>>>\n>>>>>>> other",
            "a <<<<<<< HEAD b ======= c >>>>>>> other d")) { // as YAML joins lines
      assertEquals(
          List.of(
              "conflict-marker: has conflict markers of Git; keep one version, and remove the lines"
                  + " with <<<<<<<, ======= and >>>>>>>"),
          doubts(MEMO, text),
          text);
    }
  }

  @Test
  void ornaments_are_no_conflict_markers() {
    for (String text :
        List.of(
            "<<<<<<< HEAD",
            "<<<<<<< VIP >>>>>>>",
            "TITLE\n=======\ntext",
            "<<<<<<<< a\n=======\nb\n>>>>>>>> c",
            "<<<<<<<a\n=======\nb\n>>>>>>>c",
            "<<<<<<<a ======= b >>>>>>> c",
            ">>>>>>> a\n=======\n<<<<<<< b",
            "a <<<<<<< b\n>>>>>>> c",
            "<<<<<<< a\nb >>>>>>> c",
            "<<<<<<<".repeat(3))) {
      isFine(text);
    }
    isFine("<<<<<<< ".repeat(100_000)); // and looking for them takes no longer than reading
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

  private static Field field(String path) {
    return ContactFields.CONTACT.at(Parsed.path(path));
  }

  private static void isStray(String text) {
    List<String> found = doubts(field("contactName.lastName"), text);
    assertEquals(1, found.size(), () -> found + " in " + Names.of(text));
    assertTrue(found.get(0).startsWith("invisible-character: has U+"), found.toString());
  }

  private static void isNeeded(String text) {
    assertEquals(List.of(), doubts(field("contactName.lastName"), text), () -> Names.of(text));
  }

  /** The codes of a text that could not be read in a message. */
  private interface Names {
    static String of(String text) {
      StringBuilder codes = new StringBuilder();
      text.codePoints().forEach(c -> codes.append(Integer.toHexString(c)).append(' '));
      return codes.toString();
    }
  }

  @Test
  void line_breaks_and_tabs_belong_into_some_texts() {
    for (String layout : List.of("\t", "\n", "\r\n", "\u2028", "\u2029")) {
      for (String path :
          List.of(
              "contactName.lastName", "contactTagIds[0]", "websites[0].url", "messengers[0].id")) {
        assertEquals(1, doubts(field(path), "a" + layout).size(), path);
        assertEquals(1, doubts(field(path), "a" + layout + "b").size(), path);
      }
      for (String path : List.of("locations[0].address", "customProperties.x.content")) {
        assertEquals(1, doubts(field(path), "a" + layout).size(), path);
        assertEquals(1, doubts(field(path), layout + "a").size(), path);
        assertEquals(2, doubts(field(path), " " + layout + "a").size(), path);
        assertEquals(2, doubts(field(path), "a" + layout + " ").size(), path);
        assertEquals(List.of(), doubts(field(path), "a" + layout + "b"), path);
      }
      isFine("a" + layout + "b" + layout);
      isFine(layout);
    }
    assertEquals(1, doubts(MEMO, "a\rb").size());
    assertEquals(1, doubts(MEMO, "a\r").size());
    assertEquals(1, doubts(field("locations[0].address"), "a\rb").size());
  }

  @Test
  void an_id_or_url_has_no_blanks() {
    for (String blank : List.of(" ", "\u00A0", "\u3000")) {
      for (String path :
          List.of(
              "permission.masterUserId",
              "permission.accessibleMembers[0].id",
              "contactTagIds[0]",
              "websites[0].url")) {
        assertEquals(1, doubts(field(path), "a" + blank).size(), path);
        assertEquals(1, doubts(field(path), "a" + blank + "b").size(), path);
      }
      assertEquals(List.of(), doubts(field("messengers[0].id"), "a" + blank + "b"));
      isNeeded("a" + blank + "b");
    }
  }

  @Test
  void what_nobody_sees_is_doubted() {
    for (int c :
        new int[] {
          0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180B, 0x180E, 0x200B, 0x200D, 0x200E, 0x200F,
          0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x206F, 0x2800, 0x3164, 0xFDD0, 0xFE00,
          0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE, 0xFFFF, 0x1BCA0, 0x1D173, 0x1FFFE, 0xE0001,
          0xE0020, 0xE007F, 0xE0100, 0xE01EF
        }) {
      String hidden = Character.toString(c);
      isStray(hidden + "홍");
      if (c != 0x34F) {
        isStray("a" + hidden + "1");
        isStray("홍" + hidden + "길");
        isStray("홍" + hidden);
      }
    }
    isStray("a\u200C");
    isStray("1\uFE0F");
    isStray("+\u200D🔥");
    isStray("👨\u200D");
    isStray("👨\u200Da");
    isStray("👨\u200C👩");
    isStray("홍\uFE0F");
    isStray("홍\uDB40\uDD00");
    isStray("a" + "\u0301".repeat(31) + "\u034F"); // so many marks are not those of a letter
  }

  @Test
  void what_scripts_and_emoji_are_written_with_is_fine() {
    for (String text :
        List.of(
            "علی\u200Cرضا", // Persian
            "ക്\u200Dഷ", // Malayalam, inside
            "ന്\u200D", // and at an end
            "क्\u200Cष",
            "Auf\u200Clage",
            "葛\uDB40\uDD00城", // a variant of a Japanese name
            "\u6D77\uFE00",
            "👨\u200D👩\u200D👧\u200D👦",
            "👩🏽\u200D💻",
            "❤\uFE0F\u200D🔥",
            "🙂\u200D\u2194\uFE0F",
            "0\uFE0F\u20E3 1\uFE0F\u20E3 #\uFE0F\u20E3",
            "e\u0301\u034Fa", // a mark of every script
            "\u05DC\u05B4\u034F\u05B7", // two points of Hebrew, kept in their order
            "a" + "\u0301".repeat(30) + "\u034F",
            "©\uFE0F ‼\uFE0F ℹ\uFE0F",
            "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
            "\u200Fשלום\u200E 1",
            "ไทย\u200Bไทย",
            "\u1820\u180B\u180E\u1820",
            "\u115F\u1161 \u1100\u1160",
            "\u3164ㄸㅗ\u3164",
            "\uFFA0ﾡ",
            "⠓\u2800⠊",
            "山田\u3000太郎",
            "Jean\u00A0Luc")) {
      isNeeded(text);
    }
  }

  private static final List<String> WITHOUT_OUTER_BLANKS =
      List.of(
          "contactName.lastName",
          "contactName.nickName",
          "telephones[0].telephone",
          "telephones[0].customType",
          "organizations[0].name",
          "locations[0].address",
          "locations[0].zipCode",
          "messengers[0].id",
          "customProperties.x.content",
          "customProperties.x.text");

  @Test
  void blanks_at_the_ends_are_doubted_where_they_mean_nothing() {
    for (String path : WITHOUT_OUTER_BLANKS) {
      for (String blank : List.of(" ", "\u3000", "\u00A0", "\u2003", "  ")) {
        assertBlankEnds("begins with ", path, blank + "a");
        assertBlankEnds("ends with ", path, "a" + blank);
        assertBlankEnds("begins and ends with ", path, blank + "a b" + blank);
        assertBlankEnds("is blank: ", path, blank);
        assertEquals(List.of(), doubts(field(path), "a" + blank + "b"), path);
      }
      assertEquals(List.of(), doubts(field(path), ""), path);
    }
    assertEquals(
        List.of(
            "blank-ends: begins with U+0020 SPACE, and ends with U+3000 IDEOGRAPHIC SPACE; remove"
                + " them"),
        doubts(field("contactName.lastName"), " 홍\u3000"));
    assertEquals(
        List.of(
            "blank-ends: is blank: it has only U+0020 SPACE; write a value, or null to clear it"),
        doubts(field("contactName.lastName"), " "));
  }

  private static void assertBlankEnds(String what, String path, String text) {
    List<String> found = doubts(field(path), text);
    assertEquals(1, found.size(), () -> path + " " + Names.of(text) + found);
    assertTrue(found.get(0).startsWith("blank-ends: " + what), found.toString());
  }

  @Test
  void a_line_break_in_an_address_is_left_to_the_rule_about_addresses() {
    List<String> found = doubts(ContactFields.EMAIL_ADDRESS, "a\nb@example.com");
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).startsWith("email-form: "), found.toString());
  }

  @Test
  void blanks_behind_a_line_break_are_found_with_it() {
    List<String> found = doubts(field("contactName.lastName"), "a \n");
    assertEquals(2, found.size(), found.toString());
    assertTrue(found.get(1).startsWith("blank-ends: ends with U+0020"), found.toString());
  }

  @Test
  void a_memo_may_begin_and_end_with_blanks() {
    isFine(" a ");
    isFine(" ");
  }
}
