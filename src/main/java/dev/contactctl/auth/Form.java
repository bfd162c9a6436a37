package dev.contactctl.auth;

import dev.contactctl.message.SecretForms;
import dev.contactctl.message.SecretText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The form that is posted to ask for a token, and the secrets in it. Each value is percent-encoded:
 * the auth host answers a raw one with an error that says nothing.
 */
final class Form {
  private final StringBuilder body = new StringBuilder();
  private final List<SecretText> secrets = new ArrayList<>();

  /** Adds a field. */
  Form with(String name, String value) {
    body.append(body.length() == 0 ? "" : "&").append(name).append('=').append(encoded(value));
    return this;
  }

  /** Adds a field whose value may be in no output. */
  Form withSecret(String name, String value) {
    hide(SecretForms.of(value));
    return with(name, value);
  }

  /** Adds a text that a server may make of the fields, to be masked in what it says. */
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

  /** What a server may repeat and nobody may see, in each form that it may have. */
  List<SecretText> secrets() {
    return secrets;
  }
}
