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

/** The tokens of an account at an auth host, kept from one run to the next. */
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

  /** Requests new tokens, whether others are kept or not; does not keep them yet. */
  public SignIn signIn() throws TokenException {
    return new SignIn(this, issuer.issue(Optional.empty()), issuer.adviceOnFresh());
  }

  /** Why no token can be obtained; empty when one can. */
  public Optional<Failure> neededFirst() {
    return store.read().isPresent() ? Optional.empty() : issuer.neededFirst();
  }

  /**
   * Exchanges the code that a user has brought back for tokens; does not keep them yet.
   *
   * @param redirect where the auth host had sent the browser to
   * @throws TokenException when the auth host does not take the code
   */
  public SignIn redeem(String code, String redirect) throws TokenException {
    if (!(issuer instanceof UserIssuer user)) {
      throw new IllegalStateException(account.id());
    }
    return new SignIn(this, user.redeem(code, redirect), issuer.adviceOnFresh());
  }

  /**
   * Makes sure that the tokens of a user can be kept, before anybody signs in.
   *
   * @throws Failure exit 10, when they cannot
   */
  public void checkPlace() {
    try {
      store.lock(Duration.ZERO).ifPresent(LockFile::close);
    } catch (InterruptedException e) {
      throw interrupted();
    }
    if (store.obstacle().isPresent()) {
      throw new Failure(Exit.LOCAL_FILES, store.obstacle().get());
    }
  }

  /** Keeps tokens; returns what was kept before them. */
  Optional<StoredToken> replace(StoredToken got) {
    try {
      Optional<LockFile> lock = store.lock(patience);
      try {
        Optional<StoredToken> before = store.read();
        store.write(got);
        boolean lost = store.read().filter(kept -> !got.isApartFrom(kept)).isEmpty();
        if (lost && issuer instanceof UserIssuer) {
          throw new Failure(
              Exit.LOCAL_FILES, store.obstacle().orElse(AuthSentences.NOT_KEPT.with(account.id())));
        }
        return before;
      } finally {
        lock.ifPresent(LockFile::close);
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /**
   * Whether both accounts keep their tokens in the same file, so that one's tokens replace the
   * other's.
   */
  public boolean isKeptWith(AccountTokens other) {
    return store.isAt(other.store);
  }

  /** A text that a browser has brought from the auth host, with the secrets of the app masked. */
  public String masked(String text) {
    return app.masked(text);
  }

  private static Failure interrupted() {
    Thread.currentThread().interrupt();
    return new Failure(Exit.TEMPORARY, AuthSentences.INTERRUPTED.with());
  }

  /** The account. */
  public Account account() {
    return account;
  }

  @Override
  public Optional<String> accountId() {
    return Optional.of(account.id());
  }

  /**
   * A token that is kept.
   *
   * @param until when it is used no longer, shortly before its end
   * @param left how long that is from now; negative when it is over
   * @param about what the auth host has said of it
   */
  public record Kept(Instant until, Duration left, Grantee about) {}

  /** What is kept now, without asking anybody. */
  public Optional<Kept> kept() {
    Optional<StoredToken> stored = store.read();
    Optional<Instant> until = stored.flatMap(StoredToken::until);
    return until.map(
        end -> new Kept(end, Duration.between(world.now(), end), stored.get().about()));
  }

  /**
   * Asks the auth host to revoke the kept tokens, and removes them whatever the auth host answers.
   *
   * @return why something may be valid still
   * @throws Failure exit 10, when a token cannot be removed from this machine; exit 5, when another
   *     run is about to write one
   */
  public Optional<Failure> forget() {
    return forget(app);
  }

  /**
   * Does the same for an account that is replaced by another one. If both use the same app, the
   * client secret of the new account is used, since the old one may no longer be valid.
   */
  public Optional<Failure> forget(AccountTokens successor) {
    return forget(app.isSameApp(successor.app) ? successor.app : app);
  }

  private Optional<Failure> forget(AppCalls caller) {
    try {
      Optional<LockFile> lock = store.lock(patience, this::failAsBusy);
      try {
        Optional<StoredToken> kept = store.read();
        Optional<Failure> problem =
            kept.isPresent() ? revoked(kept.get(), caller) : Optional.empty();
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

  Optional<Failure> revoked(StoredToken kept) {
    return revoked(kept, app);
  }

  /** Revokes the refresh token first, since new tokens can be made from it. */
  private static Optional<Failure> revoked(StoredToken kept, AppCalls caller) {
    Optional<TokenException> problem = Optional.empty();
    if (kept.refresh().isPresent()) {
      problem = caller.revoke(kept.refresh().get(), "refresh_token");
    }
    if (problem.isEmpty()) {
      problem = caller.revoke(kept.token().secret(), "access_token");
    }
    return problem.map(TokenException::failure);
  }
}
