package dev.contactctl.auth;

import dev.contactctl.message.SecretText;
import dev.contactctl.remote.BaseUrl;

/**
 * A service account and the app that it belongs to.
 *
 * @param authUrl the auth host, up to the part of its path that all its addresses share
 * @param id the ID of the service account
 * @param clientId the client ID of the app
 * @param clientSecret the client secret of the app
 * @param key the text of the file with the private key of the app
 * @param keyOrigin the name of that file, for messages
 * @param scope what the token is to allow
 */
public record ServiceAccount(
    BaseUrl authUrl,
    String id,
    String clientId,
    SecretText clientSecret,
    SecretText key,
    String keyOrigin,
    String scope) {
  /** The auth host of LINE WORKS. */
  public static final String DEFAULT_URL = "https://auth.worksmobile.com/oauth2/v2.0";
}
