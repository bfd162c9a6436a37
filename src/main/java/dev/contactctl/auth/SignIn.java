package dev.contactctl.auth;

import dev.contactctl.message.Message;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.world.Failure;
import java.util.Optional;

/**
 * The tokens of a login that is being tried: they count once they are kept, and until then leave
 * those of an earlier login as they are. For one thread.
 */
public final class SignIn implements TokenSource {
  private final AccountTokens account;
  private final StoredToken got;
  private final Message adviceOnFresh;

  SignIn(AccountTokens account, StoredToken got, Message adviceOnFresh) {
    this.account = account;
    this.got = got;
    this.adviceOnFresh = adviceOnFresh;
  }

  @Override
  public Token current() {
    return got.token();
  }

  @Override
  public Optional<Token> renew(Token refused) {
    return Optional.empty();
  }

  @Override
  public Optional<Message> adviceOn(Token refused) {
    return Optional.of(adviceOnFresh);
  }

  /** The account that the tokens belong to. */
  public AccountTokens account() {
    return account;
  }

  /** What the auth host says about the tokens. */
  public Grantee about() {
    return got.about();
  }

  /**
   * What happened to the tokens of an earlier login.
   *
   * @param problem why it may be valid still; empty when it was revoked
   */
  public record Former(Optional<Failure> problem) {}

  /**
   * Keeps the tokens in place of those of an earlier login, which are revoked.
   *
   * @return what became of the earlier ones; empty when there were none
   * @throws Failure exit 10, when they cannot be kept and have to be
   */
  public Optional<Former> keep() {
    Optional<StoredToken> before = account.replace(got);
    return before.filter(got::isApartFrom).map(old -> new Former(account.revoked(old)));
  }

  /**
   * Has the tokens revoked, since they are not going to be used.
   *
   * @return why they may be valid still
   */
  public Optional<Failure> abandon() {
    return account.revoked(got);
  }
}
