package dev.contactctl.message;

/**
 * Text that may reach a terminal or the log of a CI job. Control characters could drive a terminal,
 * and bidirectional controls could make it show something else than what is there; the runner of a
 * CI job carries out {@code ##[error]}, {@code ##vso[…]} and the like wherever they stand, and
 * {@code ::error::} at the start of a line. So all of that is escaped wherever text is printed.
 */
public final class TerminalText {
  /** The control sequence that ends a colour. */
  public static final String PLAIN = "\u001b[0m";

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private TerminalText() {}

  /**
   * Whether the code point is escaped. The two joiners are not: words and emoji are written with
   * them.
   */
  public static boolean mustEscape(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> codePoint != ZERO_WIDTH_JOINER && codePoint != ZERO_WIDTH_NON_JOINER;
      default -> codePoint == 0xFFFE || codePoint == 0xFFFF; // no YAML may hold them as they are
    };
  }

  /** The text on one line, with everything escaped that must not be printed. */
  public static String line(String text) {
    int colons = startOfCommand(text, 0);
    int i = 0;
    while (i < text.length() && isPlain(text, i) && i != colons) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.substring(0, i));
    for (; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        safe.append("\\n");
      } else if (mustEscape(c) || i == colons || isCommand(text, i)) {
        escape(safe, c);
      } else {
        safe.appendCodePoint(c);
      }
    }
    return safe.toString();
  }

  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    return c >= ' ' && c < 0x7F && (c != '#' || !isCommand(text, at));
  }

  /**
   * Where the colons are that make a command of a line; -1 when there are none. The runners of
   * GitHub pass over blanks before them.
   *
   * @param line where the line begins in the text
   */
  public static int startOfCommand(String text, int line) {
    int i = line;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return text.startsWith("::", i) ? i : -1;
  }

  /** Java's white space has no blank that forbids a line break; .NET's, which runners know, has. */
  private static boolean isBlank(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Whether a command begins there that runners carry out anywhere in a line. */
  public static boolean isCommand(String text, int at) {
    if (!text.startsWith("##", at)) {
      return false;
    }
    int i = at + 2;
    while (i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
      i++;
    }
    return i < text.length() && text.charAt(i) == '[';
  }

  /**
   * Appends the code point as JSON writes it: {@code \}{@code u001b}, a pair of them beyond U+FFFF.
   */
  public static void escape(StringBuilder text, int codePoint) {
    for (char unit : Character.toChars(codePoint)) {
      text.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        text.append("0123456789abcdef".charAt((unit >> shift) & 0xF));
      }
    }
  }
}
