package dev.contactctl.auth;

import dev.contactctl.message.SecretForms;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Token;
import dev.contactctl.syntax.SmallText;
import java.util.List;
import java.util.Locale;

/**
 * What a program of the user says on standard error, as it may be shown: on one line, not too long,
 * and without secrets. Masked are those that are known, in every form that they may have, what
 * looks like a token, and what stands after a name such as {@code password=} or {@code password:}.
 */
final class MaskedErrorOutput {
  /** The longest text that is shown, in characters. */
  private static final int SHOWN = 300;

  /** Endings, in lower case, of names whose value is a secret. */
  private static final List<String> NAMES =
      List.of("token", "secret", "password", "passwd", "passphrase", "assertion", "key");

  /** The characters that may stand between such a name and its value. */
  private static final String BETWEEN = "\"' :=";

  private MaskedErrorOutput() {}

  /**
   * The text without secrets.
   *
   * @param known texts that are secrets, or hold some
   */
  static String of(String said, List<String> known) {
    String text = oneLine(SmallText.trimmed(said));
    for (String secret : known) {
      for (String form : SecretForms.of(secret)) {
        text = new SecretText(form).scrubWhole(text);
      }
    }
    for (String secret : known) {
      for (String form : SecretForms.of(secret)) {
        text = new SecretText(form).scrub(text);
      }
    }
    return SecretText.cut(Token.maskLikely(maskNamed(text)), SHOWN);
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c);
      if (!blank) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString();
  }

  /** Masks values written as {@code name=value} or as members of JSON. */
  private static String maskNamed(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder masked = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int value = lower.length() == text.length() ? startOfValue(lower, at) : at;
      if (value > at) {
        int end = endOfValue(text, value);
        masked.append(text, at, value).append(end > value ? SecretText.MASK : "");
        at = end;
      } else {
        masked.append(text.charAt(at));
        at++;
      }
    }
    return masked.toString();
  }

  /**
   * Where the value of a secret begins if its name is at that position; otherwise the position
   * itself.
   */
  private static int startOfValue(String text, int at) {
    for (String name : NAMES) {
      int end = at + name.length();
      if (text.startsWith(name, at)) {
        int value = end;
        while (value < text.length() && BETWEEN.indexOf(text.charAt(value)) >= 0) {
          value++;
        }
        String between = text.substring(end, value);
        boolean member = between.startsWith("\"") && between.indexOf(':') > 0;
        boolean said = between.strip().startsWith(":") && isSecretAfterColon(text, name, value);
        return between.startsWith("=") || member || said ? value : at;
      }
    }
    String bearer = "bearer ";
    return text.startsWith(bearer, at) ? at + bearer.length() : at;
  }

  /**
   * A colon is more often followed by what is wrong with a token than by the token, as in {@code
   * token: not found}; a secret has letters and digits, and is no path.
   */
  private static boolean isSecretAfterColon(String text, String name, int start) {
    if (name.startsWith("pass")) {
      return true;
    }
    boolean letter = false;
    boolean digit = false;
    for (int i = start; i < endOfValue(text, start); i++) {
      letter |= Character.isLetter(text.charAt(i));
      digit |= Character.isDigit(text.charAt(i));
    }
    return letter && digit && "/.~".indexOf(text.charAt(start)) < 0;
  }

  private static int endOfValue(String text, int start) {
    int end = start;
    while (end < text.length() && " \"'&,;}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
