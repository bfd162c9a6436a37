package dev.contactctl.auth;

import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.TokenException;
import dev.contactctl.world.Failure;
import java.util.Optional;

/** Requests tokens from the auth host; used by one thread at a time. */
interface Issuer {

  /**
   * Obtains a new token.
   *
   * @param refresh what an earlier token came with to ask for the next one
   * @throws TokenException when there is none
   */
  StoredToken issue(Optional<SecretText> refresh) throws TokenException;

  /**
   * Obtains a new token while another run may be obtaining one, too.
   *
   * @param obstacle why it is so; empty when another run is getting one
   * @throws TokenException when there is none, or what is kept is good for one request only
   */
  default StoredToken issueBesideOthers(Optional<Message> obstacle) throws TokenException {
    return issue(Optional.empty());
  }

  /** The remedy when the API refuses a token that was issued just now. */
  default Message adviceOnFresh() {
    return AuthSentences.FRESH_REFUSED.with();
  }

  /** Why no token can be obtained when none is kept; empty when one can. */
  default Optional<Failure> neededFirst() {
    return Optional.empty();
  }
}
