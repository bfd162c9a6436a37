package dev.contactctl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookAlikeTest {
  private static List<String> odd(String text) {
    return OddCharacters.oddities(text);
  }

  @Test
  void look_alikes_are_what_they_look_like_and_what_is_not_seen_is_left_out() {
    assertEquals(
        "02-555-0100", LookAlike.plain("\u202d02\u2212555\uFF0D01\u200b\uFF10\uFF10\ufe0d"));
    assertEquals("memo: \"x\",'y'", LookAlike.plain("mem\u043e\uFF1A\u00a0“x”\u3001‘y’"));
    assertEquals("ABEKMHOPCTYXSIJ", LookAlike.plain("АВЕКМНОРСТУХЅІЈ"));
    assertEquals("aeopcyxsijdhqw", LookAlike.plain("аеорсухѕіјԁһԛԝ"));
    assertEquals("ABEZHIKMNOPTYXovip", LookAlike.plain("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρ"));
    assertEquals("홍 山田 é", LookAlike.plain("홍\u3000山田 é"));
  }

  @Test
  void plain_texts_of_all_scripts_have_nothing_odd() {
    for (String text :
        List.of(
            "memo",
            "홍길동",
            "株式会社（東京）",
            "センター",
            "“회사” － 1",
            "привет",
            "é",
            "สวัสดีครับ",
            "👩‍💻",
            "a\nb")) {
      assertEquals(List.of(), odd(text), text);
    }
  }

  @Test
  void invisible_characters_and_look_alikes_are_odd() {
    assertEquals(List.of("U+200B ZERO WIDTH SPACE"), odd("a\u200b"));
    assertEquals(List.of("U+3164 HANGUL FILLER"), odd("a\u3164"));
    assertEquals(List.of("U+0301 COMBINING ACUTE ACCENT"), odd("e\u0301"));
    assertEquals(List.of("U+202E RIGHT-TO-LEFT OVERRIDE"), odd("\u202eabc"));
    assertEquals(List.of("U+043E CYRILLIC SMALL LETTER O"), odd("mem\u043e"));
    assertEquals(List.of("U+2014 EM DASH"), odd("\u2014memo"));
    assertEquals(List.of("U+0020 SPACE"), odd(" memo "));
    assertEquals(List.of("U+3000 IDEOGRAPHIC SPACE"), odd("山田\u3000太郎"));
    assertEquals(3, odd("\uFF10\uFF11\uFF12\uFF13").size());
  }
}
