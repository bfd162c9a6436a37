package dev.contactctl.remote;

import dev.contactctl.http.Response;

/**
 * The answer that a call accepts as success: one status, and a body from which a value can be made.
 * Error statuses and redirects are handled before.
 *
 * @param <T> the value that the call returns
 */
public interface GoodAnswer<T> {

  /** The only status that counts as success. */
  int status();

  /**
   * Makes the value from an answer with that status.
   *
   * @throws UnusableAnswer when the body is not what the call asked for
   */
  T read(Response response) throws UnusableAnswer;
}
