package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Parsed;
import org.junit.jupiter.api.Test;

/** Tests what messages show of values. */
class JsonTypesTest {

  @Test
  void a_text_is_shown_for_copying_when_it_is_short_and_safe_between_quotes() {
    assertTrue(JsonTypes.canBeCopied(""));
    assertTrue(JsonTypes.canBeCopied("a".repeat(40)));
    assertFalse(JsonTypes.canBeCopied("a".repeat(41)));
    for (String unsafe : new String[] {"\"a", "a\"", "\\a", "a\\", "a\u2212b", "a\u200Bb"}) {
      assertFalse(JsonTypes.canBeCopied(unsafe), unsafe);
    }
  }

  @Test
  void values_are_described_by_what_they_are() {
    assertEquals("the number 12", JsonTypes.describe(Parsed.value("12")).toString());
    assertEquals("an object", JsonTypes.describe(Parsed.value("{}")).toString());
    assertEquals("a list", JsonTypes.describe(Parsed.value("[]")).toString());
    assertEquals("true", JsonTypes.describe(Parsed.value("true")).toString());
    assertEquals("null", JsonTypes.describe(Parsed.value("null")).toString());
  }
}
