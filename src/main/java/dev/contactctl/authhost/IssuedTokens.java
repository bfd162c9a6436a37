package dev.contactctl.authhost;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The tokens that were issued, and what each can still be used for. Safe for several threads. */
final class IssuedTokens {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Duration life;
  private final int calls;
  private final Map<String, Issued> access = new HashMap<>();
  private final Map<String, String> refresh = new HashMap<>();

  /** An access token. */
  private static final class Issued {
    private final String scope;
    private final Instant end;
    private int calls;

    private Issued(String scope, Instant end) {
      this.scope = scope;
      this.end = end;
    }
  }

  /**
   * Tokens that live for some time.
   *
   * @param calls how many requests each is good for; 0 for any number
   */
  IssuedTokens(Duration life, int calls) {
    this.life = life;
    this.calls = calls;
  }

  /** A new access token. */
  synchronized String access(String scope, Instant now) {
    access.values().removeIf(issued -> issued.end.plus(life).isBefore(now));
    String token = word();
    access.put(token, new Issued(scope, now.plus(life)));
    return token;
  }

  /** A new refresh token. */
  synchronized String refresh(String scope) {
    String token = word();
    refresh.put(token, scope);
    return token;
  }

  /** Uses up a refresh token and returns the scope that it was issued for. */
  synchronized Optional<String> take(String token) {
    return Optional.ofNullable(refresh.remove(token));
  }

  /** Revokes a token of either kind; an unknown one needs no revoking (RFC 7009). */
  synchronized void revoke(String token) {
    access.remove(token);
    refresh.remove(token);
  }

  /** Uses an access token for a request. */
  synchronized AuthHost.Rights use(String token, Instant now) {
    Issued issued = access.getOrDefault(token, new Issued("", Instant.MIN));
    boolean usedUp = calls > 0 && issued.calls >= calls;
    if (usedUp || !now.isBefore(issued.end)) {
      return AuthHost.Rights.NONE;
    }
    issued.calls++;
    boolean writes = (" " + issued.scope + " ").contains(" contact ");
    return writes ? AuthHost.Rights.ALL : AuthHost.Rights.READ;
  }

  /** A random word that cannot be guessed. */
  String word() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
