package dev.contactctl.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Place;
import dev.contactctl.message.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the lines that the places of a text can show. */
class SourceTextTest {
  private static final int MEBI = 1 << 20;

  @Test
  void a_place_far_down_shows_its_line_and_counts_code_points() {
    String text = "memo: 😀\r\n".repeat(1000) + "note: 😀x\n";
    Place place = new SourceText("a.yaml", text).at(text.indexOf('x'));
    assertEquals("a.yaml:1001:8", place.toString());
    assertEquals(Optional.of(new Excerpt(1001, "note: 😀", "x")), place.excerpt());
  }

  /** Places are asked for in any order, and some start from the last one. */
  @Test
  void a_place_by_code_points_is_the_one_by_units() {
    String text = "memo: 😀\r\n한\n".repeat(300);
    int points = text.codePointCount(0, text.length());
    SourceText forward = new SourceText("a.yaml", text);
    for (int i = 0; i <= points; i += 7) {
      int point = i % 2 == 0 ? i : points - i;
      Place place = new SourceText("a.yaml", text).at(text.offsetByCodePoints(0, point));
      assertEquals(place, forward.atCodePoint(point));
      assertEquals(place, forward.at(text.offsetByCodePoints(0, point)));
      assertEquals(place, forward.atCodePoint(point));
    }
  }

  @Test
  void a_place_after_the_last_character_shows_what_is_before_it() {
    Place place = new SourceText("a.json", "{\"a\":").at(9);
    assertEquals(Optional.of(new Excerpt(1, "{\"a\":", "")), place.excerpt());
  }

  @Test
  void a_place_in_a_large_text_keeps_no_text_alive() {
    assertTrue(new SourceText("a.json", "a".repeat(MEBI)).at(1).text().isPresent());
    assertEquals(Optional.empty(), new SourceText("a.json", "a".repeat(MEBI + 1)).at(1).text());
  }

  @Test
  void a_place_in_a_text_that_stays_in_bytes_keeps_no_text_alive() throws Unreadable {
    byte[] bytes = ("\n" + "é".repeat(MEBI)).getBytes(StandardCharsets.UTF_8);
    Place place = Utf8.decode(new Source("a.json", bytes)).at(2);
    assertEquals("a.json:2:2", place.toString());
    assertEquals(Optional.empty(), place.text());
  }
}
