package dev.contactctl.remote;

import dev.contactctl.message.SecretText;
import java.util.List;

/**
 * Makes text that came from a server fit to be shown. A server can send a secret back, so every
 * such text passes here: first each secret is masked, then the text is cut, and never inside a
 * mask.
 */
public final class ServerText {
  /** The longest text, in code points. */
  private static final int SHOWN = 300;

  private final List<SecretText> secrets;

  /** Masks the secrets that the server has seen. */
  public ServerText(List<SecretText> secrets) {
    this.secrets = secrets;
  }

  /** The whole text with every secret masked. */
  public String masked(String text) {
    String masked = text;
    for (SecretText secret : secrets) { // before parts: what is left of a form may be readable
      masked = secret.scrubWhole(masked);
    }
    for (SecretText secret : secrets) {
      masked = secret.scrub(masked);
    }
    return masked;
  }

  /** The text with every secret masked, cut after 300 code points. */
  String shown(String text) {
    return cut(masked(text));
  }

  /** The text, already masked, cut after 300 code points. */
  static String cut(String text) {
    return SecretText.cut(text, SHOWN);
  }
}
