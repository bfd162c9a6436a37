package dev.contactctl.remote;

import java.util.Optional;

/** An access token. Its text goes into one header and nowhere else: as a string it is masked. */
public final class Token {
  /** What stands for a token wherever one is shown; its length says nothing. */
  public static final String MASK = "********";

  /** Shorter ones are no secrets, and stand in ordinary words. */
  private static final int SHORT = 6;

  private final String secret;

  private Token(String secret) {
    this.secret = secret;
  }

  /**
   * The token in the text, without the white space around it.
   *
   * @return empty when the text holds none, or characters that no bearer token has (RFC 6750,
   *     section 2.1)
   */
  public static Optional<Token> of(String text) {
    String trimmed = text.strip();
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      boolean good =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~+/=".indexOf(c) >= 0;
      if (!good) {
        return Optional.empty();
      }
    }
    return trimmed.isEmpty() ? Optional.empty() : Optional.of(new Token(trimmed));
  }

  /** The value of the {@code Authorization} header. */
  String authorization() {
    return "Bearer " + secret;
  }

  /** The text with every appearance of the token masked. */
  public String scrub(String text) {
    return secret.length() < SHORT ? text : text.replace(secret, MASK);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
