package dev.contactctl.remote;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * An HTTP client whose threads can be ended. Before Java 21 a client cannot be closed, and a JVM
 * that exits waits 0.3 s for its thread in the network's selector; so the client is made on a
 * thread of a group of its own, which all of its threads inherit, and the group is interrupted.
 */
final class OwnClient {
  private final ThreadGroup threads = new ThreadGroup("http");
  private final HttpClient client;

  OwnClient(Duration connectLimit) {
    client =
        CompletableFuture.supplyAsync(
                () -> build(connectLimit), work -> new Thread(threads, work).start())
            .join();
  }

  private static HttpClient build(Duration connectLimit) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectLimit)
        .sslContext(LazyTls.context())
        .sslParameters(LazyTls.parameters())
        .build();
  }

  HttpClient get() {
    return client;
  }

  /** Ends the threads; the client is of no use afterwards. */
  void end() {
    threads.interrupt();
  }
}
