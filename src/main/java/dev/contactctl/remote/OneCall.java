package dev.contactctl.remote;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.http.TunnelRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends a request once and turns the result into a reply. Safe for several threads. */
public final class OneCall {
  private final ServerSetup server;
  private final Transport transport;
  private final Duration limit;
  private final ContactsApi.Watcher watcher;

  /**
   * Calls to a server.
   *
   * @param limit the time that one request may take as a whole
   */
  public OneCall(
      ServerSetup server, Transport transport, Duration limit, ContactsApi.Watcher watcher) {
    this.server = server;
    this.transport = transport;
    this.limit = limit;
    this.watcher = watcher;
  }

  /**
   * Sends the request and waits for its reply.
   *
   * @param contactId the contact that it is about; empty for none
   * @param texts masks what the server sees and may repeat
   * @param good what counts as success
   */
  public <T> Reply<T> send(
      Request request, String contactId, ServerText texts, GoodAnswer<T> good) {
    String url = texts.masked(request.uri().toString());
    RequestSummary asked =
        new RequestSummary(request.method(), url, texts.masked(contactId), server.suspects(texts));
    try {
      Response response = transport.send(request, limit);
      tellOf(response.sends(), asked);
      watcher.answered(asked.method(), asked.url(), response.status());
      return new AnswerReader(asked, texts).read(response, good);
    } catch (TransportException e) {
      tellOf(e.sends(), asked);
      return unanswered(asked, texts, e);
    }
  }

  /**
   * The reply to a request that was not sent because no connection could be made.
   *
   * @param why what {@link Transport#reach} says
   */
  public Reply.Problem<?> unconnected(Request request, TransportException why) {
    ServerText texts = new ServerText(List.of());
    String url = request.uri().toString();
    RequestSummary asked = new RequestSummary(request.method(), url, "", server.suspects(texts));
    return (Reply.Problem<?>) unanswered(asked, texts, why);
  }

  /** The log that records what is sent. */
  ContactsApi.Watcher watcher() {
    return watcher;
  }

  private void tellOf(int sends, RequestSummary asked) {
    for (int i = 1; i < sends; i++) {
      watcher.sentAgain(asked.method(), asked.url());
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
}
