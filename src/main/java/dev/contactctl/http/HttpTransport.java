package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.world.Version;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends requests over {@code java.net.http}. The client is made when the first request is sent.
 * Several threads may send at a time.
 */
public final class HttpTransport implements Transport {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

  private Optional<StoppableClient> client = Optional.empty();

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    LimitedBody body = new LimitedBody();
    SentBody sent = new SentBody(request.body());
    boolean watched = !request.body().isEmpty();
    HttpClient ready = client(limit);
    CompletableFuture<HttpResponse<byte[]>> exchange =
        ready.sendAsync(http(request, sent), head -> body);
    try {
      return response(exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      boolean left = !watched || sent.hasBegun();
      throw new TransportException(left ? Reason.TIMEOUT : Reason.CONNECT_TIMEOUT, left);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new TransportException(Reason.NO_ANSWER, !watched || sent.hasBegun());
    } catch (ExecutionException e) {
      throw new TransportException(
          reason(e, sent.hasBegun(), body.hasBegun()), !watched || sent.hasBegun());
    }
  }

  private synchronized HttpClient client(Duration limit) throws TransportException {
    if (client.isEmpty()) {
      client = Optional.of(StoppableClient.make(connectLimit(limit)));
    }
    return client.get().client();
  }

  /** A little less than the whole limit, so that a slow connection is reported as one. */
  private static Duration connectLimit(Duration limit) {
    Duration most = Duration.ofMillis(limit.toMillis() * 9 / 10 + 1);
    return most.compareTo(CONNECT_LIMIT) < 0 ? most : CONNECT_LIMIT;
  }

  private static HttpRequest http(Request request, SentBody body) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri()).header("User-Agent", "contactctl/" + Version.NUMBER);
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      builder.header(header.getKey(), header.getValue());
    }
    return builder
        .method(
            request.method(), request.body().isEmpty() ? HttpRequest.BodyPublishers.noBody() : body)
        .build();
  }

  private static Response response(HttpResponse<byte[]> response) {
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
      headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue().get(0));
    }
    return new Response(response.statusCode(), headers, response.body());
  }

  /**
   * Found by the classes of the causes and by the phase: the messages of the client differ from one
   * Java to the next, and can quote what was sent.
   */
  private static Reason reason(ExecutionException failed, boolean left, boolean answered) {
    if (has(failed, LimitedBody.TooLarge.class)) {
      return Reason.TOO_LARGE;
    } else if (has(failed, LazyTlsContext.Unusable.class)
        || has(failed, InvalidAlgorithmParameterException.class)) {
      return Reason.NO_TRUST;
    } else if (has(failed, UnresolvedAddressException.class)) {
      return Reason.UNKNOWN_HOST;
    } else if (has(failed, HttpConnectTimeoutException.class)) {
      return Reason.CONNECT_TIMEOUT;
    } else if (has(failed, ConnectException.class)) {
      return Reason.REFUSED;
    } else if (has(failed, SSLException.class) && !left && !answered && !isCutOff(failed)) {
      return has(failed, CertificateException.class) ? Reason.CERTIFICATE : Reason.NO_TLS;
    } else if (has(failed, ProtocolException.class)) {
      return Reason.GARBLED;
    }
    return answered ? Reason.CUT_OFF : Reason.NO_ANSWER;
  }

  private static boolean isCutOff(Throwable failed) {
    return has(failed, EOFException.class) || has(failed, SocketException.class);
  }

  private static boolean has(Throwable failed, Class<? extends Throwable> kind) {
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public synchronized void close() {
    client.ifPresent(StoppableClient::stop);
    client = Optional.empty();
  }
}
