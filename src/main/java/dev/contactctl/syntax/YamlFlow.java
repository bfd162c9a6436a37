package dev.contactctl.syntax;

import dev.contactctl.message.LookAlike;

/**
 * Finds look-alikes of the commas, colons and brackets of flow collections in a line. Such
 * characters also occur in texts, so only those count that are beside a name or a bracket.
 */
final class YamlFlow {
  private static final String COMMAS = "\uFF0C\u3001\uFF64\uFE50";

  private YamlFlow() {}

  /** Where the line has one; -1 if it has none, or no flow collection. */
  static int lookAlike(String text, int start, int end) {
    boolean isOpen = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int close = text.indexOf(c, at + 1);
        at = close < 0 || close > end ? end : close;
      } else if (c == '#' && at > start && text.charAt(at - 1) == ' ') {
        return -1;
      } else if (isOpening(c)) {
        isOpen = true;
        if (c != '{' && c != '[') {
          return isAfterMark(text, start, at) ? at : -1;
        }
      } else if (isOpen && isAtFault(text, start, end, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAtFault(String text, int start, int end, int at) {
    char c = text.charAt(at);
    if (COMMAS.indexOf(c) >= 0) {
      return isName(text, at + 1, end);
    }
    if (LookAlike.of(c) == ':') {
      return isNameBefore(text, start, at);
    }
    return LookAlike.of(c) == '}' || LookAlike.of(c) == ']';
  }

  private static boolean isOpening(char c) {
    return c == '{' || c == '[' || LookAlike.of(c) == '{' || LookAlike.of(c) == '[';
  }

  /**
   * Whether a value can start here: the last character before it, spaces aside, is one that a value
   * follows.
   */
  private static boolean isAfterMark(String text, int start, int at) {
    int before = before(text, start, at);
    return before < start || ":,[{-".indexOf(text.charAt(before)) >= 0;
  }

  private static int before(String text, int start, int at) {
    int before = at - 1;
    while (before >= start && text.charAt(before) == ' ') {
      before--;
    }
    return before;
  }

  /** Whether a name and a colon, or what looks like one, come next. */
  private static boolean isName(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || LookAlike.isBlank(text.charAt(at)))) {
      at++;
    }
    int name = at;
    while (at < end && isOfName(text.charAt(at))) {
      at++;
    }
    boolean isColon = at < end && (text.charAt(at) == ':' || LookAlike.of(text.charAt(at)) == ':');
    return at > name && isColon;
  }

  private static boolean isNameBefore(String text, int start, int at) {
    int name = at - 1;
    while (name >= start && isOfName(text.charAt(name))) {
      name--;
    }
    int before = before(text, start, name + 1);
    return name < at - 1 && before >= start && "{,".indexOf(text.charAt(before)) >= 0;
  }

  /** Whether it may be in the name of a property that the API defines. */
  static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
