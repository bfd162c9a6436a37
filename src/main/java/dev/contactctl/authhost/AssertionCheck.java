package dev.contactctl.authhost;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the signed text with which a service account asks for a token. */
final class AssertionCheck {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int MOST_SECONDS = 3600;

  /** How far in the future a request may have been signed, since clocks differ. */
  private static final int TOLERATED_SECONDS = 60;

  private final App app;
  private final String audience;

  /**
   * A check.
   *
   * @param audience the only audience that a signed text may name
   */
  AssertionCheck(App app, String audience) {
    this.app = app;
    this.audience = audience;
  }

  /** What is wrong with the text; empty when nothing is. */
  Optional<String> fault(String jwt, Instant now) {
    String[] parts = jwt.split("\\.", -1);
    if (parts.length != 3 || !jwt.matches("[A-Za-z0-9_.-]+")) {
      return Optional.of("The assertion is not a JWT in Base64URL without padding.");
    }
    try {
      JsonNode header = json(parts[0]);
      if (!header.path("alg").asString("").equals("RS256")
          || !header.path("typ").asString("JWT").equals("JWT")) {
        return Optional.of("The header must have alg RS256 and typ JWT.");
      }
      if (!isSigned(parts)) {
        return Optional.of("The signature does not match.");
      }
      return fault(json(parts[1]), now);
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.of("The header or the claims are not a JSON object.");
    }
  }

  private static JsonNode json(String part) {
    JsonNode value =
        MAPPER.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    if (!value.isObject()) {
      throw new IllegalArgumentException("no object");
    }
    return value;
  }

  private boolean isSigned(String[] parts) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(app.key());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Optional<String> fault(JsonNode claims, Instant now) {
    if (!claims.path("iss").asString("").equals(app.clientId())
        || !claims.path("sub").asString("").equals(app.accountId())) {
      return Optional.of("iss must be the client ID, and sub the ID of the service account.");
    }
    if (claims.has("aud") && !claims.path("aud").asString("").equals(audience)) {
      return Optional.of("aud is another server.");
    }
    JsonNode issued = claims.path("iat");
    JsonNode end = claims.path("exp");
    if (!issued.isIntegralNumber() || !end.isIntegralNumber()) {
      return Optional.of("iat and exp must be numbers.");
    }
    long seconds = now.getEpochSecond();
    if (end.asLong() - issued.asLong() > MOST_SECONDS) {
      return Optional.of("exp is more than 60 minutes after iat.");
    }
    if (end.asLong() <= seconds || issued.asLong() > seconds + TOLERATED_SECONDS) {
      return Optional.of("The assertion has expired, or was issued in the future.");
    }
    return Optional.empty();
  }
}
