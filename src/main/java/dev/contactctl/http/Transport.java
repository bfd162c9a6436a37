package dev.contactctl.http;

import dev.contactctl.network.Network;
import java.net.URI;
import java.time.Duration;

/**
 * Sends HTTP requests, whatever they are about. An implementation says whether several threads may
 * send at a time.
 */
public interface Transport extends AutoCloseable {

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
  ProbeResult reach(URI uri, Duration limit);

  /**
   * From now on connections are made through that network. To be called before the first request.
   */
  void use(Network network);

  /**
   * Ends every request that is on its way, and lets none leave from now on. May be called by any
   * thread, whatever another one does, and waits for nothing.
   */
  void stop();

  /** Closes connections and ends threads. */
  @Override
  void close();

  /**
   * Hands every call on to another transport. A transport that adds something to another one begins
   * with this, and overrides what it adds to.
   */
  abstract class Forwarding implements Transport {
    private final Transport transport;

    /** A transport that hands calls on to that one. */
    protected Forwarding(Transport transport) {
      this.transport = transport;
    }

    @Override
    public Response send(Request request, Duration limit) throws TransportException {
      return transport.send(request, limit);
    }

    @Override
    public ProbeResult reach(URI uri, Duration limit) {
      return transport.reach(uri, limit);
    }

    @Override
    public void use(Network network) {
      transport.use(network);
    }

    @Override
    public void stop() {
      transport.stop();
    }

    @Override
    public void close() {
      transport.close();
    }
  }
}
