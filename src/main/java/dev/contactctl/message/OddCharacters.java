package dev.contactctl.message;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the characters of a text that its reader cannot see or takes for others, so that a message
 * can point them out: blanks that are not spaces, invisible and combining characters, look-alikes
 * of ASCII characters, and blanks at the ends.
 */
public final class OddCharacters {
  /** The most characters that are named. */
  private static final int NAMED = 3;

  private OddCharacters() {}

  /**
   * The codes and names of such characters, each once, at most three; empty for most texts.
   *
   * @param text as a message shows it, before it is cut
   */
  static List<String> oddities(String text) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isOdd(text, i) && names.size() < NAMED) {
        String name = CharacterName.of(text.codePointAt(i));
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /**
   * Characters that do not belong in a value, for a list in a message. Visible ones are in quotes,
   * the others have their codes: {@code "内線", U+2212 "−", U+200B ZERO WIDTH SPACE}.
   */
  public static List<Message> characters(String foreign) {
    List<Message> shown = new ArrayList<>();
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < foreign.length(); i += Character.charCount(foreign.codePointAt(i))) {
      int c = foreign.codePointAt(i);
      if (isPlainlySeen(c)) {
        seen.appendCodePoint(c);
      } else {
        flush(seen, shown);
        shown.add(character(c));
      }
    }
    flush(seen, shown);
    return shown;
  }

  private static void flush(StringBuilder seen, List<Message> shown) {
    if (!seen.isEmpty()) {
      shown.add(ShownSentences.QUOTED.with(seen.toString()));
      seen.setLength(0);
    }
  }

  /** One character by its code, followed by the character in quotes if it is visible. */
  public static Message character(int codePoint) {
    if (codePoint > ' ' && codePoint < 0x7F) {
      return ShownSentences.QUOTED.with(Character.toString(codePoint));
    }
    return LookAlike.isInvisible(codePoint)
            || LookAlike.isBlank(codePoint)
            || Character.isWhitespace(codePoint)
        ? Message.literal(CharacterName.of(codePoint))
        : ShownSentences.CODE.with(
            CharacterName.code(codePoint), Message.literal(Character.toString(codePoint)));
  }

  private static boolean isPlainlySeen(int c) {
    return (c >= ' ' && c < 0x7F)
        || (LookAlike.of(c) < 0 && !LookAlike.isInvisible(c) && !Character.isWhitespace(c));
  }

  private static boolean isOdd(String text, int i) {
    int c = text.codePointAt(i);
    if (c >= ' ' && c < 0x7F) {
      return c == ' ' && (i == 0 || i == text.length() - 1);
    }
    if (c == '\n') {
      return false; // shown as \n
    }
    if (LookAlike.isInvisible(c) || TerminalText.mustEscape(c)) {
      return !isOfScript(c) && !isOfEmoji(text, i);
    }
    if (LookAlike.isBlank(c)) {
      return true;
    }
    return LookAlike.of(c) >= 0
        && (Character.isLetter(c) && !isFullWidth(c) ? isBesideAscii(text, i) : !isEastAsian(text));
  }

  /** Whether it is a mark of a script that is written with marks, such as Thai. */
  private static boolean isOfScript(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script != UnicodeScript.INHERITED
        && script != UnicodeScript.COMMON
        && script != UnicodeScript.UNKNOWN;
  }

  /** Whether it selects or joins the forms of the symbol before it. */
  private static boolean isOfEmoji(String text, int i) {
    return i > 0
        && Character.getType(text.codePointBefore(i)) == Character.OTHER_SYMBOL
        && Character.getType(text.codePointAt(i)) != Character.CONTROL;
  }

  private static boolean isFullWidth(int c) {
    return c >= 0xFF00 && c < 0xFF5F;
  }

  /** Letters of other alphabets are odd only within a word of ASCII letters or digits. */
  private static boolean isBesideAscii(String text, int i) {
    int after = i + Character.charCount(text.codePointAt(i));
    return (i > 0 && isWord(text.charAt(i - 1)))
        || (after < text.length() && isWord(text.charAt(after)));
  }

  private static boolean isWord(char c) {
    return c < 0x7F && Character.isLetterOrDigit(c);
  }

  /** Among letters of East Asia, full-width forms and curly quotes are ordinary. */
  private static boolean isEastAsian(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                switch (UnicodeScript.of(c)) {
                  case HAN, HIRAGANA, KATAKANA, HANGUL -> LookAlike.of(c) < 0;
                  default -> false;
                });
  }
}
