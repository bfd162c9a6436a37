package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests which texts count as blank, and that a JSON Schema says the same of every character. */
class BlankTextTest {
  @Test
  void the_pattern_agrees_for_every_code_point() {
    Pattern pattern = Pattern.compile(BlankText.pattern());
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = Character.toString(c);
      assertEquals(BlankText.isBlank(text), pattern.matcher(text).find(), Integer.toHexString(c));
    }
  }

  @Test
  void everySpaceOfUnicodeIsBlank() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.isSpaceChar(c)) {
        assertTrue(BlankText.isBlank(Character.toString(c)), Integer.toHexString(c));
      }
    }
  }

  @Test
  void fillers_and_invisible_characters_are_blank() {
    assertTrue(BlankText.isBlank(""));
    assertTrue(
        BlankText.isBlank("\t\n\r \u00AD\u115F\u1160\u200B\u200D\u2060\u2800\u3164\uFEFF\uFFA0"));
  }

  @Test
  void visible_characters_are_not_blank() {
    for (String text : new String[] {"a", " a ", "\u200Ba", "홍", "あ", "0", "~", "😀", "\u0300"}) {
      assertFalse(BlankText.isBlank(text), text);
    }
  }
}
