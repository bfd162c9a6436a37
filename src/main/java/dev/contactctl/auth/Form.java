package dev.contactctl.auth;

import dev.contactctl.message.SecretText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
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
    Set<String> forms = new LinkedHashSet<>();
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    forms.add(value);
    forms.add(encoded(value));
    forms.add(value.replace("/", "\\/"));
    forms.add(value.replace("+", "\\u002b").replace("=", "\\u003d"));
    forms.add(Base64.getEncoder().encodeToString(bytes));
    forms.add(Base64.getUrlEncoder().encodeToString(bytes));
    for (String form : forms) {
      secrets.add(new SecretText(form));
    }
    return with(name, value);
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
