package dev.contactctl.table;

import java.util.Locale;

/** Finds out what separates the cells of a table. */
public final class Delimiter {
  private static final String CANDIDATES = ",;\t";

  /** What spreadsheet programs write into a line of its own before the header. */
  private static final String DECLARED = "sep=";

  private Delimiter() {}

  /**
   * The delimiter: what the table declares, a tab for a name in {@code .tsv}, or what is most
   * frequent in the header.
   *
   * @param start the beginning of the table, at least its header
   */
  public static char of(String name, String start) {
    if (isDeclared(start)) {
      return start.charAt(start.indexOf(DECLARED) + DECLARED.length());
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".tsv")) {
      return '\t';
    }
    int[] counts = new int[CANDIDATES.length()];
    boolean inQuotes = false;
    String line = headerLine(start);
    for (int i = 0; i < line.length(); i++) {
      inQuotes ^= line.charAt(i) == '"';
      int candidate = inQuotes ? -1 : CANDIDATES.indexOf(line.charAt(i));
      if (candidate >= 0) {
        counts[candidate]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }

  /** Whether the first line declares the delimiter, and is not the header. */
  static boolean isDeclared(String start) {
    String line = firstLine(start, 0);
    return line.length() == DECLARED.length() + 1
        && line.startsWith(DECLARED)
        && CANDIDATES.indexOf(line.charAt(DECLARED.length())) >= 0;
  }

  /** The first line that has something in it and declares nothing. */
  static String headerLine(String start) {
    int from = isDeclared(start) ? DECLARED.length() + 1 : 0;
    while (from < start.length() && isBreak(start.charAt(from))) {
      from++;
    }
    return firstLine(start, from);
  }

  private static String firstLine(String text, int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
