package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A {@code java.net.http} client whose threads can be stopped. Before Java 21 a client cannot be
 * closed, and a JVM that exits waits 0.3 s for the thread in which the client waits for the
 * network. So the client is made on a thread in a group of its own: the client's threads inherit
 * that group, and interrupting the group stops them.
 */
final class StoppableClient {
  private final ThreadGroup threads;
  private final HttpClient client;

  private StoppableClient(ThreadGroup threads, HttpClient client) {
    this.threads = threads;
    this.client = client;
  }

  /** Makes a client that gives up connecting after that time. */
  static StoppableClient make(Duration connectLimit) throws TransportException {
    ThreadGroup threads = new ThreadGroup("http");
    FutureTask<HttpClient> client = new FutureTask<>(() -> build(connectLimit));
    Thread maker = new Thread(threads, client, "http");
    maker.setDaemon(true);
    maker.start();
    try {
      return new StoppableClient(threads, client.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(Reason.NO_CLIENT, false);
    } catch (ExecutionException e) {
      throw new TransportException(Reason.NO_CLIENT, false);
    }
  }

  private static HttpClient build(Duration connectLimit) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectLimit)
        .sslContext(LazyTlsContext.context())
        .sslParameters(LazyTlsContext.parameters())
        .build();
  }

  HttpClient client() {
    return client;
  }

  /** Stops the threads; the client cannot be used afterwards. */
  void stop() {
    threads.interrupt();
  }
}
