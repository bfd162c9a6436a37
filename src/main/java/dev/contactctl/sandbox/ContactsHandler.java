package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the requests of clients. Each request is recorded; then its token, path and method are
 * checked; then the rate limit counts it; then a fault may strike; then the operation is carried
 * out. In this order, a fault never hides a wrong token.
 */
final class ContactsHandler implements HttpHandler {
  private final ContactOperations contacts;
  private final RequestCheck check;
  private final RateLimit limit;
  private final Faults faults;
  private final RequestLog log;
  private final String redirectTarget;

  ContactsHandler(
      ContactOperations contacts,
      RequestCheck check,
      RateLimit limit,
      Faults faults,
      RequestLog log,
      String redirectTarget) {
    this.contacts = contacts;
    this.check = check;
    this.limit = limit;
    this.faults = faults;
    this.log = log;
    this.redirectTarget = redirectTarget;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    RecordedRequest request = RecordedRequest.of(exchange);
    log.add(request);
    Optional<ApiError> refusal = check.refuse(request);
    if (refusal.isPresent()) {
      SandboxResponse response = SandboxResponse.error(refusal.get());
      boolean methodNotAllowed = refusal.get().status() == 405;
      ResponseSender.send(
          exchange, methodNotAllowed ? response.with(Map.of("Allow", "GET, PUT")) : response);
      return;
    }
    RateLimit.Usage usage = limit.take(request.method());
    if (usage.refused()) {
      ResponseSender.send(exchange, tooManyRequests(usage));
      return;
    }
    Optional<FaultKind> fault = faults.strike(request.method());
    if (fault.isPresent()) {
      strike(fault.get(), exchange, request, usage);
    } else {
      ResponseSender.send(exchange, serve(request, usage));
    }
  }

  private SandboxResponse serve(RecordedRequest request, RateLimit.Usage usage) {
    String id = RequestCheck.contactId(request).orElse("");
    if (request.method().equals("GET")) {
      return contacts.get(id).with(usage.headers());
    }
    Optional<ApiError> refusal = RequestCheck.refuseBody(request);
    SandboxResponse response =
        refusal.isPresent()
            ? SandboxResponse.error(refusal.get())
            : contacts.put(id, request.body());
    return response.with(usage.headers());
  }

  private void strike(
      FaultKind kind, HttpExchange exchange, RecordedRequest request, RateLimit.Usage usage)
      throws IOException {
    switch (kind) {
      case RESET -> exchange.close();
      case STALL -> ResponseSender.stall(exchange, serve(request, usage));
      case TRUNCATE -> ResponseSender.truncate(exchange, serve(request, usage));
      case DROP_AFTER_APPLY -> {
        serve(request, usage);
        exchange.close();
      }
      case OTHER_ID -> ResponseSender.send(exchange, otherId(serve(request, usage)));
      case RIVAL -> {
        SandboxResponse before = serve(request, usage);
        contacts.changeBySomebodyElse(RequestCheck.contactId(request).orElse(""));
        ResponseSender.send(exchange, before);
      }
      case TOO_MANY_REQUESTS -> ResponseSender.send(exchange, tooManyRequests(usage.exhausted()));
      default ->
          ResponseSender.send(exchange, insteadOfOperation(kind, request).with(usage.headers()));
    }
  }

  /** The response of a fault that strikes before the operation. */
  private SandboxResponse insteadOfOperation(FaultKind kind, RecordedRequest request) {
    return switch (kind) {
      case SERVER_ERROR ->
          SandboxResponse.error(
              new ApiError(500, "INTERNAL_SERVER_ERROR", "Internal server error."));
      case UNAVAILABLE ->
          SandboxResponse.error(new ApiError(503, "SERVICE_UNAVAILABLE", "Service unavailable."));
      case EXPIRED_TOKEN ->
          SandboxResponse.error(new ApiError(401, "UNAUTHORIZED", "The access token has expired."));
      case HTML ->
          new SandboxResponse(
              200,
              Map.of("Content-Type", "text/html; charset=utf-8"),
              "<!DOCTYPE html><html><body>Please sign in.</body></html>");
      case REDIRECT ->
          new SandboxResponse(302, Map.of("Location", redirectTarget + request.path()), "");
      default -> throw new IllegalStateException(kind + " is handled elsewhere");
    };
  }

  private static SandboxResponse tooManyRequests(RateLimit.Usage usage) {
    ApiError error = new ApiError(429, "TOO_MANY_REQUESTS", "API rate limit exceeded");
    return SandboxResponse.error(error).with(usage.headers());
  }

  private static SandboxResponse otherId(SandboxResponse response) {
    if (response.status() != 200) {
      return response;
    }
    try {
      String body =
          StrictJson.text(
              StrictJson.object(response.body()).put("contactId", SandboxServer.OTHER_CONTACT));
      return new SandboxResponse(200, response.headers(), body);
    } catch (StrictJson.Unreadable e) {
      throw new IllegalStateException("a response with status 200 is a contact", e);
    }
  }
}
