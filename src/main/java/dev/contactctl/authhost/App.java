package dev.contactctl.authhost;

import java.nio.file.Path;
import java.security.PublicKey;

/**
 * The app that tokens are issued to, and its service account.
 *
 * @param accountId the ID of the service account
 * @param clientId the client ID
 * @param clientSecret the client secret
 * @param keyFile the file with the private key
 * @param key the public key to it
 */
public record App(
    String accountId, String clientId, String clientSecret, Path keyFile, PublicKey key) {

  /** The IDs only. */
  @Override
  public String toString() {
    return accountId + " of " + clientId;
  }
}
