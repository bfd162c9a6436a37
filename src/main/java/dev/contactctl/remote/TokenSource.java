package dev.contactctl.remote;

import dev.contactctl.message.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * The source of the access token of calls. An implementation must be safe for use by several
 * threads.
 */
public interface TokenSource {

  /**
   * The token to send now.
   *
   * @throws TokenException when there is none
   */
  Token current() throws TokenException;

  /**
   * Obtains a new token in place of one that the server refused; from then on it is the current
   * one. {@link ContactsApi} asks once for each refused token, and never from two threads at a
   * time.
   *
   * @return empty when this source cannot renew its token
   * @throws TokenException when it could, and did not get one
   */
  Optional<Token> renew(Token refused) throws TokenException;

  /**
   * The remedy for a token that the server refused and that was not renewed; empty when nothing
   * more specific is known.
   */
  default Optional<Message> adviceOn(Token refused) {
    return Optional.empty();
  }

  /** The token that is available without asking anybody for it. */
  default Optional<Token> atHand() {
    return Optional.empty();
  }

  /** When the kept token stops being used; empty if no token is kept. Nobody is asked for it. */
  default Optional<Instant> keptUntil() {
    return Optional.empty();
  }

  /**
   * The account that the tokens are for, as its settings name it; empty when nothing but a token is
   * known. Nobody is asked for it, and nothing of it comes from a token.
   */
  default Optional<String> accountId() {
    return Optional.empty();
  }

  /** Whether another token can be obtained when this one has expired. */
  default boolean isRenewable() {
    return true;
  }

  /** A source of a token that was handed over and cannot be renewed. */
  record Fixed(Token current) implements TokenSource {
    @Override
    public boolean isRenewable() {
      return false;
    }

    @Override
    public Optional<Token> renew(Token refused) {
      return Optional.empty();
    }

    @Override
    public Optional<Token> atHand() {
      return Optional.of(current);
    }
  }

  /** A source of a token that was handed over and cannot be renewed. */
  static TokenSource fixed(Token token) {
    return new Fixed(token);
  }
}
