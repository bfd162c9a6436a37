package dev.contactctl.auth;

import dev.contactctl.message.SecretText;
import dev.contactctl.remote.TokenException;
import java.util.Optional;

/** Asks the auth host for a token; used by one thread at a time. */
interface Issuer {

  /**
   * Gets a new token.
   *
   * @param refresh what an earlier token came with to ask for the next one
   * @throws TokenException when there is none
   */
  StoredToken issue(Optional<SecretText> refresh) throws TokenException;
}
