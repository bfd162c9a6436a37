package dev.contactctl.format;

import dev.contactctl.contact.Place;

/**
 * Input as text, and where in it a character stands.
 *
 * @param name as the user gave it
 * @param text without a byte order mark
 */
public record SourceText(String name, String text) {

  /**
   * The place of the character at that offset in UTF-16 units; the place behind the last one when
   * it is beyond.
   */
  public Place at(int offset) {
    int end = Math.min(offset, text.length());
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean breaks =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (breaks) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(name, line, text.codePointCount(lineStart, end) + 1);
  }
}
