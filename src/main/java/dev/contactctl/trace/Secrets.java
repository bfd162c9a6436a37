package dev.contactctl.trace;

import dev.contactctl.remote.Token;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that requests of this run have carried, in every form in which a server may repeat
 * them. Safe for several threads.
 */
final class Secrets {
  private static final String BEARER = "Bearer ";

  private final List<Token> tokens = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();

  /** From now on masks the token of this value of an {@code Authorization} header. */
  synchronized void learn(String authorization) {
    if (!authorization.startsWith(BEARER)) {
      return;
    }
    String text = authorization.substring(BEARER.length());
    Optional<Token> token = Token.of(text);
    if (token.isEmpty() || tokens.contains(token.get())) {
      return;
    }
    tokens.add(token.get());
    for (String whole : new String[] {authorization, text}) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      forms.add(Base64.getEncoder().encodeToString(bytes));
      forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
      forms.add(Base64.getUrlEncoder().encodeToString(bytes));
      forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    String percent = URLEncoder.encode(text, StandardCharsets.UTF_8);
    forms.add(percent);
    forms.add(percent.replace("%2B", "%2b").replace("%2F", "%2f").replace("%3D", "%3d"));
    forms.add(text.replace("/", "\\/"));
    String escaped = text.replace("+", "\\u002B").replace("=", "\\u003D").replace("/", "\\u002F");
    forms.add(escaped);
    forms.add(
        escaped.replace("u002B", "u002b").replace("u003D", "u003d").replace("u002F", "u002f"));
  }

  /** The text with every token masked, and so every long part of one. */
  synchronized String masked(String text) {
    String masked = text;
    for (String form : forms) {
      masked = masked.replace(form, Token.MASK);
    }
    for (Token token : tokens) {
      masked = token.scrub(masked);
    }
    return masked;
  }
}
