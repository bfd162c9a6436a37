package dev.contactctl.trace;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.message.SecretForms;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.ContentType;
import dev.contactctl.remote.Token;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The secrets that requests of this run have carried, in every form in which a server may repeat
 * them: tokens, and what a token was asked for with, such as the code of a login. Safe for several
 * threads.
 */
final class Secrets {
  /** Names, in lower case without {@code _}, whose value is always a secret. */
  private static final Set<String> NAMES =
      Set.of(
          "accesstoken",
          "refreshtoken",
          "idtoken",
          "token",
          "clientsecret",
          "assertion",
          "codeverifier",
          "password");

  /** The grant of a user, in a form; in JSON, a member of that name is the code of an error. */
  private static final String GRANT = "code";

  /** The fewest characters of a secret: a shorter text could be part of ordinary words. */
  private static final int SHORTEST = 6;

  private final List<SecretText> secrets = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();

  /** Whether a value of that name is a secret. */
  static boolean isName(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT).replace("_", ""));
  }

  /** Whether a field of that name in a form is a secret. */
  static boolean isField(String name) {
    return isName(name) || name.equals(GRANT);
  }

  /** Whether the request has a form for a body. */
  static boolean isForm(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith(ContentType.FORM);
  }

  /** Masks the secrets of the request from now on. */
  synchronized void learn(Request request) {
    String authorization = request.headers().getOrDefault(Token.HEADER, "");
    if (authorization.startsWith(Token.SCHEME)) {
      add(authorization.substring(Token.SCHEME.length()).strip(), authorization);
    }
    if (isForm(request.headers().getOrDefault(ContentType.HEADER, ""))) {
      for (String pair : request.body().split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0 && isField(pair.substring(0, equals))) {
          String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
          add(value, value);
        }
      }
    }
  }

  /** Masks the secrets in the answer to a form, such as a new token, from now on. */
  synchronized void learn(Request request, Response response) {
    if (!isForm(request.headers().getOrDefault(ContentType.HEADER, ""))) {
      return;
    }
    try {
      JsonNode json = JsonTrees.json(new Source("", response.body()));
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        if (isName(member.getKey()) && member.getValue().isString()) {
          String value = member.getValue().stringValue();
          add(value, value);
        }
      }
    } catch (Unreadable e) {
      return; // such an answer is masked as a whole
    }
  }

  /**
   * Adds a secret.
   *
   * @param whole the secret with what it is sent with
   */
  private void add(String text, String whole) {
    SecretText secret = new SecretText(text);
    if (text.length() < SHORTEST || secrets.contains(secret)) {
      return;
    }
    secrets.add(secret);
    forms.addAll(SecretForms.of(text));
    forms.addAll(SecretForms.base64(whole));
  }

  /** The text with every secret masked, as well as every long part of one. */
  synchronized String masked(String text) {
    String masked = text;
    for (String form : forms) {
      masked = masked.replace(form, SecretText.MASK);
    }
    for (SecretText secret : secrets) {
      masked = secret.scrub(masked);
    }
    return masked;
  }
}
