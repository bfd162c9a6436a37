package dev.contactctl.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.contactctl.world.World;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the requests of clients. Each request is recorded; then its token, path and method are
 * checked; then the rate limit counts it; then a fault may strike; then the operation is carried
 * out. In this order, a fault never hides a wrong token.
 */
final class ContactsHandler implements HttpHandler {
  private static final Duration LATENCY = Duration.ofSeconds(1);

  private final ContactOperations contacts;
  private final RequestCheck check;
  private final CallCounter limit;
  private final Faults faults;
  private final RequestLog log;
  private final String redirectTarget;
  private final World world;
  private final Optional<HistoryFile> history;

  ContactsHandler(
      ContactOperations contacts,
      RequestCheck check,
      CallCounter limit,
      Faults faults,
      RequestLog log,
      String redirectTarget,
      World world,
      Optional<HistoryFile> history) {
    this.contacts = contacts;
    this.check = check;
    this.limit = limit;
    this.faults = faults;
    this.log = log;
    this.redirectTarget = redirectTarget;
    this.world = world;
    this.history = history;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Instant came = world.now();
    RecordedRequest request = RecordedRequest.of(exchange);
    log.add(request);
    boolean entered = limit.enter();
    try {
      Delivery delivery = entered ? answer(request) : whole(tooManyRequests(limit.atOnce()));
      if (delivery.way() == Delivery.Way.LATE) {
        world.sleep(LATENCY);
      }
      recorded(request, came, delivery).send(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    } finally {
      if (entered) {
        limit.leave();
      }
    }
  }

  /**
   * Records the request before its response is sent, so that a client that has the response finds
   * the request in the history.
   */
  private Delivery recorded(RecordedRequest request, Instant came, Delivery delivery) {
    try {
      if (history.isPresent()) {
        history.get().add(request, came, delivery);
      }
      return delivery;
    } catch (IOException e) {
      String problem = "The sandbox cannot write its log.";
      return whole(SandboxResponse.error(new ApiError(500, "INTERNAL_SERVER_ERROR", problem)));
    }
  }

  private static Delivery whole(SandboxResponse response) {
    return new Delivery(Delivery.Way.WHOLE, response, "", false);
  }

  private Delivery answer(RecordedRequest request) {
    Optional<ApiError> refusal = check.refuse(request);
    if (refusal.isPresent()) {
      SandboxResponse response = SandboxResponse.error(refusal.get());
      boolean methodNotAllowed = refusal.get().status() == 405;
      return whole(
          methodNotAllowed ? response.with(Map.of("Allow", check.allowed(request))) : response);
    }
    CallCounter.Count count = limit.take(request.method());
    if (count.refused()) {
      return whole(tooManyRequests(count));
    }
    Optional<FaultKind> fault = faults.strike(request.method());
    return fault.isPresent()
        ? struck(fault.get(), request, count).struckBy(fault.get())
        : serve(request, count);
  }

  /** Carries out the operation. */
  private Delivery serve(RecordedRequest request, CallCounter.Count count) {
    Optional<SandboxResponse> token = check.token(request);
    if (token.isPresent()) {
      return whole(token.get());
    }
    String id = RequestCheck.contactId(request).orElse("");
    if (request.method().equals("GET")) {
      return whole(contacts.get(id).with(count.headers()));
    }
    Optional<ApiError> refusal = RequestCheck.refuseBody(request);
    SandboxResponse response =
        refusal.isPresent()
            ? SandboxResponse.error(refusal.get())
            : contacts.put(id, request.body());
    boolean applied = response.status() == 200;
    return new Delivery(Delivery.Way.WHOLE, response.with(count.headers()), "", applied);
  }

  private Delivery struck(FaultKind kind, RecordedRequest request, CallCounter.Count count) {
    return switch (kind) {
      case RESET -> whole(SandboxResponse.json(200, "")).by(Delivery.Way.NOTHING);
      case STALL -> serve(request, count).by(Delivery.Way.HEAD);
      case LATENCY -> serve(request, count).by(Delivery.Way.LATE);
      case TRUNCATE -> serve(request, count).by(Delivery.Way.HALF);
      case DROP_AFTER_APPLY -> serve(request, count).by(Delivery.Way.NOTHING);
      case OTHER_ID -> otherId(serve(request, count));
      case RIVAL -> {
        Delivery before = serve(request, count);
        contacts.changeBySomebodyElse(RequestCheck.contactId(request).orElse(""));
        yield before;
      }
      case TOO_MANY_REQUESTS -> whole(tooManyRequests(count.exhausted()));
      default -> whole(insteadOfOperation(kind, request).with(count.headers()));
    };
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

  private static SandboxResponse tooManyRequests(CallCounter.Count count) {
    ApiError error = new ApiError(429, "TOO_MANY_REQUESTS", "API rate limit exceeded");
    return SandboxResponse.error(error).with(count.headers());
  }

  private static Delivery otherId(Delivery delivery) {
    SandboxResponse response = delivery.response();
    if (response.status() != 200) {
      return delivery;
    }
    try {
      String body =
          StrictJson.text(
              StrictJson.object(response.body()).put("contactId", SandboxServer.OTHER_CONTACT));
      SandboxResponse other = new SandboxResponse(200, response.headers(), body);
      return new Delivery(delivery.way(), other, "", delivery.applied());
    } catch (StrictJson.NotJson e) {
      throw new IllegalStateException("a response with status 200 is a contact", e);
    }
  }
}
