package dev.contactctl.settings;

import dev.contactctl.message.CharacterName;
import dev.contactctl.message.Message;
import dev.contactctl.remote.Token;
import dev.contactctl.syntax.SmallText;
import java.util.Locale;

/**
 * Says why a text is not a token, without showing it, since it may be a mistyped token. At most the
 * code of one character that no token has appears in the message.
 */
final class TokenFault {
  private TokenFault() {}

  /**
   * Why the text is not a token.
   *
   * @param origin where it came from
   * @param text not a token, and without white space at its ends; it may be empty
   */
  static Message of(String origin, String text) {
    if (text.isEmpty()) {
      return empty(origin);
    }
    if (SmallText.isQuoted(text)) {
      return TokenSentences.QUOTED.with(origin);
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      return TokenSentences.BEARER.with(origin);
    }
    if (text.startsWith("{")) {
      return TokenSentences.JSON.with(origin);
    }
    if (isAssignment(text)) {
      return TokenSentences.ASSIGNMENT.with(origin);
    }
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      return TokenSentences.LINES.with(origin);
    }
    int at = Token.endOfGood(text);
    int position = text.codePointCount(0, at) + 1;
    return TokenSentences.CHARACTER.with(
        origin, CharacterName.of(text.codePointAt(at)), String.valueOf(position));
  }

  /** Each remedy is one that was not just tried. */
  private static Message empty(String origin) {
    if (origin.equals(Credentials.FROM_STDIN)) {
      return TokenSentences.EMPTY_STDIN.with(origin);
    }
    return origin.equals(Setting.TOKEN.env())
        ? TokenSentences.EMPTY_VARIABLE.with(origin)
        : TokenSentences.EMPTY.with(origin);
  }

  /** Whether the text is {@code NAME=value}, as in a file of variables. */
  private static boolean isAssignment(String text) {
    int start = text.startsWith("export ") ? "export ".length() : 0;
    int equals = text.indexOf('=');
    for (int i = start; i < equals; i++) {
      char c = text.charAt(i);
      if (c != '_' && !(c < 0x7F && Character.isLetterOrDigit(c))) {
        return false;
      }
    }
    return equals > start;
  }
}
