package dev.contactctl.message;

import java.util.Optional;

/** Shows values in messages, with the code of what in them cannot be seen. */
public final class Shown {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;

  private Shown() {}

  /**
   * The value in quotes; with the first character by its code that is invisible, or easily taken
   * for another one.
   */
  public static Message of(String value) {
    Optional<String> odd = odd(value);
    return odd.isEmpty()
        ? ShownSentences.QUOTED.with(value)
        : ShownSentences.QUOTED_WITH.with(value, odd.get());
  }

  /** The same for a path, which is neither cut nor in quotes unless there is such a character. */
  public static Message whole(String path) {
    Optional<String> odd = odd(path);
    return odd.isEmpty() ? Message.literal(path) : ShownSentences.WHOLE_WITH.with(path, odd.get());
  }

  private static Optional<String> odd(String value) {
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int c = value.codePointAt(i);
      boolean atEnd = i == 0 || i == value.length() - 1;
      if (isOdd(c) || (c == ' ' && atEnd)) {
        return Optional.of(CharacterName.of(c));
      }
    }
    return Optional.empty();
  }

  private static boolean isOdd(int c) {
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    boolean lookAlike = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
    return lookAlike
        || TerminalText.mustEscape(c)
        || Character.isSpaceChar(c)
        || switch (Character.getType(c)) {
          case Character.FORMAT,
              Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.UNASSIGNED,
              Character.PRIVATE_USE,
              Character.DASH_PUNCTUATION,
              Character.MATH_SYMBOL,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
