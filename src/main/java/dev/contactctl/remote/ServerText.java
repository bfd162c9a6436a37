package dev.contactctl.remote;

import dev.contactctl.message.SecretForms;
import dev.contactctl.message.SecretText;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes text from a server fit to be shown. A server can repeat a secret, so every such text passes
 * through here: first each secret is masked, then the text is shortened, never inside a mask.
 */
public final class ServerText {
  /** The longest text, in code points. */
  private static final int SHOWN = 300;

  private final List<SecretText> secrets;
  private final List<Token> tokens;

  /** Masks the secrets that the server has seen, each form of which is one. */
  public ServerText(List<SecretText> secrets) {
    this(secrets, List.of());
  }

  private ServerText(List<SecretText> secrets, List<Token> tokens) {
    this.secrets = secrets;
    this.tokens = tokens;
  }

  /** Masks tokens that the server has seen, in every form that it may make of them. */
  static ServerText ofTokens(List<Token> tokens) {
    List<SecretText> secrets = new ArrayList<>();
    for (Token token : tokens) {
      secrets.add(token.secret());
    }
    return new ServerText(secrets, tokens);
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

  /** The text of a server with every secret masked, cut after 300 code points. */
  String shown(String text) {
    return cut(tokens.isEmpty() ? masked(text) : inEveryForm().masked(text));
  }

  /** The same with the forms of tokens, which are made only when a server says something. */
  private ServerText inEveryForm() {
    List<SecretText> forms = new ArrayList<>();
    for (Token token : tokens) {
      addAll(forms, SecretForms.of(token.secret().revealed()));
      addAll(forms, SecretForms.base64(token.authorization()));
    }
    return new ServerText(forms);
  }

  private static void addAll(List<SecretText> secrets, Iterable<String> texts) {
    for (String text : texts) {
      secrets.add(new SecretText(text));
    }
  }

  /** The text, already masked, cut after 300 code points. */
  static String cut(String text) {
    return SecretText.cut(text, SHOWN);
  }
}
