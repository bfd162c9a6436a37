package dev.contactctl.authhost;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The private key of the app, in a file as the Developer Console makes it: PEM, PKCS #8. */
final class KeyFile {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int BITS = 2048;
  private static final int LINE = 64;

  private KeyFile() {}

  /**
   * The public key that belongs to the private key in the file, which is created when it is
   * missing.
   *
   * @throws Failure exit 2 when there is something else in it, exit 10 when it cannot be written
   */
  static PublicKey publicKey(Path file) {
    try {
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? read(file) : make(file);
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, HostSentences.KEY_UNWRITABLE.with(file));
    } catch (GeneralSecurityException e) {
      throw new Failure(Exit.USAGE, HostSentences.KEY_UNREADABLE.with(file));
    }
  }

  private static PublicKey make(Path file) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    KeyPair pair = generator.generateKeyPair();
    String base64 =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(pair.getPrivate().getEncoded());
    PrivateFile.create(file, BEGIN + "\n" + base64 + "\n" + END + "\n");
    return pair.getPublic();
  }

  private static PublicKey read(Path file) throws IOException, GeneralSecurityException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new GeneralSecurityException("no key");
    }
    KeyFactory factory = KeyFactory.getInstance("RSA");
    byte[] der = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    if (factory.generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateCrtKey key) {
      return factory.generatePublic(
          new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    }
    throw new GeneralSecurityException("no public exponent");
  }
}
