package dev.contactctl.auth;

import dev.contactctl.write.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the signed text with which a service account asks for a token: a JWT (RFC 7519) with RS256.
 * The auth host is strict about it: times are numbers, at most 60 minutes apart, and Base64 has no
 * padding.
 */
final class Assertion {
  /** Half of the allowed time, so that a clock that is slightly off does no harm. */
  static final Duration LIFE = Duration.ofMinutes(30);

  private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

  private Assertion() {}

  /**
   * The signed text.
   *
   * @param issuer the client ID
   * @param subject the ID of the service account
   * @param now when it is issued
   * @throws GeneralSecurityException when the key is damaged
   */
  static String of(String issuer, String subject, PrivateKey key, Instant now)
      throws GeneralSecurityException {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("iss", issuer);
    claims.put("sub", subject);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFE).getEpochSecond());
    String signed = part(HEADER) + "." + part(JsonWriter.compact(claims));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + encoded(signature.sign());
  }

  private static String part(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
