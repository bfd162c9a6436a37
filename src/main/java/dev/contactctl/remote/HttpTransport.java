package dev.contactctl.remote;

import dev.contactctl.remote.TransportException.Reason;
import dev.contactctl.world.Version;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
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

/** The transport over {@code java.net.http}. The client is made on first use. */
public final class HttpTransport implements Transport {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

  private Optional<HttpClient> client = Optional.empty();

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    LimitedBody body = new LimitedBody();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client(limit).sendAsync(http(request), head -> body);
    try {
      return response(exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new TransportException(Reason.TIMEOUT);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new TransportException(Reason.NO_ANSWER);
    } catch (ExecutionException e) {
      throw new TransportException(reason(e, body.hasBegun()));
    }
  }

  private HttpClient client(Duration limit) {
    if (client.isEmpty()) {
      client =
          Optional.of(
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .followRedirects(HttpClient.Redirect.NEVER)
                  .connectTimeout(limit.compareTo(CONNECT_LIMIT) < 0 ? limit : CONNECT_LIMIT)
                  .sslContext(LazyTls.context())
                  .sslParameters(LazyTls.parameters())
                  .build());
    }
    return client.get();
  }

  private static HttpRequest http(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .header("Authorization", request.token().authorization())
            .header("Accept", "application/json")
            .header("User-Agent", "contactctl/" + Version.NUMBER);
    if (request.body().isEmpty()) {
      return builder.method(request.method(), HttpRequest.BodyPublishers.noBody()).build();
    }
    return builder
        .header("Content-Type", "application/json")
        .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()))
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
   * Told by the kinds of the causes and by the phase, since messages differ and can quote what was
   * sent.
   */
  private static Reason reason(ExecutionException failed, boolean bodyBegun) {
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof LimitedBody.TooLarge) {
        return Reason.TOO_LARGE;
      } else if (cause instanceof UnresolvedAddressException) {
        return Reason.UNKNOWN_HOST;
      } else if (cause instanceof HttpConnectTimeoutException) {
        return Reason.CONNECT_TIMEOUT;
      } else if (cause instanceof SSLException && !bodyBegun) {
        return Reason.CERTIFICATE;
      } else if (cause instanceof ProtocolException) {
        return Reason.GARBLED;
      } else if (cause instanceof ConnectException && !hides(cause)) {
        return Reason.REFUSED;
      } else if (cause instanceof IOException && cause.getCause() == null) {
        return bodyBegun ? Reason.CUT_OFF : Reason.NO_ANSWER;
      }
    }
    return bodyBegun ? Reason.CUT_OFF : Reason.NO_ANSWER;
  }

  private static boolean hides(Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    Optional<HttpClient> open = client;
    client = Optional.empty();
    if (open.isPresent() && (Object) open.get() instanceof AutoCloseable closeable) {
      try {
        closeable.close(); // from Java 21 on; before, the client ends when nobody refers to it
      } catch (Exception e) {
        return;
      }
    }
  }
}
