package dev.contactctl.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a command line into words as a shell does: blanks, single quotes, double quotes, and
 * {@code $'…'} with the escapes of {@link #unescaped}; nothing else.
 */
public final class Shell {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private Shell() {}

  /** The words. */
  public static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    boolean dollar = false;
    int opened = 0;
    for (char c : line.toCharArray()) {
      if (quote != 0 && c == quote) {
        quote = 0;
        if (dollar) {
          word.replace(opened, word.length(), unescaped(word.substring(opened)));
        }
      } else if (quote != 0) {
        word.append(c);
      } else if (c == '\'' || c == '"') {
        dollar = c == '\'' && !word.isEmpty() && word.charAt(word.length() - 1) == '$';
        word.setLength(word.length() - (dollar ? 1 : 0));
        opened = word.length();
        quote = c;
        inWord = true;
      } else if (c == ' ') {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }

  /** The text with backslash n, r, t, e and uXXXX meaning the character. */
  public static String unescaped(String text) {
    String named =
        text.replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\t", "\t")
            .replace("\\e", "\u001b");
    return UNICODE
        .matcher(named)
        .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
  }
}
