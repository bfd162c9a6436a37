package dev.contactctl.http;

import dev.contactctl.network.Network;
import java.net.URI;
import java.time.Duration;

/**
 * Sends HTTP requests, whatever they are about. An implementation is safe for use by several
 * threads.
 */
public interface Transport extends AutoCloseable {

  /** The largest body of a response, in bytes; a larger one is not read to its end. */
  int MAX_BODY_BYTES = 4 << 20;

  /**
   * Sends one request, once, and waits for the whole answer. An interrupt does not end the wait.
   *
   * @param limit the time for connection, headers and body together
   * @throws TransportException when there is no whole answer
   */
  Response send(Request request, Duration limit) throws TransportException;

  /**
   * Connects to the server of a URL as a request would, and sends nothing.
   *
   * @param limit the time for all of it
   */
  default Reach reach(URI uri, Duration limit) {
    return Reach.nowhere(new TransportException(TransportException.Reason.NO_CLIENT, false));
  }

  /**
   * From now on connections are made through that network. To be called before the first request;
   * what makes no connections itself has nothing to do.
   */
  default void use(Network network) {}

  /**
   * Ends every request that is on its way, and lets none leave from now on. May be called by any
   * thread, and waits for nothing; what never waits for an answer has nothing to do.
   */
  default void stop() {}

  /** Closes connections and ends threads. */
  @Override
  void close();
}
