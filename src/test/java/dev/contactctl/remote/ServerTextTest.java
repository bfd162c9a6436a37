package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.message.SecretText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text of a server is masked first and cut afterwards. */
class ServerTextTest {
  private static final String OLD = "canary-old-0123456789";
  private static final String NEW = "canary-new-0123456789";
  private static final ServerText TEXTS =
      new ServerText(List.of(new SecretText(NEW), new SecretText(OLD)));

  @Test
  void a_text_of_300_code_points_is_whole() {
    String text = "한".repeat(299) + "😀";

    assertEquals(text, TEXTS.shown(text));
  }

  @Test
  void a_longer_text_is_cut_after_300_code_points() {
    assertEquals("😀".repeat(300) + "…", TEXTS.shown("😀".repeat(301)));
  }

  @Test
  void every_token_that_the_server_has_seen_is_masked() {
    assertEquals("a ******** b ********", TEXTS.shown("a " + OLD + " b " + NEW));
  }

  @Test
  void a_token_at_the_cut_is_shown_as_a_whole_mask_or_not_at_all() {
    for (int before = 250; before <= 310; before++) {
      String shown = TEXTS.shown("x".repeat(before) + NEW + "y".repeat(100));

      assertFalse(shown.contains("canary") || shown.contains("0123"), shown);
      int stars = shown.length() - shown.replace("*", "").length();
      assertTrue(stars == 0 || stars == Token.MASK.length(), before + ": " + shown);
      assertTrue(shown.codePointCount(0, shown.length()) <= 301, shown);
      assertTrue(before > 292 || stars > 0, before + ": " + shown);
    }
  }

  @Test
  void parts_of_a_token_are_masked_from_16_characters_on() {
    String token = "kr1AAAABFNKyBp8Zq0wXv3mTt7uJc5sD2eHhGgRrLlMmNnOo9Pp";
    ServerText texts = new ServerText(List.of(new SecretText(token)));

    for (int start = 0; start + 16 <= token.length(); start++) {
      for (int end = start + 16; end <= token.length(); end++) {
        assertEquals("<********>", texts.shown("<" + token.substring(start, end) + ">"));
      }
    }
    assertEquals(
        "token ********\n******** and ********…",
        texts.shown(
            "token "
                + token.substring(0, 20)
                + "\n"
                + token.substring(20)
                + " and "
                + token.substring(0, 30)
                + "…"));
    String short15 = token.substring(3, 18);
    assertEquals(short15, texts.shown(short15));
    assertEquals("********x", texts.masked(token + "x"));
  }

  @Test
  void a_long_part_at_the_cut_is_no_more_shown_than_a_whole_token() {
    for (int before = 250; before <= 310; before++) {
      String shown = TEXTS.shown("x".repeat(before) + NEW.substring(0, 18) + "y".repeat(100));

      assertFalse(shown.contains("canary"), shown);
    }
  }

  @Test
  void masks_side_by_side_are_not_split() {
    String shown = TEXTS.shown("x".repeat(290) + NEW + OLD + "y");

    assertEquals("x".repeat(290) + "…", shown);
  }
}
