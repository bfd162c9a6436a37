package dev.contactctl.auth;

import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A token that was got, as it is kept.
 *
 * @param until when to stop using it, shortly before its end; empty when its end is not known
 * @param refresh what to ask for the next token with
 */
record StoredToken(Token token, Optional<Instant> until, Optional<SecretText> refresh) {
  /** The longest time before the end of a token at which it is not used any more. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final int SHARE = 10;

  /**
   * What was given.
   *
   * @param asked when it was asked for
   * @param before what it was asked for with, which stays valid unless it was replaced
   */
  static StoredToken of(Grant grant, Instant asked, Optional<SecretText> before) {
    Optional<Instant> until = Optional.empty();
    if (grant.life().isPresent()) {
      Duration life = grant.life().get();
      Duration share = life.dividedBy(SHARE);
      until = Optional.of(asked.plus(life).minus(share.compareTo(MARGIN) < 0 ? share : MARGIN));
    }
    return new StoredToken(grant.token(), until, grant.refresh().or(() -> before));
  }

  /** Whether it may still be sent. */
  boolean isUsable(Instant now) {
    return until.isEmpty() || now.isBefore(until.get());
  }
}
