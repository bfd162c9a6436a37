package dev.contactctl.contact;

import java.util.List;

/** Values and names as messages show them. */
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

  /**
   * The candidate that the mistyped word most likely means.
   *
   * @return the nearest candidate, or the empty text when none is near
   */
  public static String nearest(String word, List<String> candidates) {
    String best = "";
    int bestDistance = Math.max(1, word.length() / 3) + 1;
    for (String candidate : candidates) {
      if (Math.abs(word.length() - candidate.length()) >= bestDistance) {
        continue;
      }
      int distance =
          distance(
              word.toLowerCase(java.util.Locale.ROOT),
              candidate.toLowerCase(java.util.Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * Edits between two words, where swapping two neighbours counts as one (optimal string
   * alignment).
   */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
