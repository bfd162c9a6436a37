package dev.contactctl.http;

import dev.contactctl.network.Network;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Creates connections, and keeps idle ones for the next request to the same server. Safe for
 * several threads; a connection is either in the pool or with one thread.
 */
final class ConnectionPool {
  /**
   * How long an idle connection is kept, in milliseconds: servers close idle connections, some
   * after five seconds, and a request that meets a closed connection has to be sent again or, if it
   * is a PUT, is in doubt.
   */
  static final long MAX_IDLE_MILLIS = 3_000;

  /**
   * The idle time, in milliseconds, up to which a connection is used again without a look whether
   * the server has closed it.
   */
  static final long MOMENT_MILLIS = 20;

  /** The most connections that are kept. */
  static final int MAX_KEPT = 32;

  private final Clock clock;
  private final List<Connection> idle = new ArrayList<>();
  private volatile Optional<Network> network = Optional.empty();
  private volatile TlsSockets tls = new TlsSockets(Optional.empty());
  private boolean closed;

  ConnectionPool(Clock clock) {
    this.clock = clock;
  }

  /** Makes further connections through that network. */
  void use(Network chosen) {
    network = Optional.of(chosen);
    tls = new TlsSockets(network);
  }

  /**
   * The route to the server of a URL.
   *
   * @throws TransportException when Java is set up with a proxy that cannot be one
   */
  Route route(URI uri) throws TransportException {
    return Route.to(uri, network);
  }

  /** A new connection, not yet open. */
  Connection fresh(Route route) {
    return new Connection(route, tls);
  }

  /**
   * Whether the server has left open a connection that was taken from here; reads from it if that
   * is needed to know.
   */
  boolean isLive(Connection taken) {
    return isTrusted(taken) || taken.isLive();
  }

  /**
   * Whether a connection need not be listened to, which takes a millisecond: it was in use a moment
   * ago, and was left open after an earlier answer, so that this server does not close connections
   * after each one.
   */
  private boolean isTrusted(Connection connection) {
    long age = clock.millis() - connection.idleSince();
    return connection.answers() > 1 && age >= 0 && age < MOMENT_MILLIS;
  }

  /**
   * Takes the connection for that route that was used last; it then belongs to the caller. The
   * server may have closed it.
   */
  synchronized Optional<Connection> take(Route route) {
    long now = clock.millis();
    Optional<Connection> found = Optional.empty();
    for (int i = idle.size() - 1; i >= 0; i--) {
      Connection connection = idle.get(i);
      long age = now - connection.idleSince();
      if (age < 0 || age > MAX_IDLE_MILLIS) { // below 0 after somebody set the clock back
        idle.remove(i).close();
      } else if (found.isEmpty() && connection.route().isSame(route)) {
        found = Optional.of(idle.remove(i));
      }
    }
    return found;
  }

  /** Keeps an open connection whose last answer was read to its end. */
  synchronized void keep(Connection connection) {
    if (closed || idle.size() == MAX_KEPT) {
      connection.close();
      return;
    }
    connection.rest(clock.millis());
    idle.add(connection);
  }

  /** Closes all connections and keeps none from now on. */
  synchronized void close() {
    closed = true;
    for (Connection connection : idle) {
      connection.close();
    }
    idle.clear();
  }
}
