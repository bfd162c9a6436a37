package dev.contactctl.sandbox;

import dev.contactctl.authhost.AuthAnswer;
import dev.contactctl.authhost.AuthHost;
import dev.contactctl.authhost.AuthPage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what every request must have before its operation is carried out: the token, a known path
 * and a known method.
 */
final class RequestCheck {
  private static final Pattern CONTACT = Pattern.compile("/v1\\.0/contacts/([^/?]+)(?:\\?.*)?");
  private static final Pattern JSON =
      Pattern.compile("application/json *(?:; *charset=\"?utf-8\"? *)?", Pattern.CASE_INSENSITIVE);

  private final byte[] token;
  private final Optional<AuthHost> authHost;

  RequestCheck(String token, Optional<AuthHost> authHost) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.authHost = authHost;
  }

  /** What the auth host answers; empty when the request is for the API. */
  Optional<SandboxResponse> token(RecordedRequest request) {
    if (authHost.isEmpty() || !isForAuthHost(request)) {
      return Optional.empty();
    }
    if (AuthHost.isPage(request.path())) {
      return Optional.of(page(authHost.get().page(request.path())));
    }
    AuthAnswer answer =
        authHost
            .get()
            .answer(request.path(), request.header("Content-Type").orElse(""), request.text());
    return Optional.of(SandboxResponse.json(answer.status(), StrictJson.text(answer.body())));
  }

  private static SandboxResponse page(AuthPage page) {
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "text/plain"));
    if (!page.location().isEmpty()) {
      headers.put("Location", page.location());
    }
    return new SandboxResponse(page.status(), headers, page.text());
  }

  /** The methods that the path takes. */
  String allowed(RecordedRequest request) {
    if (AuthHost.isPage(request.path())) {
      return "GET";
    }
    return isForAuthHost(request) ? "POST" : "GET, PUT";
  }

  private boolean isForAuthHost(RecordedRequest request) {
    return authHost.isPresent() && request.path().startsWith(AuthHost.PATH + "/");
  }

  /** Why the request is refused; empty when it is not. */
  Optional<ApiError> refuse(RecordedRequest request) {
    if (isForAuthHost(request)) {
      return refuseTokenRequest(request);
    }
    AuthHost.Rights rights = rights(request);
    if (rights == AuthHost.Rights.NONE) {
      return Optional.of(new ApiError(401, "UNAUTHORIZED", "Authentication failed."));
    }
    if (rights == AuthHost.Rights.READ && !request.method().equals("GET")) {
      return Optional.of(new ApiError(403, "FORBIDDEN", "has not permission api scope"));
    }
    if (contactId(request).isEmpty()) {
      return Optional.of(new ApiError(404, "NOT_FOUND", "The path does not exist."));
    }
    if (!request.method().equals("GET") && !request.method().equals("PUT")) {
      return Optional.of(new ApiError(405, "METHOD_NOT_ALLOWED", "Use GET or PUT."));
    }
    return Optional.empty();
  }

  /** Why the body of a PUT is refused unread; empty when it is not. */
  static Optional<ApiError> refuseBody(RecordedRequest request) {
    if (!JSON.matcher(request.header("Content-Type").orElse("")).matches()) {
      return Optional.of(
          new ApiError(415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type must be application/json."));
    }
    if (request.size() > RecordedRequest.MAX_BODY) {
      String problem = "The body is larger than " + RecordedRequest.MAX_BODY + " bytes.";
      return Optional.of(new ApiError(413, "PAYLOAD_TOO_LARGE", problem));
    }
    return Optional.empty();
  }

  /** The contact that the path names, decoded. */
  static Optional<String> contactId(RecordedRequest request) {
    Matcher path = CONTACT.matcher(request.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    // The decoder is for forms, where a plus is a space; in a path it is a plus.
    String encoded = path.group(1).replace("+", "%2B");
    return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
  }

  private static Optional<ApiError> refuseTokenRequest(RecordedRequest request) {
    boolean page = AuthHost.isPage(request.path());
    if (!page && !AuthHost.takes(request.path())) {
      return Optional.of(new ApiError(404, "NOT_FOUND", "The path does not exist."));
    }
    String method = page ? "GET" : "POST";
    return request.method().equals(method)
        ? Optional.empty()
        : Optional.of(new ApiError(405, "METHOD_NOT_ALLOWED", "Use " + method + "."));
  }

  private AuthHost.Rights rights(RecordedRequest request) {
    String given = request.header("Authorization").orElse("");
    boolean bearer = given.regionMatches(true, 0, "Bearer ", 0, 7);
    byte[] candidate = (bearer ? given.substring(7) : "").getBytes(StandardCharsets.UTF_8);
    // This takes the same time for a wrong token as for the right one.
    if (MessageDigest.isEqual(candidate, token)) {
      return AuthHost.Rights.ALL;
    }
    return authHost.isEmpty()
        ? AuthHost.Rights.NONE
        : authHost.get().use(new String(candidate, StandardCharsets.UTF_8));
  }
}
