package dev.contactctl.http;

import java.time.Duration;

/**
 * Sends HTTP requests, whatever they are about. An implementation is safe for use by several
 * threads.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends one request, once, and waits for the whole answer.
   *
   * @param limit the time for connection, headers and body together
   * @throws TransportException when there is no whole answer
   */
  Response send(Request request, Duration limit) throws TransportException;

  /** Closes connections and ends threads. */
  @Override
  void close();
}
