package dev.contactctl.check;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/**
 * Finds characters of a text that are invisible, or look like a space, where neither a script nor
 * an emoji needs them. Takes time proportional to the length of the text, whatever it holds.
 */
final class InvisibleCharacters {
  /** The lowest such character; everything below it is visible, a space or a control character. */
  private static final int FIRST = 0xAD;

  private static final int COPYRIGHT_SIGN = 0xA9;
  private static final int COMBINING_JOINER = 0x34F;
  private static final int ARABIC_MARK = 0x61C;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int LEFT_TO_RIGHT_MARK = 0x200E;
  private static final int RIGHT_TO_LEFT_MARK = 0x200F;
  private static final int KEYCAP = 0x20E3;
  private static final int BRAILLE_BLANK = 0x2800;
  private static final int BRAILLE_LAST = 0x28FF;
  private static final int HANGUL_FILLER = 0x3164;
  private static final int EMOJI_SELECTOR = 0xFE0F;
  private static final int HALF_WIDTH_FILLER = 0xFFA0;
  private static final int BLACK_FLAG = 0x1F3F4;

  /**
   * The most combining marks that a letter can have (Unicode, Annex 15: the stream-safe format).
   */
  private static final int MOST_MARKS = 30;

  private final String text;
  private Optional<Boolean> rightToLeft = Optional.empty();
  private Optional<Boolean> braille = Optional.empty();

  /** Finds those in the text. */
  InvisibleCharacters(String text) {
    this.text = text;
  }

  /** Whether the character at the index does not belong there. */
  boolean isStray(int i) {
    int c = text.codePointAt(i);
    if (c < FIRST) {
      return false;
    }
    int before = i == 0 ? 0 : text.codePointBefore(i);
    int next = i + Character.charCount(c);
    int after = next == text.length() ? 0 : text.codePointAt(next);
    return switch (c) {
      case COMBINING_JOINER -> !Character.isLetter(baseBefore(i));
      case ARABIC_MARK, LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK -> !isRightToLeft();
      case ZERO_WIDTH_SPACE -> !(isWithoutSpaces(before) && isWithoutSpaces(after));
      case NON_JOINER, JOINER -> !joins(i, after);
      case BRAILLE_BLANK -> !isBraille();
      case 0x115F, 0x1160 -> !isJamo(before) && !isJamo(after);
      case HANGUL_FILLER -> !isLetterJamo(before) && !isLetterJamo(after);
      case HALF_WIDTH_FILLER -> !isHalfWidthJamo(before) && !isHalfWidthJamo(after);
      default -> isSelector(c) ? !selects(c, before, after) : isNeverMeant(c, before);
    };
  }

  /**
   * Formatting characters that do not belong in any value of a contact, and characters that no text
   * may have.
   */
  private static boolean isNeverMeant(int c, int before) {
    if (c == 0xAD || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE || isIn(c, 0xFDD0, 0xFDEF)) {
      return true;
    }
    boolean isEmojiTag = isIn(c, 0xE0020, 0xE007F);
    if (isEmojiTag) {
      return before != BLACK_FLAG && !isIn(before, 0xE0020, 0xE007E);
    }
    return isIn(c, 0x202A, 0x202E) // embeddings and overrides of direction
        || isIn(c, 0x2060, 0x206F) // word joiner, isolates, and what is deprecated
        || isIn(c, 0xFFF0, 0xFFFB) // annotations
        || isIn(c, 0x1BCA0, 0x1BCA3)
        || isIn(c, 0x1D173, 0x1D17A)
        || isIn(c, 0xE0000, 0xE0FFF);
  }

  private static boolean isSelector(int c) {
    return isIn(c, 0xFE00, EMOJI_SELECTOR) || isIn(c, 0xE0100, 0xE01EF) || isIn(c, 0x180B, 0x180F);
  }

