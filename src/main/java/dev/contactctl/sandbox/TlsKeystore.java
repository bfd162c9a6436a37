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
 * Reads the key and certificate that a sandbox speaks TLS with, from a PKCS #12 file. Its password
 * is {@value SandboxOptions#KEYSTORE_PASSWORD}, the customary one where there is nothing to
 * protect.
 */
final class TlsKeystore {

  private TlsKeystore() {}

  /**
   * The context of a server with the key in that file.
   *
   * @throws Failure exit 2 if it cannot be read from the file
   */
  static SSLContext context(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, SandboxOptions.KEYSTORE_PASSWORD.toCharArray());
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(keys, SandboxOptions.KEYSTORE_PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new Failure(
          Exit.USAGE,
          SandboxSentences.KEYSTORE_UNUSABLE.with(file, SandboxOptions.KEYSTORE_PASSWORD));
    }
  }
}
