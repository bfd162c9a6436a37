package dev.contactctl.remote;

import java.util.Optional;

/**
 * Where calls get their access token from. An implementation must be safe for use by several
 * threads.
 */
public interface TokenSource {

  /** The token to send now. */
  Token current();

  /**
   * Gets a new token in place of one that the server refused; from then on it is the current one.
   * {@link ContactsApi} asks once for each refused token, and no two threads at a time.
   *
   * @return empty when this source cannot renew its token
   */
  Optional<Token> renew(Token refused);

  /** A token that was handed over ready-made and cannot be renewed. */
  static TokenSource fixed(Token token) {
    return new FixedToken(token);
  }
}
