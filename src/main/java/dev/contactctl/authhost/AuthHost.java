package dev.contactctl.authhost;

import dev.contactctl.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An auth host with one app, its service account and one user. It issues tokens for a signed
 * assertion, for the code that a user brings back, and for a refresh token, which it then replaces;
 * it also revokes tokens. Safe for several threads.
 */
public final class AuthHost {
  /** The path of the auth host on the server. */
  public static final String PATH = "/oauth2/v2.0";

  private static final String REVOKE = "/revoke";

  /** What an access token allows. */
  public enum Rights {
    /** Nothing: it is unknown, or has expired. */
    NONE,
    /** To read. */
    READ,
    /** To read and to write. */
    ALL
  }

  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final List<String> SCOPES = List.of("contact", "contact.read");

  /** The user who consents to everything. */
  private static final String USER = "sandbox-user";

  private final World world;
  private final String origin;
  private final App app;
  private final AssertionCheck check;
  private final IssuedTokens tokens;
  private final IssuedCodes codes = new IssuedCodes();
  private final long seconds;

  /**
   * An auth host.
   *
   * @param origin the address of the server
   * @param secret the client secret of the app
   * @throws dev.contactctl.world.Failure when the file with the private key cannot be used
   */
  public AuthHost(AuthOptions options, String origin, String secret, World world) {
    this.world = world;
    this.origin = origin;
    this.app =
        new App(
            "sandbox.serviceaccount@example",
            "sandbox-client",
            secret,
            options.keyFile(),
            KeyFile.publicKey(options.keyFile()));
    this.check = new AssertionCheck(app, origin + PATH + "/token");
    this.tokens = new IssuedTokens(options.life(), options.calls());
    this.seconds = Math.max(1, options.life().toSeconds());
  }

  /** The app and its service account. */
  public App app() {
    return app;
  }

  /** Uses an access token for a request. */
  public Rights use(String token) {
    return tokens.use(token, world.now());
  }

  /** Whether the path is that of the consent page, which is opened in a browser. */
  public static boolean isPage(String path) {
    return path.startsWith(PATH + "/authorize?");
  }

  /**
   * Answers a browser that requests the consent page.
   *
   * @param path what {@link #isPage} knows
   */
  public AuthPage page(String path) {
    return new Consent(app.clientId(), SCOPES)
        .answer(
            path.substring(path.indexOf('?') + 1),
            (redirect, scope) -> {
              String code = tokens.word();
              codes.add(code, redirect, scope, world.now());
              return code;
            });
  }

  /** Whether POST requests to the path are answered. */
  public static boolean takes(String path) {
    return path.equals(PATH + "/token") || path.equals(PATH + REVOKE);
  }

  /**
   * Answers a request for a token, or a request to revoke one.
   *
   * @param path what {@link #takes} knows
   * @param type the content type of the body
   */
  public AuthAnswer answer(String path, String type, String body) {
    Optional<Fields> form = Fields.of(body);
    if (!type.matches("(?i)application/x-www-form-urlencoded *(;.*)?") || form.isEmpty()) {
      return AuthAnswer.unexpected();
    }
    Fields fields = form.get();
    if (!fields.get("client_id").equals(app.clientId())
        || !isSame(fields.get("client_secret"), app.clientSecret())) {
      return AuthAnswer.error(401, "invalid_client", "Client authentication failed.");
    }
    if (path.endsWith(REVOKE)) {
      tokens.revoke(fields.get("token"));
      return new AuthAnswer(200, JsonNodeFactory.instance.objectNode());
    }
    return switch (fields.get("grant_type")) {
      case JWT_BEARER -> asserted(fields);
      case "authorization_code" -> redeemed(fields);
      case "refresh_token" -> refreshed(fields);
      case "" -> AuthAnswer.error(400, "invalid_request", "grant_type is required.");
      default -> AuthAnswer.error(400, "unsupported_grant_type", "grant_type is not supported.");
    };
  }

  private static boolean isSame(String given, String secret) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private AuthAnswer asserted(Fields fields) {
    Optional<String> fault = check.fault(fields.get("assertion"), world.now());
    if (fault.isPresent()) {
      return AuthAnswer.error(400, "invalid_grant", fault.get());
    }
    String scope = Scopes.of(fields.get("scope"));
    return Scopes.areAmong(scope, SCOPES)
        ? issued(scope)
        : AuthAnswer.error(400, "invalid_scope", "The app does not have this scope.");
  }

  private AuthAnswer redeemed(Fields fields) {
    Optional<String> scope =
        codes.take(fields.get("code"), fields.get("redirect_uri"), world.now());
    if (scope.isEmpty()) {
      return AuthAnswer.error(400, "invalid_grant", "The code is not valid.");
    }
    AuthAnswer answer = issued(scope.get());
    answer.body().put("id_token", IdToken.of(app, origin, USER, world.now()));
    return answer;
  }

  private AuthAnswer refreshed(Fields fields) {
    Optional<String> scope = tokens.take(fields.get("refresh_token"));
    return scope.isPresent()
        ? issued(scope.get())
        : AuthAnswer.error(400, "invalid_grant", "The refresh token is not valid.");
  }

  private AuthAnswer issued(String scope) {
    Instant now = world.now();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("access_token", tokens.access(scope, now));
    body.put("refresh_token", tokens.refresh(scope));
    body.put("token_type", "Bearer");
    body.put("expires_in", String.valueOf(seconds));
    return new AuthAnswer(200, body.put("scope", scope));
  }
}
