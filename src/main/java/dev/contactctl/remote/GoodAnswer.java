package dev.contactctl.remote;

import dev.contactctl.http.Response;

/**
 * What a call accepts as success: one status, and a body that it can make its value from. Error
 * statuses and redirects never get here.
 *
 * @param <T> the value that the call returns
 */
public interface GoodAnswer<T> {

  /** The only status that counts as success. */
  int status();

  /**
   * The value in an answer with that status.
   *
   * @throws UnusableAnswer when the body is not what the call asked for
   */
  T read(Response response) throws UnusableAnswer;
}