  /** Whether a variation selector has a character before it that has variants. */
  private static boolean selects(int selector, int before, int after) {
    if (isIn(selector, 0x180B, 0x180F)) {
      return script(before) == UnicodeScript.MONGOLIAN;
    }
    if (selector > EMOJI_SELECTOR) {
      return Character.isIdeographic(before); // as in many Japanese names
    }
    if (before < COPYRIGHT_SIGN) {
      return after == KEYCAP && "0123456789#*".indexOf(before) >= 0;
    }
    return switch (Character.getType(before)) {
      case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK -> false;
      default -> !Character.isLetter(before) || hasVariants(script(before));
    };
  }

  private static boolean hasVariants(UnicodeScript script) {
    return switch (script) {
      case HAN, MYANMAR, PHAGS_PA, MANICHAEAN, COMMON -> true;
      default -> false;
    };
  }

  /** Whether a joiner or a non-joiner is between letters or emoji that are written with it. */
  private boolean joins(int i, int after) {
    int c = text.codePointAt(i);
    int before = baseBefore(i);
    if (isEmoji(before)) {
      return c == JOINER && isEmoji(after);
    }
    return switch (script(before)) {
      case COMMON, UNKNOWN, HAN, HIRAGANA, KATAKANA, HANGUL, GREEK, CYRILLIC -> false;
      // in German it keeps two letters apart that would be one ligature
      case LATIN -> c == NON_JOINER && script(after) == UnicodeScript.LATIN;
      default -> true; // Arabic, and the scripts of India
    };
  }

  /**
   * The base character before the index, without the marks and selectors that belong to it; 0 if
   * there is none, or if a longer search would be needed.
   */
  private int baseBefore(int i) {
    int at = i;
    int before = 0;
    boolean isMark = true;
    for (int marks = 0; isMark && at > 0; marks++) {
      if (marks > MOST_MARKS) {
        return 0;
      }
      before = text.codePointBefore(at);
      at -= Character.charCount(before);
      isMark =
          switch (Character.getType(before)) {
            case Character.NON_SPACING_MARK,
                Character.COMBINING_SPACING_MARK,
                Character.ENCLOSING_MARK ->
                true;
            case Character.MODIFIER_SYMBOL -> isIn(before, 0x1F3FB, 0x1F3FF); // colours of skin
            case Character.FORMAT -> isIn(before, 0xE0020, 0xE007F);
            default -> false;
          };
    }
    return before;
  }

  /** Whether it may be an emoji, including those that this version of Java does not know. */
  private static boolean isEmoji(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL
        || (type == Character.MATH_SYMBOL && c > FIRST)
        || isIn(c, 0x1F000, 0x1FBFF);
  }

  private boolean isRightToLeft() {
    if (rightToLeft.isEmpty()) {
      rightToLeft = Optional.of(isRightToLeft(text));
    }
    return rightToLeft.get();
  }

  private boolean isBraille() {
    if (braille.isEmpty()) {
      braille = Optional.of(isBraille(text));
    }
    return braille.get();
  }

  private static boolean isRightToLeft(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      byte direction = Character.getDirectionality(text.codePointAt(i));
      boolean isLetter = Character.isLetter(text.codePointAt(i));
      if (isLetter
          && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its script has no spaces between words, so that lines break at zero-width ones. */
  private static boolean isWithoutSpaces(int c) {
    return switch (script(c)) {
      case THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isBraille(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isIn(text.charAt(i), BRAILLE_BLANK + 1, BRAILLE_LAST)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a part of old Hangul syllables, in which a filler stands for a missing part. */
  private static boolean isJamo(int c) {
    return (isIn(c, 0x1100, 0x11FF) && c != 0x115F && c != 0x1160)
        || isIn(c, 0xA960, 0xA97C)
        || isIn(c, 0xD7B0, 0xD7FB);
  }

  private static boolean isLetterJamo(int c) {
    return isIn(c, 0x3131, 0x318E) && c != HANGUL_FILLER;
  }

  private static boolean isHalfWidthJamo(int c) {
    return isIn(c, 0xFFA1, 0xFFDC);
  }

  private static UnicodeScript script(int c) {
    return UnicodeScript.of(c);
  }

  private static boolean isIn(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
