package dev.contactctl.authhost;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The codes that users have brought back from the page of consent. Safe for several threads. */
final class IssuedCodes {
  /** How long a code is good for. */
  static final Duration LIFE = Duration.ofMinutes(10);

  private final Map<String, Code> codes = new HashMap<>();

  private record Code(String redirect, String scope, Instant end) {}

  /** Keeps a new code. */
  synchronized void add(String code, String redirect, String scope, Instant now) {
    codes.values().removeIf(old -> !now.isBefore(old.end()));
    codes.put(code, new Code(redirect, scope, now.plus(LIFE)));
  }

  /** Takes a code, which is dead then, whoever brings it. The scope that it was issued for. */
  synchronized Optional<String> take(String code, String redirect, Instant now) {
    Optional<Code> found = Optional.ofNullable(codes.remove(code));
    return found
        .filter(known -> known.redirect().equals(redirect) && now.isBefore(known.end()))
        .map(Code::scope);
  }
}
