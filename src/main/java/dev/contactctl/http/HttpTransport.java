package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.network.Network;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends requests over sockets. Several threads may send at a time. A connection is kept for the
 * next request to the same server, for {@value ConnectionPool#MAX_IDLE_MILLIS} ms.
 *
 * <p>A server may close a kept connection just when the next request is written. So it is listened
 * to before it is used again, and a new connection takes its place if the server has closed it. If
 * the end comes even later, before any byte of the answer, a GET is sent once more over a new
 * connection; no other request ever is, since the server may have acted on it.
 */
public final class HttpTransport implements Transport {
  private final ConnectionPool pool;
  private final ExchangeThreads threads = new ExchangeThreads();
  private final List<Exchange> running = new ArrayList<>();

  /** A transport without a connection. */
  public HttpTransport() {
    this(Clock.systemUTC());
  }

  /** A transport with another clock for the age of connections that are kept. */
  HttpTransport(Clock clock) {
    this.pool = new ConnectionPool(clock);
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    if (Thread.currentThread().isInterrupted()) {
      throw new TransportException(Reason.NO_ANSWER, false);
    }
    Exchange exchange = new Exchange(request, pool, limit);
    synchronized (running) {
      running.add(exchange);
    }
    try {
      threads.run(exchange);
      return exchange.await();
    } finally {
      synchronized (running) {
        running.remove(exchange);
      }
    }
  }

  @Override
  public void use(Network network) {
    pool.use(network);
  }

  /** Ends all exchanges, closes all connections, and keeps none from now on. */
  @Override
  public void close() {
    synchronized (running) {
      for (Exchange exchange : running) {
        exchange.stop();
      }
    }
    pool.close();
  }
}
