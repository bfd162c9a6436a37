package dev.contactctl.sieve;

/**
 * Looks for probable mistakes in the UTF-8 bytes of a text. True means that there certainly are
 * none; false, that the checker must decide. Control characters are not looked for here: the
 * scanner recognizes no text that has one.
 */
final class QuickLint {
  private static final String NOT_IN_ADDRESS = "\\<>(),;:";

  private QuickLint() {}

  /**
   * Whether a text starts with a character that is certainly neither blank nor a curly quote. The
   * quote that ends a text and the backslash of an escape do not count.
   */
  static boolean startsVisibly(byte[] json, int from) {
    int lead = json[from] & 0xFF;
    if (lead < 0x80) {
      return lead > ' ' && lead != '"' && lead != '\\';
    }
    int second = json[from + 1] & 0xFF;
    return switch (lead) {
      case 0xC2 -> second > 0xAD; // after U+0085, U+00A0 and U+00AD
      case 0xE1 -> false; // Hangul fillers, and others
      case 0xE2 -> second > 0x81 ? second != 0xA0 : isMark(second, json[from + 2] & 0xFF);
      case 0xEF -> second == 0xBC || second == 0xBD; // the full-width forms
      case 0xE3 ->
          second > 0x80 ? second != 0x85 : (json[from + 2] & 0xFF) > 0x80; // U+3000, U+3164
      default -> true;
    };
  }

  /** U+2030 to U+203E, such as the reference mark, among spaces, quotes and what is invisible. */
  private static boolean isMark(int second, int third) {
    return second == 0x80 && third >= 0xB0 && third < 0xBF;
  }

  /** Whether a text certainly has the form of an e-mail address. */
  static boolean isAddress(byte[] json, int from, int to) {
    int ats = 0;
    for (int i = from; i < to; i++) {
      byte c = json[i];
      if (c <= ' ' || NOT_IN_ADDRESS.indexOf(c) >= 0) {
        return false;
      }
      ats += c == '@' ? 1 : 0;
    }
    return ats == 1 && json[from] != '@' && json[to - 1] != '@';
  }
}
