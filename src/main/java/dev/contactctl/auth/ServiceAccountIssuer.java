package dev.contactctl.auth;

import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.TokenException;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Requests tokens for a service account. A rejected assertion is sent a second time, with the
 * server's time, if the clock of this machine is wrong.
 */
final class ServiceAccountIssuer implements Issuer {
  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final ServiceAccount account;
  private final AppCalls app;
  private final DateWatch watch;
  private final World world;
  private final TokenNotices remarks;
  private Optional<PrivateKey> key = Optional.empty();

  ServiceAccountIssuer(
      ServiceAccount account, RequestSetup requests, World world, TokenNotices remarks) {
    this.account = account;
    this.watch = new DateWatch(requests.transport(), world);
    this.app = AppCalls.of(account, requests.over(watch));
    this.world = world;
    this.remarks = remarks;
  }

  @Override
  public StoredToken issue(Optional<SecretText> refresh) throws TokenException {
    if (refresh.isPresent()) {
      Instant asked = world.now();
      Reply<Grant> reply = app.token(app.refreshing(refresh.get()));
      if (reply instanceof Reply.Done<Grant> done) {
        return StoredToken.of(done.value(), asked, refresh);
      }
      if (!(reply instanceof Reply.Refused<Grant> refused) || refused.isTemporary()) {
        throw AuthFailure.of((Reply.Problem<Grant>) reply, Optional.empty());
      }
    }
    return assertedAtOurTime();
  }

  private StoredToken assertedAtOurTime() throws TokenException {
    Instant asked = world.now();
    Reply<Grant> reply = app.token(asserted(asked));
    if (reply instanceof Reply.Problem<Grant> problem) {
      Optional<Duration> ahead = watch.ahead();
      if (ahead.isPresent() && AuthFailure.mayBeTheClock(problem)) {
        return assertedAtItsTime(ahead.get());
      }
    }
    return stored(reply, asked, Optional.empty());
  }

  private StoredToken assertedAtItsTime(Duration ahead) throws TokenException {
    Instant asked = world.now();
    Reply<Grant> reply = app.token(asserted(asked.minus(ahead)));
    StoredToken token = stored(reply, asked, Optional.of(ahead));
    AuthSentences what =
        ahead.isNegative() ? AuthSentences.CLOCK_BEHIND : AuthSentences.CLOCK_AHEAD;
    remarks.warn(account.authUrl().host(), what.with(ahead.abs().toSeconds()));
    return token;
  }

  /**
   * The refresh token of a service account is not kept: the private key is enough to obtain tokens.
   */
  private static StoredToken stored(Reply<Grant> reply, Instant asked, Optional<Duration> ahead)
      throws TokenException {
    if (reply instanceof Reply.Done<Grant> done) {
      Grant grant = done.value();
      return StoredToken.of(
          new Grant(grant.token(), grant.life(), Optional.empty(), grant.about()),
          asked,
          Optional.empty());
    }
    throw AuthFailure.of((Reply.Problem<Grant>) reply, ahead);
  }

  private Form asserted(Instant now) throws TokenException {
    if (key.isEmpty()) {
      try {
        key = Optional.of(PemKey.of(account.key().revealed(), account.keyOrigin()));
      } catch (Failure e) {
        throw TokenException.lasting(e);
      }
    }
    String assertion = signed(key.get(), now);
    return app.signed(new Form().with("grant_type", JWT_BEARER).withSecret("assertion", assertion))
        .with("scope", account.scope());
  }

  /** Java detects some damage to a key only when it signs. */
  private String signed(PrivateKey with, Instant now) throws TokenException {
    try {
      return Assertion.of(account.clientId(), account.id(), with, now);
    } catch (GeneralSecurityException e) {
      throw TokenException.lasting(
          new Failure(Exit.USAGE, AuthSentences.DAMAGED_KEY.with(account.keyOrigin())));
    }
  }
}
