package dev.contactctl.remote;

import java.util.Optional;

/** An access token. Its text goes into one header and nowhere else; as a string it is masked. */
public final class Token {
  /** What is shown in place of a token; its length tells nothing. */
  public static final String MASK = "********";

  /** The fewest characters that are masked: a shorter token could be part of ordinary words. */
  private static final int MIN_MASKED = 6;

  /** The fewest characters of a part of a token that are masked. */
  private static final int MIN_PART = 16;

  /** The fewest characters of a text that may be a token. */
  private static final int MIN_LIKELY = 20;

  /** The most characters of a file name's extension, with its dot. */
  private static final int MAX_EXTENSION = 6;

  private final String secret;

  private Token(String secret) {
    this.secret = secret;
  }

  /**
   * The token in the text, without the white space around it.
   *
   * @return empty when the text is blank, or has characters that no bearer token has (RFC 6750,
   *     section 2.1)
   */
  public static Optional<Token> of(String text) {
    String trimmed = text.strip();
    boolean good = !trimmed.isEmpty() && endOfGood(trimmed) == trimmed.length();
    return good ? Optional.of(new Token(trimmed)) : Optional.empty();
  }

  /** Where the first character is that cannot be there in a token; the length if all can. */
  public static int endOfGood(String text) {
    int i = 0;
    while (i < text.length() && isGood(text.charAt(i))) {
      i++;
    }
    int padding = i;
    while (padding < text.length() && text.charAt(padding) == '=') {
      padding++;
    }
    return padding == text.length() ? padding : i;
  }

  /**
   * Whether a text that should be something else may well be a token: it is long, has digits, and
   * neither starts as a path does nor ends as the name of a file does.
   */
  public static boolean isLikely(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      digits |= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    int dot = text.lastIndexOf('.');
    boolean hasExtension = dot > 0 && text.length() - dot <= MAX_EXTENSION;
    return text.length() >= MIN_LIKELY
        && digits
        && "./~".indexOf(text.charAt(0)) < 0
        && !hasExtension
        && endOfGood(text) == text.length();
  }

  private static boolean isGood(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~+/".indexOf(c) >= 0;
  }

  /** The value of the {@code Authorization} header. */
  String authorization() {
    return "Bearer " + secret;
  }

  /**
   * The text with the token masked wherever it appears, and so is every part of it of 16 characters
   * and more: whoever quotes a token may quote its start, or break it into lines.
   */
  public String scrub(String text) {
    if (secret.length() < MIN_PART) {
      return secret.length() < MIN_MASKED ? text : text.replace(secret, MASK);
    }
    StringBuilder masked = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int foreign = lastForeign(text, i);
      int end = foreign < i ? endOfPart(text, i) : i;
      if (end > i) {
        masked.append(MASK);
        i = end;
      } else {
        int next = Math.max(foreign, i) + 1;
        masked.append(text, i, next);
        i = next;
      }
    }
    return masked.toString();
  }

  /**
   * The last character that is not one of the token's, of as many as a part has at least; no part
   * can start before it. Less than the start if there is none.
   */
  private int lastForeign(String text, int start) {
    int at = Math.min(start + MIN_PART, text.length()) - 1;
    while (at >= start && secret.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at;
  }

  /** Where the longest part of the token ends that starts there; the start when there is none. */
  private int endOfPart(String text, int start) {
    int end = start + MIN_PART;
    if (end > text.length() || !secret.contains(text.substring(start, end))) {
      return start;
    }
    while (end < text.length() && secret.contains(text.substring(start, end + 1))) {
      end++;
    }
    return end;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Token token && secret.equals(token.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
