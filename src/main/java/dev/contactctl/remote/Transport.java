package dev.contactctl.remote;

import java.time.Duration;

/** Sends a request and waits for the whole answer. */
public interface Transport extends AutoCloseable {

  /**
   * Begins to get ready for requests to the API at that URL, and returns at once. Nothing is sent.
   * What goes wrong meanwhile shows when something is sent.
   *
   * @param limit as for {@link #send}
   */
  default void warm(BaseUrl base, Duration limit) {}

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
