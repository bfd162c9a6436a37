package dev.contactctl.contact;

/** Recognizes texts without a visible character. */
public final class BlankText {
  /**
   * White space, invisible characters and fillers, each range by its first and last character. The
   * Hangul fillers and the Braille blank are letters and symbols to Unicode, and are used as names
   * by people who want to have none.
   */
  private static final String RANGES =
      "\t\r\u0020\u0020\u0085\u0085\u00A0\u00A0\u00AD\u00AD\u115F\u1160\u1680\u1680\u180E\u180E"
          + "\u2000\u200F\u2028\u202F\u205F\u2064\u2066\u206F\u2800\u2800\u3000\u3000\u3164\u3164"
          + "\uFEFF\uFEFF\uFFA0\uFFA0";

  private BlankText() {}

  /** Whether the text is empty or holds nothing but blank and invisible characters. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the character is invisible. */
  public static boolean isBlank(char c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
    for (int i = 0; i < RANGES.length(); i += 2) {
      if (c >= RANGES.charAt(i) && c <= RANGES.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** A regular expression that matches blank texts, for a JSON Schema. */
  public static String pattern() {
    StringBuilder pattern = new StringBuilder("^[");
    for (int i = 0; i < RANGES.length(); i += 2) {
      code(pattern, RANGES.charAt(i));
      code(pattern.append('-'), RANGES.charAt(i + 1));
    }
    return pattern.append("]*$").toString();
  }

  private static void code(StringBuilder pattern, char c) {
    pattern.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
  }
}
