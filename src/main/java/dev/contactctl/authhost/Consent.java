package dev.contactctl.authhost;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a user grants access to an app; here the grant is immediate. It redirects the
 * browser to the redirect URI of the app, with a code or an error, and nowhere else.
 */
final class Consent {
  private static final String REDIRECT = "http://localhost:([1-9][0-9]{0,4})/callback";

  private final String clientId;
  private final List<String> scopes;

  /**
   * The consent page of an app.
   *
   * @param scopes what the app may ask for
   */
  Consent(String clientId, List<String> scopes) {
    this.clientId = clientId;
    this.scopes = scopes;
  }

  /** Creates a code for the granted scope. */
  interface CodeIssuer {
    /** A new code. */
    String code(String redirect, String scope);
  }

  /**
   * Answers the browser.
   *
   * @param query what stands behind the question mark
   */
  AuthPage answer(String query, CodeIssuer issuer) {
    Optional<Fields> read = Fields.of(query);
    if (read.isEmpty()) {
      return AuthPage.error("The parameters cannot be read.");
    }
    Fields fields = read.get();
    String redirect = fields.get("redirect_uri");
    if (!fields.get("client_id").equals(clientId) || !redirect.matches(REDIRECT)) {
      return AuthPage.error("The client ID or the redirect URI is not registered.");
    }
    String state = fields.get("state");
    if (!fields.get("response_type").equals("code")) {
      return back(redirect, "unsupported_response_type", "Only code is supported.", state);
    }
    if (state.isEmpty()) {
      return back(redirect, "invalid_request", "state is required.", state);
    }
    String scope = Scopes.of(fields.get("scope"));
    if (!Scopes.areAmong(scope, scopes)) {
      return back(redirect, "invalid_scope", "The app does not have this scope.", state);
    }
    String code = issuer.code(redirect, scope);
    return AuthPage.redirect(redirect + "?code=" + encoded(code) + "&state=" + encoded(state));
  }

  private static AuthPage back(String redirect, String error, String description, String state) {
    return AuthPage.redirect(
        redirect
            + "?error="
            + error
            + "&error_description="
            + encoded(description)
            + (state.isEmpty() ? "" : "&state=" + encoded(state)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
