package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.message.Message;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests which texts cannot be e-mail addresses, and what is suggested instead. */
class EmailFormTest {
  private static void accepted(String text) {
    assertEquals(Optional.empty(), EmailForm.wrong(text), text);
  }

  private static void wrong(String text, String found, String remedy) {
    assertEquals(found, EmailForm.wrong(text).map(Message::toString).orElse(""), text);
    assertEquals(remedy, EmailForm.remedy(text).toString(), text);
  }

  @Test
  void addresses_of_all_scripts_are_accepted() {
    accepted("a@b");
    accepted("a.b+c_d-e'f@example.com");
    accepted("홍@예시.kr");
    accepted("あ@例え.jp");
    accepted("иван@пример.рф");
  }

  @Test
  void an_address_has_exactly_one_at_between_two_texts() {
    wrong("", "has no @", "write the whole address");
    wrong("kim", "has no @", "write the whole address");
    wrong("@example.com", "has nothing on one side of the @", "write the whole address");
    wrong("kim@", "has nothing on one side of the @", "write the whole address");
    wrong(
        "a@b@c", "has 2 @ characters", "write one address in each item, without a name or spaces");
  }

  @Test
  void each_character_that_no_address_has_is_named() {
    wrong("a b@c", "has U+0020 SPACE", "write the whole address");
    for (String c : new String[] {"(", ")", ",", ";", ":", "<", ">"}) {
      assertEquals(
          "has \"" + c + '"', EmailForm.wrong("a" + c + "b@c").map(Message::toString).orElse(""));
    }
    wrong("a@b\u200B", "has U+200B ZERO WIDTH SPACE", "write a@b");
    wrong("\u00A0a@b", "has U+00A0 NO-BREAK SPACE", "write a@b");
    wrong("a\u3164@b", "has U+3164 HANGUL FILLER", "write a@b");
  }

  @Test
  void at_most_three_characters_are_named_each_once() {
    assertEquals(
        Optional.of("has \"(\", \")\", \",\""),
        EmailForm.wrong("((a)),;b@c").map(Message::toString));
  }

  @Test
  void full_width_forms_are_found_up_to_their_edges() {
    wrong("！a@b", "has U+FF01 FULLWIDTH EXCLAMATION MARK", "write !a@b");
    wrong("～a@b", "has U+FF5E FULLWIDTH TILDE", "write ~a@b");
    accepted("~a@b");
    accepted("!a@b");
    accepted("ｱ@b");
  }

  @Test
  void control_characters_are_left_to_their_own_rule() {
    accepted("a\u0007@b");
    accepted("a\u007F@b");
  }

  @Test
  void the_address_is_found_between_the_first_brackets() {
    assertEquals("write a@b", remedy("<a@b>"));
    assertEquals("write a@b", remedy("<a@b> >"));
    assertEquals("write the whole address", remedy("a@b <"));
    assertEquals("write the whole address", remedy("> a@b <"));
    assertEquals("write the whole address", remedy("<>a@b"));
  }

  @Test
  void the_remedy_is_the_address_that_is_plainly_meant() {
    assertEquals("write kim@example.com", remedy("Kim <kim@example.com>"));
    assertEquals("write kim@example.com", remedy("mailto:kim@example.com"));
    assertEquals("write kim@example.com", remedy("ｋｉｍ＠ｅｘａｍｐｌｅ．ｃｏｍ"));
    assertEquals("write kim@example.com", remedy("kim@example。com"));
    assertEquals("write kim@example.com", remedy(" kim @ example.com "));
    assertEquals(
        "write one address in each item, without a name or spaces", remedy("a@b.example ::: c@d"));
  }

  private static String remedy(String text) {
    return EmailForm.remedy(text).toString();
  }

  @Test
  void the_address_between_the_first_pair_of_angle_brackets_is_offered() {
    assertEquals("write a@example.com", EmailForm.remedy("x><a@example.com>").toString());
  }
}
