package dev.contactctl.remote;

import dev.contactctl.remote.TransportException.Reason;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * An HTTP client that is made on a thread of its own, and whose threads can be ended. Before Java
 * 21 a client cannot be closed, and a JVM that exits waits 0.3 s for its thread in the network's
 * selector; so that thread is of a group of its own, which all of the client's threads inherit, and
 * the group is interrupted.
 */
final class StoppableClient {
  private final ThreadGroup threads = new ThreadGroup("http");
  private final FutureTask<HttpClient> client;

  private StoppableClient(Duration connectLimit) {
    client = new FutureTask<>(() -> build(connectLimit));
  }

  /**
   * Begins to make a client.
   *
   * @param tls whether TLS is to be loaded too, once the client is there
   */
  static StoppableClient begin(Duration connectLimit, boolean tls) {
    StoppableClient own = new StoppableClient(connectLimit);
    if (tls) {
      own.start(LazyTls::warmKeys);
    }
    own.start(() -> own.make(tls));
    return own;
  }

  /** What goes wrong in the work is met again, and told, by the first connection. */
  private void start(Runnable work) {
    Thread thread = new Thread(threads, work, "http");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, problem) -> {});
    thread.start();
  }

  private void make(boolean tls) {
    client.run();
    if (tls) {
      LazyTls.warmTrust();
    }
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

  /** The client, once it is made. */
  HttpClient await() throws TransportException {
    try {
      return client.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(Reason.NO_CLIENT, false);
    } catch (ExecutionException e) {
      throw new TransportException(Reason.NO_CLIENT, false);
    }
  }

  /** Ends the threads; the client is of no use afterwards. */
  void end() {
    threads.interrupt();
  }
}
