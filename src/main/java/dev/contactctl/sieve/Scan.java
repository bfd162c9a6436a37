package dev.contactctl.sieve;

import dev.contactctl.check.InputBounds;
import dev.contactctl.read.Utf8;

/**
 * Walks over JSON in UTF-8, sign by sign, up to a line feed, which must stand behind it: nothing
 * here goes on from one.
 */
abstract sealed class Scan permits Sieve {
  private static final String ESCAPES = "\"\\/bfnrt";

  /** What is walked over. */
  byte[] json = {};

  /** Where the walk is. */
  int at;

  /** Goes behind spaces. */
  final void space() {
    while (json[at] == ' ' || json[at] == '\t' || json[at] == '\r') {
      at++;
    }
  }

  /** Whether the sign comes next, spaces aside; goes there. */
  final boolean next(char sign) {
    if (json[at] != sign) {
      space();
    }
    return json[at] == sign;
  }

  /** The same, and goes behind it. */
  final boolean passes(char sign) {
    if (!next(sign)) {
      return false;
    }
    at++;
    return true;
  }

  /** Goes behind the word when it comes next. */
  final boolean word(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (json[at] != word.charAt(i)) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Where the text ends that starts there; -1 when it has something in it that is rare. */
  final int quote(int from) {
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
