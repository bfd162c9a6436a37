package dev.contactctl.sieve;

import dev.contactctl.contact.TextForm;

/**
 * Looks for probable mistakes in the UTF-8 bytes of a text. True means that there certainly are
 * none; false, that the checker must decide. Of control characters only those are looked for that
 * have an escape of one letter: the scanner recognizes no text that has another.
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

  /**
   * Whether the character before that index is certainly not a space: among characters outside
   * ASCII, U+00A0 and some that start with the bytes E1 80 to E3 80 are spaces.
   */
  static boolean endsVisibly(byte[] json, int to) {
    int last = json[to - 1];
    if (last >= 0) {
      return last > ' ';
    }
    int lead = json[to - 3] & 0xFF;
    boolean isSpace = lead == 0xE1 || lead == 0xE2 || (lead == 0xE3 && json[to - 2] == (byte) 0x80);
    return !isSpace && json[to - 2] != (byte) 0xC2;
  }

  /** U+2030 to U+203E, such as the reference mark, among spaces, quotes and what is invisible. */
  private static boolean isMark(int second, int third) {
    return second == 0x80 && third >= 0xB0 && third < 0xBF;
  }

  /**
   * Whether the non-ASCII character may be invisible or a control character; also true for some
   * rare visible ones.
   */
  static boolean mayBeUnseen(byte[] json, int from) {
    int second = json[from + 1] & 0xFF;
    return switch (json[from] & 0xFF) {
      case 0xC2 -> second < 0xA0 || second == 0xAD; // U+0080 to U+009F, U+00AD
      case 0xCD -> second == 0x8F; // U+034F
      case 0xD8 -> second == 0x9C; // U+061C
      case 0xE1 -> second == 0x85 || second == 0xA0; // around U+1160 and U+180E
      case 0xE2 -> isUnseenPunctuation(second, json[from + 2] & 0xFF);
      case 0xE3 -> second == 0x85 && (json[from + 2] & 0xFF) == 0xA4; // U+3164
      case 0xEF -> second >= 0xB7 && isUnseenForm(second, json[from + 2] & 0xFF);
      case 0xF0 -> second != 0xA0 && (second != 0x9F || (json[from + 2] & 0xFF) == 0xBF);
      default -> (json[from] & 0xFF) > 0xF0;
    };
  }

  private static boolean isUnseenPunctuation(int second, int third) {
    return switch (second) {
      case 0x80 -> third >= 0x8B && third < 0xAF && (third < 0x90 || third > 0xA7);
      case 0x81 -> third >= 0xA0 && third < 0xB0; // U+2060 to U+206F
      case 0xA0 -> third == 0x80; // U+2800
      default -> false;
    };
  }

  private static boolean isUnseenForm(int second, int third) {
    return switch (second) {
      case 0xB7, 0xB8 -> third < 0xB0; // U+FDD0 to U+FDEF, U+FE00 to U+FE0F, and some before
      case 0xBB -> third == 0xBF; // U+FEFF
      case 0xBE -> third == 0xA0; // U+FFA0
      default -> second == 0xBF && third >= 0xB0; // U+FFF0 to U+FFFF
    };
  }

  /**
   * Whether a text certainly has no conflict marker. One begins with seven equal characters, so
   * that one of them is where this looks.
   */
  static boolean hasNoConflict(byte[] json, int from, int to) {
    for (int i = from + 6; i < to; i += 7) {
      if (json[i] == '<') {
        return false;
      }
    }
    return true;
  }

  /** Whether a text certainly has no space. */
  static boolean isWord(byte[] json, int from, int to) {
    for (int i = from; i < to; i++) {
      if (json[i] <= ' ') {
        return false;
      }
    }
    return true;
  }

  /** Whether tabs and line breaks are certainly only where a text of that form may have them. */
  static boolean hasLinesInPlace(TextForm form, byte[] json, int from, int to) {
    for (int i = from; i < to; i++) {
      if (json[i] == '\\') {
        i++;
        boolean isLayout = json[i] == 't' || json[i] == 'n' || json[i] == 'r';
        boolean isBreak = json[i] != 'r' || (json[i + 1] == '\\' && json[i + 2] == 'n');
        if (isLayout && (form != TextForm.FREE || !isBreak)) {
          return false;
        }
      }
    }
    return true;
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
