package dev.contactctl.message;

/** Counts the columns that text takes on a terminal: East Asian characters and emoji take two. */
public final class Columns {
  /** First and last code point of each range of wide characters, in order. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD}
  };

  private Columns() {}

  /** The text, padded with spaces to a width in columns; a wider text stays as it is. */
  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The columns of a text without control characters. */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      columns += of(text.codePointAt(i));
    }
    return columns;
  }

  /** The columns of a character: 0 if it is drawn over the one before it, else 1 or 2. */
  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    boolean jamo = codePoint >= 0x1160 && codePoint <= 0x11FF; // vowels and finals of a syllable
    if (jamo
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
