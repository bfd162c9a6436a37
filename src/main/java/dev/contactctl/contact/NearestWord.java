package dev.contactctl.contact;

import dev.contactctl.message.LookAlike;
import java.util.List;
import java.util.Locale;

/** Finds the known word that a mistyped one most likely means. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * The candidate with the fewest edits from the word, upper and lower case, look-alikes and
   * invisible characters aside.
   *
   * @return the candidate, or the empty text when each differs in more than a third of the word; a
   *     word of one or two characters is like no other
   */
  public static String of(String word, List<String> candidates) {
    String best = "";
    String plain = LookAlike.plain(word).strip().toLowerCase(Locale.ROOT);
    int bestDistance = plain.length() / 3 + 1;
    for (String candidate : candidates) {
      if (Math.abs(plain.length() - candidate.length()) >= bestDistance) {
        continue;
      }
      int distance = distance(plain, candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * The number of edits between two words; swapping two adjacent characters counts as one (optimal
   * string alignment).
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
