package dev.contactctl.auth;

import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Token;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.write.JsonWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A token as it is kept in its file.
 *
 * @param until when to stop using it, shortly before its end; empty when its end is not known
 * @param refresh what to ask for the next token with
 * @param about what the auth host has said of it
 */
record StoredToken(
    Token token, Optional<Instant> until, Optional<SecretText> refresh, Grantee about) {
  /** The longest time before its end at which a token is no longer used. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final int SHARE = 10;
  private static final String KEY = "key";
  private static final String ACCESS = "access_token";
  private static final String REFRESH = "refresh_token";
  private static final String UNTIL = "use_until";
  private static final String USER = "user";
  private static final String SCOPE = "scope";

  /**
   * Makes it from what the auth host has issued.
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
    return new StoredToken(grant.token(), until, grant.refresh().or(() -> before), grant.about());
  }

  /** The same token with what was known about the sign-in before. */
  StoredToken after(StoredToken earlier) {
    return new StoredToken(token, until, refresh, about.or(earlier.about));
  }

  /** Whether the two have no token in common. */
  boolean isApartFrom(StoredToken other) {
    boolean sameRefresh = refresh.isPresent() && isSame(refresh, other.refresh);
    return !token.equals(other.token) && !sameRefresh;
  }

  private static boolean isSame(Optional<SecretText> one, Optional<SecretText> other) {
    return one.map(SecretText::revealed).equals(other.map(SecretText::revealed));
  }

  /** Whether the token may still be sent. */
  boolean isUsable(Instant now) {
    return until.isEmpty() || now.isBefore(until.get());
  }

  /** The text of the file that keeps it, under the given key. */
  String written(String key) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put(KEY, key);
    content.put(ACCESS, token.secret().revealed());
    content.put(UNTIL, until.map(Instant::toString).orElse(""));
    refresh.ifPresent(text -> content.put(REFRESH, text.revealed()));
    about.user().ifPresent(user -> content.put(USER, user));
    about.scope().ifPresent(scope -> content.put(SCOPE, scope));
    return JsonWriter.compact(content) + "\n";
  }

  /**
   * Reads what such a file keeps under the given key; empty when the file is damaged or belongs to
   * another key.
   */
  static Optional<StoredToken> parse(byte[] bytes, String key) {
    try {
      JsonNode read = JsonTrees.json(new Source("cache", bytes));
      Optional<Token> token = Token.of(text(read, ACCESS));
      if (token.isEmpty() || !text(read, KEY).equals(key)) {
        return Optional.empty();
      }
      Optional<Instant> until = Optional.of(Instant.parse(text(read, UNTIL)));
      String refresh = text(read, REFRESH);
      return Optional.of(
          new StoredToken(
              token.get(),
              until,
              refresh.isEmpty() ? Optional.empty() : Optional.of(new SecretText(refresh)),
              Grantee.kept(text(read, USER), text(read, SCOPE))));
    } catch (Unreadable | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode read, String name) {
    return read.path(name).asString("");
  }
}
