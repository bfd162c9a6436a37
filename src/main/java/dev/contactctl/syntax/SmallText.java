package dev.contactctl.syntax;

import dev.contactctl.contact.ContactId;

/**
 * Reads small texts that another program may have made: token files, variables, values of settings,
 * lists of IDs. A byte order mark and the white space at their ends are dropped.
 */
public final class SmallText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SmallText() {}

  /**
   * The text of a source, without a byte order mark and white space at its ends.
   *
   * @throws Unreadable when it is not UTF-8
   */
  public static String of(Source source) throws Unreadable {
    return trimmed(Utf8.decode(source).text());
  }

  /** The text without a byte order mark, and without white space of any kind at its ends. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * The text without a byte order mark and without line breaks at its end: for names of files, in
   * which a space may be intended.
   */
  public static String line(String text) {
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    int end = text.length();
    while (start < end && (text.charAt(end - 1) == '\r' || text.charAt(end - 1) == '\n')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether the text is in quotes, as a shell would have removed them. */
  public static boolean isQuoted(String text) {
    int last = text.length() - 1;
    return last > 0 && isQuote(text.charAt(0)) && isQuote(text.charAt(last));
  }

  /**
   * The contact ID in the first line of a list of IDs, comments aside; the empty text when there is
   * anything else in that line.
   */
  public static String firstId(String text) {
    for (String line : text.split("[\\r\\n]+")) {
      int comment = line.indexOf('#');
      String id = trimmed(comment < 0 ? line : line.substring(0, comment));
      if (!id.isEmpty()) {
        return ContactId.isWellFormed(id) && id.charAt(0) != '-' ? id : "";
      }
    }
    return "";
  }

  private static boolean isQuote(char c) {
    return "\"'`\u2018\u2019\u201C\u201D".indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == BYTE_ORDER_MARK || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
