package dev.contactctl.authhost;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The codes issued by the consent page. Safe for several threads. */
final class IssuedCodes {
  /** How long a code is valid. */
  static final Duration LIFE = Duration.ofMinutes(10);

  private final Map<String, Code> codes = new HashMap<>();

  private record Code(String redirect, String scope, Instant end) {}

  /** Keeps a new code. */
  synchronized void add(String code, String redirect, String scope, Instant now) {
    codes.values().removeIf(old -> !now.isBefore(old.end()));
    codes.put(code, new Code(redirect, scope, now.plus(LIFE)));
  }

  /**
   * Uses up a code and returns the scope that it was issued for. A code is used up even when the
   * request does not match it.
   */
  synchronized Optional<String> take(String code, String redirect, Instant now) {
    Optional<Code> found = Optional.ofNullable(codes.remove(code));
    return found
        .filter(known -> known.redirect().equals(redirect) && now.isBefore(known.end()))
        .map(Code::scope);
  }
}
