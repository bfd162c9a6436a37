package dev.contactctl.http;

import java.util.Locale;

/** Which characters HTTP allows where. A character is one byte, as in ISO-8859-1. */
final class HttpText {
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private HttpText() {}

  /** Whether the text is a token, as names of headers are. */
  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
      if (!plain && TOKEN_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether a header may have this value: no control characters but tabs. */
  static boolean isFieldValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i)) || text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  /** Whether the character must not be in a line of a head. */
  static boolean isControl(int c) {
    return c < ' ' && c != '\t' || c == 0x7f;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The part of the text between two indexes, without the spaces and tabs at its ends. */
  static String trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /**
   * Whether a comma-separated list contains the element, in upper or lower case.
   *
   * @param element in lower case
   */
  static boolean hasElement(String list, String element) {
    int start = 0;
    while (start <= list.length()) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      if (trimmed(list, start, end).toLowerCase(Locale.ROOT).equals(element)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
