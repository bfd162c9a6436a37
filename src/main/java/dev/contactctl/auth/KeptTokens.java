package dev.contactctl.auth;

import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.LockFile;
import dev.contactctl.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens that are kept until shortly before they expire, in memory and in a file that runs share.
 * However many threads and runs need a new token, only one of them requests it.
 */
final class KeptTokens implements TokenSource {
  private final World world;
  private final TokenStore store;
  private final Issuer issuer;
  private final Duration patience;
  private Optional<StoredToken> held = Optional.empty();
  private Optional<Token> refused = Optional.empty();
  private Optional<Token> issued = Optional.empty();

  /**
   * The tokens of an issuer.
   *
   * @param patience how long to wait for another run that asks for a token
   */
  KeptTokens(World world, TokenStore store, Issuer issuer, Duration patience) {
    this.world = world;
    this.store = store;
    this.issuer = issuer;
    this.patience = patience;
  }

  @Override
  public synchronized Token current() throws TokenException {
    if (held.isEmpty() || !isGood(held.get())) {
      held = Optional.of(other());
    }
    return held.get().token();
  }

  @Override
  public synchronized Optional<Token> renew(Token old) throws TokenException {
    refused = Optional.of(old);
    Token now = current();
    return now.equals(old) ? Optional.empty() : Optional.of(now);
  }

  @Override
  public synchronized Optional<Message> adviceOn(Token old) {
    return issued.equals(Optional.of(old)) ? Optional.of(issuer.adviceOnFresh()) : Optional.empty();
  }

  @Override
  public synchronized Optional<Instant> keptUntil() {
    return store.read().filter(this::isGood).flatMap(StoredToken::until);
  }

  private boolean isGood(StoredToken token) {
    return token.isUsable(world.now()) && !refused.equals(Optional.of(token.token()));
  }

  private StoredToken other() throws TokenException {
    Optional<StoredToken> stored = store.read();
    if (stored.isPresent() && isGood(stored.get())) {
      return kept(stored.get());
    }
    try {
      Optional<LockFile> lock = store.lock(patience);
      try {
        return lock.isPresent()
            ? otherUnderLock()
            : noted(issuer.issueBesideOthers(store.obstacle()));
      } finally {
        lock.ifPresent(LockFile::close);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TokenException.temporary(new Failure(Exit.TEMPORARY, AuthSentences.INTERRUPTED.with()));
    }
  }

  /**
   * Looks again, since another run may have obtained a token while this one waited for the lock.
   */
  private StoredToken otherUnderLock() throws TokenException {
    Optional<StoredToken> stored = store.read();
    if (stored.isPresent() && isGood(stored.get())) {
      return kept(stored.get());
    }
    Optional<SecretText> refresh = stored.flatMap(StoredToken::refresh);
    if (refresh.isEmpty()) {
      return written(noted(issuer.issue(refresh)));
    }
    World.Listening held = world.holdSignals(); // a refresh token that is not kept is lost
    try {
      return written(noted(issuer.issue(refresh).after(stored.get())));
    } finally {
      held.close();
    }
  }

  private StoredToken written(StoredToken fresh) {
    store.write(fresh);
    return fresh;
  }

  private StoredToken kept(StoredToken token) {
    store.tellOf(token);
    return token;
  }

  private StoredToken noted(StoredToken fresh) {
    issued = Optional.of(fresh.token());
    return fresh;
  }
}
