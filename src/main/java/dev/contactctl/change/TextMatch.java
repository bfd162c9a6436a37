package dev.contactctl.change;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether a value is the one that a text on the command line means. Absent, null, not a
 * text and empty are four things, so {@code ""} means only the empty text.
 */
final class TextMatch {
  private TextMatch() {}

  /**
   * Whether the value can be meant by a text: a text always, a number or boolean where the page
   * does not ask for a text.
   */
  static boolean isPossible(Field field, JsonNode value) {
    return value.isString()
        || (field.kind() != Kind.TEXT && (value.isNumber() || value.isBoolean()));
  }

  /** Whether the text means the value. */
  static boolean matches(Field field, JsonNode value, String text) {
    return isPossible(field, value) && value.asString().equals(text);
  }
}
