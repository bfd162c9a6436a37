package dev.contactctl.syntax;

import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.message.Message;
import java.util.Optional;

/**
 * A problem of text that was read, in any syntax.
 *
 * @param rule the rule it breaks
 * @param found what was found
 * @param remedy what to do about it
 */
record TextFault(Rule rule, Message found, Message remedy) {

  /** What is wrong with a property's name; empty when nothing is. */
  static Optional<TextFault> ofName(String name) {
    if (isLonger(name, InputBounds.NAME)) {
      return Optional.of(
          new TextFault(
              Rule.TOO_LARGE,
              ReadSentences.NAME_TOO_LONG.with(
                  name.codePointCount(0, name.length()), InputBounds.NAME),
              ReadSentences.SHORTEN.with()));
    }
    return hasLoneSurrogate(name) ? Optional.of(loneSurrogate()) : Optional.empty();
  }

  /** What is wrong with a text value; empty when nothing is. */
  static Optional<TextFault> ofText(String text) {
    if (isLonger(text, InputBounds.TEXT)) {
      return Optional.of(tooLong());
    }
    return hasLoneSurrogate(text) ? Optional.of(loneSurrogate()) : Optional.empty();
  }

  /** The fault of text with more characters than one text may have. */
  static TextFault tooLong() {
    return new TextFault(
        Rule.TOO_LARGE,
        ReadSentences.TEXT_TOO_LONG.with(InputBounds.TEXT),
        ReadSentences.SHORTEN_TEXT.with());
  }

  private static boolean isLonger(String text, int characters) {
    return text.length() > characters && text.codePointCount(0, text.length()) > characters;
  }

  /** The fault of text in which half of a surrogate pair stands alone. */
  static TextFault loneSurrogate() {
    return new TextFault(
        Rule.ENCODING, ReadSentences.LONE_SURROGATE.with(), ReadSentences.WHOLE_CHARACTER.with());
  }

  /** Whether half of a surrogate pair stands alone, which UTF-8 cannot encode. */
  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!pair) {
        return true;
      }
      i++;
    }
    return false;
  }
}
