package dev.contactctl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Place;
import dev.contactctl.kit.Gen;
import dev.contactctl.syntax.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  /** The two lines for the place of the mark ▼, which is taken out of the text. */
  private static String shown(String marked) {
    int at = marked.indexOf('▼');
    SourceText source = new SourceText("c.yaml", marked.replace("▼", ""));
    return source.at(at).excerpt().map(excerpt -> excerpt.text("^")).orElse("");
  }

  /** Where the caret is, in columns of the terminal from the start of the line of the text. */
  private static int caret(String shown) {
    String below = shown.lines().skip(1).findFirst().orElseThrow();
    return below.length() - 1 - (below.indexOf('|') + 2);
  }

  private static String line(String shown) {
    String first = shown.lines().findFirst().orElseThrow();
    return first.substring(first.indexOf('|') + 2);
  }

  @Test
  void a_caret_is_below_the_column() {
    assertEquals("  2 | memo: 1\n    |       ^\n", shown("a: b\nmemo: ▼1\nc: d\n"));
    assertEquals("  1 | a: b\n    | ^\n", shown("▼a: b\nmemo: 1"));
    assertEquals("  12 | x\n     |  ^\n", shown("\n".repeat(11) + "x▼\n"));
  }

  @Test
  void wide_combining_and_paired_characters_keep_it_there() {
    assertEquals("  1 | 한국어: 日本語\n    |         ^\n", shown("한국어: ▼日本語"));
    assertEquals("  1 | e\u0301x\n    |  ^\n", shown("e\u0301▼x"));
    assertEquals("  1 | e\u0301x\n    | ^\n", shown("e▼\u0301x"));
    assertEquals("  1 | 😀x\n    |   ^\n", shown("😀▼x"));
    assertEquals("  1 | 𠮷野家\n    |   ^\n", shown("𠮷▼野家"));
  }

  @Test
  void tabs_and_what_could_drive_a_terminal_are_written_out() {
    assertEquals("  1 |     x    y\n    |          ^\n", shown("\tx\t▼y"));
    assertEquals(
        "  1 | \\u001b[31m\\u202e!\n    |                 ^\n", shown("\u001b[31m\u202e▼!"));
    assertEquals("  1 | a\\u009b\n    |  ^\n", shown("a▼\u009b"));
  }

  @Test
  void every_line_break_ends_the_line() {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      assertEquals("  2 | b: 1\n    |    ^\n", shown("a: 0" + end + "b: ▼1" + end + "c: 2" + end));
      assertEquals("  2 | b: 1\n    |     ^\n", shown("a: 0" + end + "b: 1▼" + end + "c: 2" + end));
    }
  }

  @Test
  void a_long_line_is_cut_around_the_column() {
    String left = shown("x".repeat(20) + "▼" + "y".repeat(1000));
    assertEquals("x".repeat(20) + "y".repeat(50) + "…", line(left));
    assertEquals(20, caret(left));
    String right = shown("x".repeat(1000) + "▼" + "y".repeat(20));
    assertEquals("…" + "x".repeat(50) + "y".repeat(20), line(right));
    assertEquals(51, caret(right));
    String both = shown("한".repeat(1000) + "▼" + "글".repeat(1000));
    assertEquals("…" + "한".repeat(17) + "글".repeat(17) + "…", line(both));
    assertEquals(35, caret(both));
    String whole = "x".repeat(35) + "▼" + "y".repeat(35);
    assertEquals(whole.replace("▼", ""), line(shown(whole)));
  }

  @Test
  void a_line_in_the_middle_of_a_large_text_is_found() {
    String line = "k: " + "ㅎ".repeat(300) + "\n";
    SourceText source =
        new SourceText("c.yaml", line.repeat(1000) + "k: 1\n" + line.repeat(1000), 7);
    Place place = source.at(line.length() * 1000 + 3);
    assertEquals("c.yaml:1007:4", place.toString());
    assertEquals(
        "  1007 | k: 1\n       |    ^\n", place.excerpt().map(e -> e.text("^")).orElse(""));
  }

  @Test
  void a_line_with_nothing_to_see_is_not_shown() {
    assertEquals("", shown("▼"));
    assertEquals("", shown("a: b\n▼"));
    assertEquals("", shown("a: b\n  ▼ \t\nc: d"));
    assertEquals(Optional.empty(), Place.SERVER.excerpt());
    assertEquals(Optional.empty(), new Place("c.yaml", 2, 3).excerpt());
  }

  /** A place's text is no part of what it is: places are compared to see what has changed. */
  @Test
  void places_are_equal_whatever_their_text() {
    Place place = new SourceText("c.yaml", "a: b").at(3);
    assertEquals(new Place("c.yaml", 1, 4), place);
    assertEquals(new Place("c.yaml", 1, 4).hashCode(), place.hashCode());
    assertTrue(!place.equals(new Place("c.yaml", 1, 5)) && !place.equals(Place.of("c.yaml")));
  }

  @Test
  void whatever_the_text_two_short_lines_are_shown() {
    Gen.cases(
        2000,
        gen -> {
          String text = gen.text(400);
          SourceText source = new SourceText("c", text);
          Place place = source.at(gen.below(text.length() + 1));
          Optional<Excerpt> excerpt = place.excerpt();
          if (excerpt.isPresent()) {
            String shown = excerpt.get().text("^");
            assertEquals(2, shown.lines().count(), shown);
            assertEquals(TerminalText.line(line(shown)), line(shown));
            assertTrue(Columns.of(line(shown)) <= 72, shown);
            assertTrue(caret(shown) <= Columns.of(line(shown)), shown);
            int points = excerpt.get().before().codePointCount(0, excerpt.get().before().length());
            assertTrue(points == place.column() - 1 || points > 100, text);
          }
        });
  }
}
