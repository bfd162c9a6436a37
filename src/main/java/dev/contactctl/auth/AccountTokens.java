package dev.contactctl.auth;

import dev.contactctl.message.Message;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.LockFile;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tokens of an account at an auth host, which are kept from one run to another. */
public final class AccountTokens implements TokenSource {
  private final Account account;
  private final TokenStore store;
  private final Issuer issuer;
  private final AppCalls app;
  private final World world;
  private final Duration patience;
  private final KeptTokens tokens;

  AccountTokens(
      Account account,
      TokenStore store,
      Issuer issuer,
      AppCalls app,
      World world,
      Duration patience) {
    this.account = account;
    this.store = store;
    this.issuer = issuer;
    this.app = app;
    this.world = world;
    this.patience = patience;
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

  @Override
  public Optional<Message> adviceOn(Token refused) {
    return tokens.adviceOn(refused);
  }

  @Override
  public Optional<Instant> keptUntil() {
    return tokens.keptUntil();
  }

  /** A token that was asked for now, whether one is kept or not; it is kept from now on. */
  public Token anew() throws TokenException {
    Optional<Token> kept = store.read().map(StoredToken::token);
    Optional<Token> renewed = kept.isPresent() ? tokens.renew(kept.get()) : Optional.empty();
    return renewed.isPresent() ? renewed.get() : tokens.current();
  }

  /** Why there is no way to a token; empty when there is one. */
  public Optional<Failure> neededFirst() {
    return store.read().isPresent() ? Optional.empty() : issuer.neededFirst();
  }

  /**
   * Keeps the tokens that a user has brought back a code for.
   *
   * @param redirect where the auth host had sent the browser to
   * @throws TokenException when the auth host does not take the code
   * @throws Failure exit 10, when the tokens cannot be kept
   */
  public void redeem(String code, String redirect) throws TokenException {
    if (!(issuer instanceof UserIssuer user)) {
      throw new IllegalStateException(account.id());
    }
    try {
      Optional<LockFile> lock = store.lock(patience);
      try {
        store.write(user.redeem(code, redirect));
      } finally {
        lock.ifPresent(LockFile::close);
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    if (store.read().isEmpty()) {
      throw new Failure(Exit.LOCAL_FILES, AuthSentences.NOWHERE_TO_KEEP.with());
    }
  }

  /** A text that a browser has brought from the auth host, with the secrets of the app masked. */
  public String masked(String text) {
    return app.masked(text);
  }

  private static Failure interrupted() {
    Thread.currentThread().interrupt();
    return new Failure(Exit.TEMPORARY, AuthSentences.INTERRUPTED.with());
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

  /**
   * Has what is kept revoked by the auth host, and forgets it whatever that says.
   *
   * @return why something may be valid still
   * @throws Failure exit 10, when a token cannot be removed from this machine; exit 5, when another
   *     run is about to write one
   */
  public Optional<Failure> forget() {
    try {
      Optional<LockFile> lock = store.lock(patience, this::failAsBusy);
      try {
        Optional<StoredToken> kept = store.read();
        Optional<Failure> problem = kept.isPresent() ? revoked(kept.get()) : Optional.empty();
        Optional<Path> removed = store.remove();
        return kept.isPresent() ? problem : removed.map(AccountTokens::unrevoked);
      } finally {
        lock.ifPresent(LockFile::close);
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private void failAsBusy() {
    throw new Failure(Exit.TEMPORARY, AuthSentences.BUSY_ELSEWHERE.with(account.id()));
  }

  private static Failure unrevoked(Path file) {
    return new Failure(Exit.NOT_ALLOWED, AuthSentences.REMOVED_UNREAD.with(file));
  }

  /** The refresh token first, since others can be made of it. */
  private Optional<Failure> revoked(StoredToken kept) {
    Optional<TokenException> problem = Optional.empty();
    if (kept.refresh().isPresent()) {
      problem = app.revoke(kept.refresh().get(), "refresh_token");
    }
    if (problem.isEmpty()) {
      problem = app.revoke(kept.token().secret(), "access_token");
    }
    return problem.map(TokenException::failure);
  }
}
