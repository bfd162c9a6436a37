package dev.contactctl.auth;

import dev.contactctl.message.SecretForms;
import dev.contactctl.message.SecretText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The form that is posted to request a token, and the secrets in it. Each value is percent-encoded,
 * since the auth host answers unencoded values with an error that does not name the cause.
 */
final class Form {
  private final StringBuilder body = new StringBuilder();
  private final List<SecretText> secrets = new ArrayList<>();

  /** Adds a field. */
  Form with(String name, String value) {
    body.append(body.length() == 0 ? "" : "&").append(name).append('=').append(encoded(value));
    return this;
  }

  /** Adds a field whose value must appear in no output. */
  Form withSecret(String name, String value) {
    hide(SecretForms.of(value));
    return with(name, value);
  }

  /** Adds a text that a server may derive from the fields, to be masked in what the server says. */
  Form hiding(String text) {
    hide(SecretForms.base64(text));
    return this;
  }

  private void hide(Set<String> forms) {
    for (String form : forms) {
      secrets.add(new SecretText(form));
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The text to post. */
  String body() {
    return body.toString();
  }

  /**
   * The texts that a server may repeat and that must be masked, in every form that they can have.
   */
  List<SecretText> secrets() {
    return secrets;
  }
}
