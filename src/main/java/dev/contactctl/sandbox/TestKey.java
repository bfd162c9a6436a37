package dev.contactctl.sandbox;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key and certificate that a sandbox speaks TLS with: a PKCS #12 file with the password of
 * every keystore that guards nothing, {@code changeit}.
 */
final class TestKey {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private TestKey() {}

  /**
   * The context of a server with that key.
   *
   * @throws Failure exit 2, when the file holds no key
   */
  static SSLContext context(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD);
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(keys, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new Failure(
          Exit.USAGE,
          "--tls-keystore "
              + file
              + ": is no PKCS #12 file with the password changeit; make one with keytool"
              + " -genkeypair");
    }
  }
}
