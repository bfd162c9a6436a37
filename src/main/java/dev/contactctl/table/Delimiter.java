package dev.contactctl.table;

import dev.contactctl.syntax.SmallText;
import java.util.Locale;

/** Finds out which character separates the cells of a table. */
public final class Delimiter {
  /** What can separate cells. */
  static final String CANDIDATES = ",;\t";

  /**
   * The prefix of the line in which spreadsheet programs declare the delimiter, before the header.
   */
  private static final String DECLARED = "sep=";

  private Delimiter() {}

  /**
   * The delimiter: the one that the table declares, a tab for a name in {@code .tsv}, or otherwise
   * the most frequent one in the header; delimiters that produce a cell which names the contact are
   * preferred.
   *
   * @param start the beginning of the table, at least its header
   */
  public static char of(String name, String start, HeaderMap headers) {
    if (isDeclared(start)) {
      return start.charAt(start.indexOf(DECLARED) + DECLARED.length());
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".tsv")) {
      return '\t';
    }
    String line = headerLine(start);
    char best = CANDIDATES.charAt(0);
    for (int i = 1; i < CANDIDATES.length(); i++) {
      char candidate = CANDIDATES.charAt(i);
      boolean better =
          hasId(line, candidate, headers) == hasId(line, best, headers)
              ? count(line, candidate) > count(line, best)
              : hasId(line, candidate, headers);
      best = better ? candidate : best;
    }
    return best;
  }

  /** How often the delimiter occurs, outside of quotes. */
  private static int count(String line, char delimiter) {
    int count = 0;
    boolean inQuotes = false;
    for (int i = 0; i < line.length(); i++) {
      inQuotes ^= line.charAt(i) == '"';
      count += !inQuotes && line.charAt(i) == delimiter ? 1 : 0;
    }
    return count;
  }

  /** Whether one of several cells names the contact. */
  static boolean hasId(String header, char delimiter, HeaderMap headers) {
    boolean id = false;
    int from = 0;
    for (int to = header.indexOf(delimiter); to >= 0; to = header.indexOf(delimiter, from)) {
      id |= isId(header.substring(from, to), headers);
      from = to + 1;
    }
    return from > 0 && (id || isId(header.substring(from), headers));
  }

  private static boolean isId(String cell, HeaderMap headers) {
    return headers.isId(SmallText.trimmed(cell.replace("\"", "")));
  }

  /** Whether the first line declares the delimiter, and is not the header. */
  static boolean isDeclared(String start) {
    String line = firstLine(start, 0);
    return line.length() == DECLARED.length() + 1
        && line.startsWith(DECLARED)
        && CANDIDATES.indexOf(line.charAt(DECLARED.length())) >= 0;
  }

  /** The first line that is not blank and declares nothing. */
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
