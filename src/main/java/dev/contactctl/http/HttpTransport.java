package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.network.Network;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

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
  private final SendLog.Nanos nanos;
  private final RunningExchanges running;

  /**
   * A transport without a connection.
   *
   * @param nanos a clock for measuring durations
   */
  public HttpTransport(SendLog.Nanos nanos) {
    this(nanos, Clock.systemUTC());
  }

  /** A transport with another clock for the age of connections that are kept. */
  HttpTransport(SendLog.Nanos nanos, Clock clock) {
    this.nanos = nanos;
    this.running = new RunningExchanges(nanos);
    this.pool = new ConnectionPool(clock);
  }

  @Override
  public Response send(Request request, Duration limit) throws TransportException {
    if (Thread.currentThread().isInterrupted()) {
      throw new TransportException(Reason.NO_ANSWER, false);
    }
    Exchange exchange = new Exchange(request, pool, nanos, limit);
    if (!running.add(exchange)) {
      throw new TransportException(Reason.NO_ANSWER, false);
    }
    try {
      return exchange.send(running, threads);
    } finally {
      running.remove(exchange);
    }
  }

  @Override
  public ProbeResult reach(URI uri, Duration limit) {
    try {
      Route route = pool.route(uri);
      return new ConnectionProbe(route, pool.fresh(route), limit).reach();
    } catch (TransportException e) {
      return ProbeResult.nowhere(e);
    }
  }

  @Override
  public void use(Network network) {
    pool.use(network);
  }

  @Override
  public void stop() {
    running.stop();
  }

  /** Ends all exchanges, closes all connections, and keeps none from now on. */
  @Override
  public void close() {
    running.end();
    pool.close();
  }
}
