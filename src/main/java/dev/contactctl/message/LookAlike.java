package dev.contactctl.message;

import java.text.Normalizer;

/**
 * Knows which characters are easily mistaken for an ASCII character, and which are invisible. Text
 * from phones, web pages, word processors and input methods of other scripts is full of them.
 */
public final class LookAlike {
  /** Characters and, at the same index, what they look like. */
  private static final String DASHES = "\u2212\u30FC\uFF70\u4E00\u3161\u2500\u2501\u02D7\u2043";

  private static final String SINGLE_QUOTES = "\u00B4\u2032\u02B9\u02BC\u02C8\uA78C";
  private static final String DOUBLE_QUOTES = "\u2033\u02BA\u3003\u00AB\u00BB";

  private static final String OTHERS =
      "\u2236\uA789\u0589\u2044\u2215\u2217\u204E\u3001\u3002\u00B7";
  private static final String OTHERS_ASCII = ":::" + "//" + "**" + ",..";

  private static final String LETTERS = "АВЕКМНОРСТУХЅІЈаеорсухѕіјԁһԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρ";
  private static final String LETTERS_ASCII =
      "ABEKMHOPCTYXSIJaeopcyxsijdhqw" + "ABEZHIKMNOPTYXovip";

  private LookAlike() {}

  /** The ASCII character that the code point looks like; -1 if it is ASCII or looks like none. */
  public static int of(int codePoint) {
    if (codePoint < 0x7F) {
      return -1;
    }
    if (isBlank(codePoint)) {
      return ' ';
    }
    int letter = LETTERS.indexOf(codePoint);
    if (letter >= 0) {
      return LETTERS_ASCII.charAt(letter);
    }
    int other = OTHERS.indexOf(codePoint);
    if (other >= 0) {
      return OTHERS_ASCII.charAt(other);
    }
    int mark = dashOrQuote(codePoint);
    return mark >= 0 ? mark : compatible(codePoint);
  }

  private static int dashOrQuote(int c) {
    int type = Character.getType(c);
    if (DASHES.indexOf(c) >= 0 || type == Character.DASH_PUNCTUATION) {
      return '-';
    }
    boolean quotes =
        type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
    if (DOUBLE_QUOTES.indexOf(c) >= 0 || (quotes && c >= 0x201C) || c == 0x201E) {
      return '"';
    }
    return quotes || SINGLE_QUOTES.indexOf(c) >= 0 || c == 0x201A ? '\'' : -1;
  }

  /** The one ASCII character that Unicode calls equivalent, as for full-width forms and digits. */
  private static int compatible(int c) {
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(c, 10);
    }
    String same = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return same.length() == 1 && same.charAt(0) > ' ' && same.charAt(0) < 0x7F
        ? same.charAt(0)
        : -1;
  }

  /** Whether the code point looks like a space and is not the ASCII space. */
  public static boolean isBlank(int codePoint) {
    return switch (codePoint) {
      case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true; // fillers, which are letters or symbols
      default -> codePoint != ' ' && Character.isSpaceChar(codePoint);
    };
  }

  /**
   * Whether the code point is invisible by itself: a control, a mark for the one before, a joiner.
   */
  public static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  /**
   * The text as it was probably meant: every look-alike is replaced by the character that it looks
   * like, and invisible characters are left out.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int like = of(c);
      if (like >= 0) {
        plain.append((char) like);
      } else if (!isInvisible(c)) {
        plain.appendCodePoint(c);
      }
    }
    return plain.toString();
  }
}
