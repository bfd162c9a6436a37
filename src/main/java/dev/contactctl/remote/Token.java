package dev.contactctl.remote;

import dev.contactctl.message.SecretText;
import java.util.Optional;

/** An access token. Its text goes into one header and nowhere else; as a string it is masked. */
public final class Token {
  /** The header that a token is sent in. */
  public static final String HEADER = "Authorization";

  /** What stands before the token in that header. */
  public static final String SCHEME = "Bearer ";

  /** The mask shown in place of a token; its length reveals nothing. */
  public static final String MASK = SecretText.MASK;

  /** The shortest life that the auth host gives to an access token, in hours. */
  public static final int SHORTEST_LIFE = 1;

  /** The longest life that the auth host gives to an access token, in hours. */
  public static final int LONGEST_LIFE = 24;

  /** The fewest characters of a text that may be a token. */
  private static final int MIN_LIKELY = 20;

  /** The most characters of a file name's extension, with its dot. */
  private static final int MAX_EXTENSION = 6;

  private final String secret;
  private final SecretText masked;

  private Token(String secret) {
    this.secret = secret;
    this.masked = new SecretText(secret);
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

  /** The index of the first character that cannot be there in a token; the length if all can. */
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
   * neither starts like a path nor ends like the name of a file.
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

  /**
   * The text with a mask in place of anything that may well be a token, whatever surrounds it: a
   * name and an equals sign, quotes, or the parts of a URL.
   */
  public static String maskLikely(String text) {
    StringBuilder masked = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isGood(text.charAt(i))) {
        masked.append(maskRun(text.substring(start, i)));
        masked.append(text, i, Math.min(i + 1, text.length()));
        start = i + 1;
      }
    }
    return masked.toString();
  }

  /** A word without separators is a token, or a path, any part of which may be one. */
  private static String maskRun(String run) {
    int end = run.length();
    while (end > 0 && run.charAt(end - 1) == '.') { // of a sentence, and not before an extension
      end--;
    }
    if (isLikely(run.substring(0, end))) {
      return MASK + run.substring(end);
    }
    StringBuilder masked = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= run.length(); i++) {
      if (i == run.length() || run.charAt(i) == '/') {
        String part = run.substring(start, i);
        masked.append(isLikely(part) ? MASK : part).append(i < run.length() ? "/" : "");
        start = i + 1;
      }
    }
    return masked.toString();
  }

  private static boolean isGood(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~+/".indexOf(c) >= 0;
  }

  /** The value of the {@code Authorization} header. */
  String authorization() {
    return SCHEME + secret;
  }

  /** The token as a secret, for masking, or for keeping it where nobody else can read it. */
  public SecretText secret() {
    return masked;
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
