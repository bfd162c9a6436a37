package dev.contactctl.auth;

import dev.contactctl.http.Response;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.AnswerFault;
import dev.contactctl.remote.GoodAnswer;
import dev.contactctl.remote.JsonBody;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.UnusableAnswer;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Accepts status 200 with an access token of the type Bearer. */
final class GrantAnswer implements GoodAnswer<Grant> {
  /** The most digits of a lifetime that is believed. */
  private static final int MOST_DIGITS = 9;

  private static final Duration LONGEST = Duration.ofDays(366);

  @Override
  public int status() {
    return 200;
  }

  @Override
  public Grant read(Response response) throws UnusableAnswer {
    JsonNode body = JsonBody.of(response);
    Optional<Token> token = Token.of(text(body, "access_token"));
    String type = text(body, "token_type");
    if (token.isEmpty()) {
      JsonBody.checkNoError(body);
    }
    if (token.isEmpty() || !(type.isEmpty() || type.equalsIgnoreCase("bearer"))) {
      throw new UnusableAnswer(AnswerFault.NO_ACCESS_TOKEN, "");
    }
    String refresh = text(body, "refresh_token");
    return new Grant(
        token.get(),
        seconds(body.path("expires_in")),
        refresh.isEmpty() ? Optional.empty() : Optional.of(new SecretText(refresh)),
        Grantee.of(text(body, "id_token"), text(body, "scope")));
  }

  private static String text(JsonNode body, String name) {
    return body.path(name).isString() ? body.path(name).stringValue() : "";
  }

  /** The official samples show the lifetime as a text; other programs have received a number. */
  private static Optional<Duration> seconds(JsonNode value) {
    String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    Duration life = Duration.ofSeconds(Long.parseLong(text));
    return life.isZero() || life.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(life);
  }
}
