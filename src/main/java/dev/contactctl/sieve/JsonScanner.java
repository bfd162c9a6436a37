package dev.contactctl.sieve;

import dev.contactctl.check.InputBounds;
import dev.contactctl.syntax.Utf8;

/**
 * Steps through one line of JSON in UTF-8, byte by byte. A line feed must follow the line: no
 * method moves past one, so none has to check for the end of the array.
 */
abstract sealed class JsonScanner permits Sieve {
  private static final String ESCAPES = "\"\\/bfnrt";

  /** The bytes that hold the line. */
  byte[] json = {};

  /** The index of the next byte. */
  int at;

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
   * @return -1 when the string is invalid, too long, or has an escape that is rare
   */
  final int endOfString(int from) {
    byte[] text = json;
    int i = from;
    while (text[i] != '"') {
      if (text[i] == '\\') {
        i = ESCAPES.indexOf(text[i + 1]) < 0 ? -1 : i + 2;
      } else {
        i = text[i] >= ' ' ? i + 1 : Utf8.afterNonAscii(text, i);
      }
      if (i < 0) {
        return -1;
      }
    }
    return i - from <= InputBounds.TEXT ? i : -1;
  }
}
