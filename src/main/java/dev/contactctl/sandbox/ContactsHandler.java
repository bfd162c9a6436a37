package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Answers one request. In this order: it is recorded, the gate checks token, path and method, the
 * rate limit counts it, a fault may strike, and then the operation answers. So a fault never hides
 * a wrong token.
 */
final class ContactsHandler implements HttpHandler {
  private final Contacts contacts;
  private final Gate gate;
  private final RateLimit limit;
  private final Faults faults;
  private final RequestLog log;
  private final String elsewhere;

  ContactsHandler(
      Contacts contacts,
      Gate gate,
      RateLimit limit,
      Faults faults,
      RequestLog log,
      String elsewhere) {
    this.contacts = contacts;
    this.gate = gate;
    this.limit = limit;
    this.faults = faults;
    this.log = log;
    this.elsewhere = elsewhere;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    RecordedRequest request = RecordedRequest.of(exchange);
    log.add(request);
    Optional<ApiError> refusal = gate.refuse(request);
    if (refusal.isPresent()) {
      Reply reply = Reply.error(refusal.get());
      boolean method = refusal.get().status() == 405;
      Wire.send(exchange, method ? reply.with(Map.of("Allow", "GET, PUT")) : reply);
      return;
    }
    RateLimit.Standing standing = limit.take(request.method());
    if (standing.refused()) {
      Wire.send(exchange, tooManyRequests(standing));
      return;
    }
    Optional<FaultKind> fault = faults.strike(request.method());
    if (fault.isPresent()) {
      strike(fault.get(), exchange, request, standing);
    } else {
      Wire.send(exchange, serve(request, standing));
    }
  }

  private Reply serve(RecordedRequest request, RateLimit.Standing standing) {
    String id = Gate.contactId(request).orElse("");
    if (request.method().equals("GET")) {
      return contacts.get(id).with(standing.headers());
    }
    Optional<ApiError> refusal = Gate.refuseBody(request);
    Reply reply =
        refusal.isPresent() ? Reply.error(refusal.get()) : contacts.put(id, request.body());
    return reply.with(standing.headers());
  }

  private void strike(
      FaultKind kind, HttpExchange exchange, RecordedRequest request, RateLimit.Standing standing)
      throws IOException {
    switch (kind) {
      case RESET -> exchange.close();
      case STALL -> Wire.stall(exchange, serve(request, standing));
      case TRUNCATE -> Wire.truncate(exchange, serve(request, standing));
      case DROP_AFTER_APPLY -> {
        serve(request, standing);
        exchange.close();
      }
      case OTHER_ID -> Wire.send(exchange, otherId(serve(request, standing)));
      case RIVAL -> {
        Reply before = serve(request, standing);
        contacts.rival(Gate.contactId(request).orElse(""));
        Wire.send(exchange, before);
      }
      case TOO_MANY_REQUESTS -> Wire.send(exchange, tooManyRequests(standing.exhausted()));
      default -> Wire.send(exchange, instead(kind, request).with(standing.headers()));
    }
  }

  /** The answer of a fault that never reaches the contacts. */
  private Reply instead(FaultKind kind, RecordedRequest request) {
    return switch (kind) {
      case SERVER_ERROR ->
          Reply.error(new ApiError(500, "INTERNAL_SERVER_ERROR", "Internal server error."));
      case UNAVAILABLE ->
          Reply.error(new ApiError(503, "SERVICE_UNAVAILABLE", "Service unavailable."));
      case EXPIRED_TOKEN ->
          Reply.error(new ApiError(401, "UNAUTHORIZED", "The access token has expired."));
      case HTML ->
          new Reply(
              200,
              Map.of("Content-Type", "text/html; charset=utf-8"),
              "<!DOCTYPE html><html><body>Please sign in.</body></html>");
      case REDIRECT -> new Reply(302, Map.of("Location", elsewhere + request.path()), "");
      default -> throw new IllegalStateException(kind + " has an answer of its own");
    };
  }

  private static Reply tooManyRequests(RateLimit.Standing standing) {
    ApiError error = new ApiError(429, "TOO_MANY_REQUESTS", "API rate limit exceeded");
    return Reply.error(error).with(standing.headers());
  }

  private static Reply otherId(Reply reply) {
    if (reply.status() != 200) {
      return reply;
    }
    try {
      String body =
          Json.text(Json.object(reply.body()).put("contactId", SandboxServer.OTHER_CONTACT));
      return new Reply(200, reply.headers(), body);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("an answer of 200 is a contact", e);
    }
  }
}
