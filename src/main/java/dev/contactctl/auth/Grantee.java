package dev.contactctl.auth;

import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.util.Base64;
import java.util.Optional;

/**
 * What the auth host says about a token; it is shown, and nothing depends on it.
 *
 * @param user the ID of the user who has signed in; empty when it does not say
 * @param scope what the token allows, words with one blank between each two; empty as above
 */
public record Grantee(Optional<String> user, Optional<String> scope) {
  /** Nothing is known. */
  static final Grantee UNKNOWN = new Grantee(Optional.empty(), Optional.empty());

  /** The longest ID or scope that is accepted, in characters. */
  private static final int MOST = 1000;

  /**
   * Reads it from an answer.
   *
   * @param idToken a JWT that says who has signed in (OpenID Connect Core, section 2); its
   *     signature is not checked, since it comes from the auth host itself
   */
  static Grantee of(String idToken, String scope) {
    return new Grantee(subject(idToken), text(String.join(" ", scope.trim().split("[ ,]+"))));
  }

  /** Restores it from the texts that were kept. */
  static Grantee kept(String user, String scope) {
    return new Grantee(text(user), text(scope));
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() || text.length() > MOST ? Optional.empty() : Optional.of(text);
  }

  private static Optional<String> subject(String jwt) {
    String[] parts = jwt.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return text(JsonTrees.json(new Source("id_token", claims)).path("sub").asString(""));
    } catch (Unreadable | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Adds what was known about an earlier token of the same sign-in. */
  Grantee or(Grantee earlier) {
    return new Grantee(user.or(earlier::user), scope.or(earlier::scope));
  }

  /**
   * The words of a scope that the token does not allow; empty when it allows all of it, or that is
   * not known. A word such as {@code contact} allows {@code contact.read}, too.
   */
  public String missing(String asked) {
    if (scope.isEmpty()) {
      return "";
    }
    String granted = " " + scope.get() + " ";
    StringBuilder missing = new StringBuilder();
    for (String word : asked.trim().split("[ ,]+")) {
      int dot = word.indexOf('.');
      String whole = dot < 0 ? word : word.substring(0, dot);
      if (!granted.contains(" " + word + " ") && !granted.contains(" " + whole + " ")) {
        missing.append(missing.isEmpty() ? "" : " ").append(word);
      }
    }
    return missing.toString();
  }
}
