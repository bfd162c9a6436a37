package dev.contactctl.contact;

import java.util.List;

/** Writes values and names as messages show them. */
public final class Words {
  private static final int SHOWN = 40;

  private Words() {}

  /**
   * The text in double quotes, cut after 40 characters. What a terminal must not see is escaped
   * where it is printed.
   */
  public static String quoted(String text) {
    return '"' + cut(text) + '"';
  }

  /** The text, cut after 40 characters. */
  static String cut(String text) {
    int points = text.codePointCount(0, text.length());
    return points <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** {@code A, B or C}. */
  public static String oneOf(List<String> words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        sentence.append(i == words.size() - 1 ? " or " : ", ");
      }
      sentence.append(words.get(i));
    }
    return sentence.toString();
  }
}
