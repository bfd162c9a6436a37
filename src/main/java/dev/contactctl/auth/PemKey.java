package dev.contactctl.auth;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * Reads an RSA private key from a PEM file, in PKCS #8 or PKCS #1 form, with any line ends.
 * Anything else in the file is ignored. Messages say what is wrong without showing any part of the
 * key.
 */
final class PemKey {
  /** What RS256 requires (RFC 7518, section 3.3). */
  private static final int LEAST_BITS = 2048;

  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";
  private static final String PRIVATE = "PRIVATE KEY";

  private final String text;
  private final String origin;

  private PemKey(String text, String origin) {
    this.text = text;
    this.origin = origin;
  }

  /**
   * The key in the text.
   *
   * @param origin the name of its file, for the message
   * @throws Failure exit 2, when there is none that can be used
   */
  static PrivateKey of(String text, String origin) {
    return new PemKey(text, origin).key();
  }

  private PrivateKey key() {
    int begin = text.indexOf(BEGIN);
    if (begin < 0) {
      throw wrong(AuthSentences.NO_PEM);
    }
    String first = label(begin);
    while (begin >= 0 && !label(begin).endsWith(PRIVATE)) {
      begin = text.indexOf(BEGIN, begin + 1);
    }
    if (begin < 0) {
      throw wrong(
          first.endsWith("PUBLIC KEY")
              ? AuthSentences.PUBLIC_KEY
              : first.endsWith("CERTIFICATE") ? AuthSentences.CERTIFICATE : AuthSentences.NO_PEM);
    }
    return key(label(begin), body(begin, label(begin)));
  }

  /** The label between the dashes of a line that begins a block. */
  private String label(int begin) {
    int start = begin + BEGIN.length();
    int end = text.indexOf(DASHES, start);
    return end < 0 ? "" : text.substring(start, end);
  }

  private String body(int begin, String label) {
    int start = begin + BEGIN.length() + label.length() + DASHES.length();
    int end = text.indexOf("-----END " + label + DASHES, start);
    if (end < 0) {
      throw wrong(AuthSentences.CUT_KEY);
    }
    return text.substring(start, end);
  }

  private PrivateKey key(String label, String body) {
    if (label.startsWith("ENCRYPTED") || body.contains("ENCRYPTED")) {
      throw wrong(AuthSentences.ENCRYPTED_KEY);
    }
    byte[] der = decoded(label, body);
    return switch (label) {
      case PRIVATE -> rsa(der);
      case "RSA " + PRIVATE -> rsa(Der.pkcs8(der));
      case "OPENSSH " + PRIVATE -> throw wrong(AuthSentences.OPENSSH_KEY);
      default -> throw wrong(AuthSentences.NOT_RSA);
    };
  }

  private byte[] decoded(String label, String body) {
    StringBuilder base64 = new StringBuilder(body.length());
    for (int i = 0; i < body.length(); i++) {
      if (!Character.isWhitespace(body.charAt(i))) {
        base64.append(body.charAt(i));
      }
    }
    try {
      byte[] der = Base64.getDecoder().decode(base64.toString());
      if (label.startsWith("OPENSSH") || Der.isWhole(der)) {
        return der;
      }
      throw wrong(Der.isCutOff(der) ? AuthSentences.CUT_KEY : AuthSentences.DAMAGED_KEY);
    } catch (IllegalArgumentException e) {
      throw wrong(AuthSentences.DAMAGED_KEY);
    }
  }

  private PrivateKey rsa(byte[] pkcs8) {
    if (!Der.isRsa(pkcs8)) {
      throw wrong(AuthSentences.NOT_RSA);
    }
    try {
      PrivateKey key =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      int bits = key instanceof RSAPrivateKey rsa ? rsa.getModulus().bitLength() : LEAST_BITS;
      if (bits < LEAST_BITS) {
        throw new Failure(Exit.USAGE, AuthSentences.SHORT_KEY.with(origin, bits, LEAST_BITS));
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw wrong(AuthSentences.DAMAGED_KEY);
    }
  }

  private Failure wrong(AuthSentences problem) {
    return new Failure(Exit.USAGE, problem.with(origin));
  }
}
