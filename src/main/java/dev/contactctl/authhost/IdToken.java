package dev.contactctl.authhost;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A token that says who has signed in (OpenID Connect Core, section 2), signed with the client
 * secret.
 */
final class IdToken {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
  private static final String HMAC = "HmacSHA256";

  private IdToken() {}

  static String of(App app, String issuer, String user, Instant now) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("iss", issuer).put("sub", user).put("aud", app.clientId());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFE).getEpochSecond());
    String signed = part(HEADER) + "." + part(claims.toString());
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(app.clientSecret().getBytes(StandardCharsets.UTF_8), HMAC));
      return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has HmacSHA256
    }
  }

  private static String part(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
