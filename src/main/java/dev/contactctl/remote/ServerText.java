package dev.contactctl.remote;

import java.util.List;

/**
 * Makes text that came from a server fit to be shown. A server can send a token back, so every such
 * text passes here: first each token is masked, then the text is cut, and never inside a mask.
 */
final class ServerText {
  /** The longest text, in code points. */
  private static final int SHOWN = 300;

  private final List<Token> tokens;

  /** Masks the tokens that the server has seen. */
  ServerText(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The whole text with every token masked. */
  String masked(String text) {
    String masked = text;
    for (Token token : tokens) {
      masked = token.scrub(masked);
    }
    return masked;
  }

  /** The text with every token masked, cut after 300 code points. */
  String shown(String text) {
    return cut(masked(text));
  }

  /** The text, already masked, cut after 300 code points. */
  static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= SHOWN) {
      return text;
    }
    int end = text.offsetByCodePoints(0, SHOWN);
    while (end > 0 && isMask(text.charAt(end)) && isMask(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private static boolean isMask(char c) {
    return Token.MASK.indexOf(c) >= 0;
  }
}
