package dev.contactctl.auth;

import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Requests tokens for a user: once for an authorization code, then for refresh tokens. */
final class UserIssuer implements Issuer {
  /**
   * How long a token without a stated lifetime is used: the shortest lifetime that the auth host
   * issues.
   */
  private static final Duration USUAL_LIFE = Duration.ofHours(Token.SHORTEST_LIFE);

  private final UserAccount account;
  private final AppCalls app;
  private final World world;

  UserIssuer(UserAccount account, AppCalls app, World world) {
    this.account = account;
    this.app = app;
    this.world = world;
  }

  @Override
  public StoredToken issue(Optional<SecretText> refresh) throws TokenException {
    if (refresh.isEmpty()) {
      throw TokenException.lasting(failure(AuthSentences.NOT_SIGNED_IN));
    }
    Instant asked = world.now();
    Reply<Grant> reply = app.token(app.refreshing(refresh.get()));
    if (reply instanceof Reply.Refused<Grant> refused && isOver(refused)) {
      throw TokenException.lasting(failure(AuthSentences.SIGN_IN_OVER));
    }
    if (reply instanceof Reply.Problem<Grant> problem && mayBeLost(problem)) {
      throw AuthFailure.ofLostRenewal(problem, option());
    }
    return stored(reply, asked, refresh);
  }

  /**
   * Whether the auth host may have replaced the refresh token, in an answer that did not arrive.
   */
  private static boolean mayBeLost(Reply.Problem<Grant> problem) {
    return problem.mayHaveActed() && !(problem instanceof Reply.Refused<Grant>);
  }

  /**
   * Makes sure beforehand that a token can be kept, since a replaced refresh token that cannot be
   * kept is lost.
   */
  @Override
  public StoredToken issueBesideOthers(Optional<Message> obstacle) throws TokenException {
    if (obstacle.isPresent()) {
      throw TokenException.lasting(new Failure(Exit.LOCAL_FILES, obstacle.get()));
    }
    throw TokenException.temporary(
        new Failure(Exit.TEMPORARY, AuthSentences.RENEWED_ELSEWHERE.with(account.clientId())));
  }

  @Override
  public Message adviceOnFresh() {
    return AuthSentences.FRESH_USER_REFUSED.with();
  }

  @Override
  public Optional<Failure> neededFirst() {
    return Optional.of(failure(AuthSentences.NOT_SIGNED_IN));
  }

  private Failure failure(AuthSentences sentence) {
    return new Failure(Exit.NOT_ALLOWED, sentence.with(account.clientId(), option()));
  }

  /** What has to be passed to a login of this profile. */
  private String option() {
    return account.profile().isEmpty() ? "" : " --profile " + account.profile();
  }

  private static boolean isOver(Reply.Refused<Grant> refused) {
    return refused.code().equals("invalid_grant");
  }

  /**
   * Redeems the code that a user has brought back.
   *
   * @param redirect where the auth host had sent the browser to
   */
  StoredToken redeem(String code, String redirect) throws TokenException {
    Instant asked = world.now();
    Form form =
        app.signed(
            new Form()
                .with("grant_type", "authorization_code")
                .withSecret("code", code)
                .with("redirect_uri", redirect));
    return stored(app.token(form), asked, Optional.empty());
  }

  private static StoredToken stored(Reply<Grant> reply, Instant asked, Optional<SecretText> before)
      throws TokenException {
    if (reply instanceof Reply.Done<Grant> done) {
      Grant grant = done.value();
      Optional<Duration> life = Optional.of(grant.life().orElse(USUAL_LIFE));
      return StoredToken.of(
          new Grant(grant.token(), life, grant.refresh(), grant.about()), asked, before);
    }
    throw AuthFailure.of(AuthFailure.Asker.USER, (Reply.Problem<Grant>) reply);
  }
}
