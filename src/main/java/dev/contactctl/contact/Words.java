package dev.contactctl.contact;

import java.util.List;

/**
 * Lists words in help texts, which are written in English; messages have a placeholder for that.
 */
public final class Words {
  private Words() {}

  /** {@code A, B or C}. */
  public static String oneOf(List<String> words) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        list.append(i == words.size() - 1 ? " or " : ", ");
      }
      list.append(words.get(i));
    }
    return list.toString();
  }
}
