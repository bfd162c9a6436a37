package dev.contactctl.remote;

import java.util.Optional;

/** A token that was handed over ready-made, so nobody here can renew it. */
record FixedToken(Token current) implements TokenSource {

  @Override
  public Optional<Token> renew(Token refused) {
    return Optional.empty();
  }
}
