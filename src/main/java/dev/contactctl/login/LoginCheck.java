package dev.contactctl.login;

import dev.contactctl.auth.ServiceAccount;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Token;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/**
 * Checks what a user enters about an account; each failure has exit code 2 and begins with its
 * origin.
 */
final class LoginCheck {
  private LoginCheck() {}

  /** The name of a profile, which becomes part of the names of files. */
  static String profile(String name, String origin) {
    boolean good = !name.isEmpty() && name.charAt(0) != '.' && name.charAt(0) != '-';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      good &= c < 0x80 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    }
    if (!good) {
      throw usage(LoginSentences.BAD_PROFILE, origin, shown(name));
    }
    return name;
  }

  /** The ID of a service account. */
  static String accountId(String id, String origin) {
    if (id.indexOf('@') <= 0 || id.endsWith("@")) {
      throw usage(LoginSentences.BAD_ACCOUNT, origin, shown(id));
    }
    return word(id, origin);
  }

  /** A text of printable ASCII characters without white space. */
  static String word(String text, String origin) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || Character.isWhitespace(c)) {
        throw usage(LoginSentences.HAS_SPACE, origin, shown(text));
      }
      if (c > '~') {
        throw usage(LoginSentences.HAS_CHARACTER, origin, shown(text));
      }
    }
    if (text.isEmpty()) {
      throw usage(LoginSentences.EMPTY, origin, "");
    }
    return text;
  }

  /** A scope: one or more words, separated by spaces. */
  static String scope(String text, String origin) {
    if (text.isBlank()) {
      throw usage(LoginSentences.EMPTY, origin, "");
    }
    return text;
  }

  /** The URL of an auth host. */
  static BaseUrl authUrl(String text, String origin) {
    return BaseUrl.ofAuthHost(text, origin, ServiceAccount.DEFAULT_URL);
  }

  private static String shown(String text) {
    return Token.isLikely(text) ? Token.MASK : text;
  }

  private static Failure usage(LoginSentences sentence, String origin, String text) {
    return new Failure(Exit.USAGE, sentence.with(origin, text));
  }
}
