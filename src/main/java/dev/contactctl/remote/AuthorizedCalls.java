package dev.contactctl.remote;

import dev.contactctl.http.Request;
import java.util.List;
import java.util.Optional;

/**
 * Sends requests with the access token and turns whatever comes of them into replies. When the
 * server refuses the token (401), it is renewed, if its source can do that, and the request is sent
 * once more: a request whose token was refused has changed nothing. When the new token is refused,
 * too, none is asked for any more: the next one would fare no better. Safe for several threads,
 * which share one renewal.
 */
final class AuthorizedCalls {
  private final TokenSource tokens;
  private final OneCall call;
  private final Object renewal = new Object();
  private Optional<Token> expired = Optional.empty();

  AuthorizedCalls(TokenSource tokens, OneCall call) {
    this.tokens = tokens;
    this.call = call;
  }

  /**
   * Sends the request and waits for its reply.
   *
   * @param contactId the contact that it is about; empty for none
   * @param good what counts as success
   */
  <T> Reply<T> send(Request request, String contactId, GoodAnswer<T> good) {
    try {
      return sendOrThrow(request, contactId, good);
    } catch (TokenException e) {
      return new Reply.NoToken<>(
          new RequestSummary(request.method(), "", contactId, Suspects.NONE),
          e.failure(),
          e.isTemporary());
    }
  }

  private <T> Reply<T> sendOrThrow(Request request, String contactId, GoodAnswer<T> good)
      throws TokenException {
    Token token = tokens.current();
    Reply<T> reply = attempt(request, contactId, good, List.of(token));
    if (!isUnauthorized(reply)) {
      return reply;
    }
    Optional<Token> renewed = inPlaceOf(token);
    if (renewed.isEmpty()) {
      return withAdvice(reply, token);
    }
    Token other = renewed.get();
    call.watcher().sentWithNewToken(request.method());
    Reply<T> second = attempt(request, contactId, good, List.of(other, token));
    if (!isUnauthorized(second)) {
      return second;
    }
    synchronized (renewal) {
      expired = Optional.of(other);
    }
    return withAdvice(second, other);
  }

  private static boolean isUnauthorized(Reply<?> reply) {
    return reply instanceof Reply.Refused<?> refused && refused.status() == 401;
  }

  private <T> Reply<T> withAdvice(Reply<T> reply, Token token) {
    return reply instanceof Reply.Refused<T> refused
        ? refused.advising(tokens.adviceOn(token))
        : reply;
  }

  /** The first token is sent; a server may repeat any of them. */
  private <T> Reply<T> attempt(
      Request request, String contactId, GoodAnswer<T> good, List<Token> tokens) {
    Request signed = request.with(Token.HEADER, tokens.get(0).authorization());
    return call.send(signed, contactId, ServerText.ofTokens(tokens), good);
  }

  /**
   * Obtains the current token again: another thread may have renewed it already, or found that it
   * cannot be renewed.
   */
  private Optional<Token> inPlaceOf(Token refused) throws TokenException {
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
