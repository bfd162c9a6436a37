package dev.contactctl.remote;

import java.time.Duration;

/** Sends a request and waits for the whole answer. */
public interface Transport extends AutoCloseable {

  /**
   * Sends one request, once.
   *
   * @param limit for connection, headers and body together
   * @throws TransportException when there is no whole answer
   */
  Response send(Request request, Duration limit) throws TransportException;

  /** Lets go of connections and threads. */
  @Override
  void close();
}
