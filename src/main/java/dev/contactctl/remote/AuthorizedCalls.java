package dev.contactctl.remote;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TunnelRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends requests with the access token and turns whatever comes of them into replies. When the
 * server refuses the token (401), it is renewed, if its source can do that, and the request is sent
 * once more: a request whose token was refused has changed nothing. Safe for several threads, which
 * share one renewal.
 */
final class AuthorizedCalls {
  private final TokenSource tokens;
  private final Transport transport;
  private final Duration limit;
  private final ServerSetup server;
  private final ContactsApi.Watcher watcher;
  private final Object renewal = new Object();
  private Optional<Token> expired = Optional.empty();

  AuthorizedCalls(
      ServerSetup server,
      TokenSource tokens,
      Transport transport,
      Duration limit,
      ContactsApi.Watcher watcher) {
    this.server = server;
    this.tokens = tokens;
    this.transport = transport;
    this.limit = limit;
    this.watcher = watcher;
  }

  /**
   * Sends the request and waits for its reply.
   *
   * @param contactId the contact that it is about; empty for none
   * @param good what counts as success
   */
  <T> Reply<T> send(Request request, String contactId, GoodAnswer<T> good) {
    Token token = tokens.current();
    Reply<T> reply = attempt(request, contactId, good, List.of(token));
    if (!(reply instanceof Reply.Refused<T> refused) || refused.status() != 401) {
      return reply;
    }
    Optional<Token> renewed = inPlaceOf(token);
    return renewed.isPresent()
        ? attempt(request, contactId, good, List.of(renewed.get(), token))
        : reply;
  }

  /** The first of the tokens is sent; a server may repeat any of them. */
  private <T> Reply<T> attempt(
      Request request, String contactId, GoodAnswer<T> good, List<Token> used) {
    ServerText texts = new ServerText(used);
    String url = texts.masked(request.uri().toString());
    RequestSummary asked =
        new RequestSummary(request.method(), url, texts.masked(contactId), server.suspects(texts));
    try {
      Response response =
          transport.send(request.with("Authorization", used.get(0).authorization()), limit);
      watcher.answered(asked.method(), asked.url(), response.status());
      return new AnswerReader(asked, texts).read(response, good);
    } catch (TransportException e) {
      return unanswered(asked, texts, e);
    }
  }

  private static <T> Reply<T> unanswered(
      RequestSummary asked, ServerText texts, TransportException e) {
    if (e.stoppedBy().isPresent()) {
      boolean mayHaveActed = e.mayHaveActed() && asked.mayChange();
      return new Reply.Interrupted<>(asked, e.stoppedBy().get(), mayHaveActed);
    }
    if (e.refusedBy().isPresent()) {
      TunnelRefusal refusal = e.refusedBy().get();
      Optional<Duration> wait = RetryAfter.of(refusal.answer());
      return new Reply.Untunnelled<>(
          asked, texts.masked(refusal.proxy()), refusal.answer().status(), wait);
    }
    return new Reply.Lost<>(asked, e.reason(), e.mayHaveActed() && asked.mayChange());
  }

  /** Another thread may have renewed the token already, or found that it cannot be renewed. */
  private Optional<Token> inPlaceOf(Token refused) {
    synchronized (renewal) {
      if (expired.equals(Optional.of(refused))) {
        return Optional.empty();
      }
      Token now = tokens.current();
      if (!now.equals(refused)) {
        return Optional.of(now);
      }
      Optional<Token> renewed = tokens.renew(refused);
      if (renewed.isEmpty()) {
        expired = Optional.of(refused);
      }
      return renewed;
    }
  }
}
