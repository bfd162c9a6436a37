package dev.contactctl.sieve;

import dev.contactctl.check.InputBounds;
import dev.contactctl.syntax.Utf8;

/**
 * Steps through one line of JSON in UTF-8, byte by byte. A line feed must follow the line: no
 * method moves past one, so none has to check for the end of the array.
 */
abstract sealed class JsonScanner permits Sieve {
  private static final String ESCAPES = "\"\\/nrt";

  /** The bytes that hold the line. */
  byte[] json = {};

  /** The index of the next byte. */
  int at;

  /** Whether the last string has an escape. */
  boolean escaped;

  /** Skips white space. */
  final void skipSpace() {
    while (json[at] == ' ' || json[at] == '\t' || json[at] == '\r') {
      at++;
    }
  }

  /** Skips white space and tells whether the character comes next. */
  final boolean comes(char character) {
    if (json[at] != character) {
      skipSpace();
    }
    return json[at] == character;
  }

  /** Skips white space and, if it comes next, the character; tells whether it did. */
  final boolean skip(char character) {
    if (!comes(character)) {
      return false;
    }
    at++;
    return true;
  }

  /** Skips the word; if it does not come next, returns false, and the position is undefined. */
  final boolean skipWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (json[at] != word.charAt(i)) {
        return false;
      }
      at++;
    }
    return true;
  }

  /**
   * The index of the quote that ends a string.
   *
   * @param from the index after the quote that starts it
   * @return -1 when the string is invalid or too long, or has a control character, an escape that
   *     is rare, or what may not be seen
   */
  final int endOfString(int from) {
    byte[] text = json;
    int i = from;
    escaped = false;
    while (text[i] != '"') {
      if (text[i] == '\\') {
        escaped = true;
        i = ESCAPES.indexOf(text[i + 1]) < 0 ? -1 : i + 2;
      } else {
        // one comparison for space to tilde: of the bytes after them, U+007F becomes negative
        i = (byte) (text[i] + 1) > ' ' ? i + 1 : afterNonAscii(text, i);
      }
      if (i < 0) {
        return -1;
      }
    }
    return i - from <= InputBounds.TEXT ? i : -1;
  }

  /** The index after a non-ASCII character; -1 when it is none, or may not be seen. */
  private static int afterNonAscii(byte[] text, int i) {
    int after = Utf8.afterNonAscii(text, i);
    return after < 0 || QuickLint.mayBeUnseen(text, i) ? -1 : after;
  }
}
