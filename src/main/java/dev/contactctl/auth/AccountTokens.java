package dev.contactctl.auth;

import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tokens of an account at an auth host, which are kept from one run to another. */
public final class AccountTokens implements TokenSource {
  private final Account account;
  private final TokenStore store;
  private final World world;
  private final KeptTokens tokens;

  AccountTokens(Account account, TokenStore store, Issuer issuer, World world, Duration patience) {
    this.account = account;
    this.store = store;
    this.world = world;
    this.tokens = new KeptTokens(world, store, issuer, patience);
  }

  @Override
  public Token current() throws TokenException {
    return tokens.current();
  }

  @Override
  public Optional<Token> renew(Token refused) throws TokenException {
    return tokens.renew(refused);
  }

  /** Whose tokens they are. */
  public Account account() {
    return account;
  }

  /**
   * A token that is kept.
   *
   * @param until when it is used no longer, shortly before its end
   * @param left how long that is from now; negative when it is over
   */
  public record Kept(Instant until, Duration left) {}

  /** What is kept now; nobody is asked. */
  public Optional<Kept> kept() {
    Optional<Instant> until = store.read().flatMap(StoredToken::until);
    return until.map(end -> new Kept(end, Duration.between(world.now(), end)));
  }
}
