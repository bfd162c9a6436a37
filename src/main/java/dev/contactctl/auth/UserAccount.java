package dev.contactctl.auth;

import dev.contactctl.message.SecretText;
import dev.contactctl.remote.BaseUrl;

/**
 * The account of a user, who signs in to an app in a browser.
 *
 * @param authUrl the auth host, up to the part of its path that all its addresses share
 * @param clientId the client ID of the app
 * @param clientSecret the client secret of the app
 * @param scope what the token is to allow
 * @param profile the profile, which tells several users of one app apart
 */
public record UserAccount(
    BaseUrl authUrl, String clientId, SecretText clientSecret, String scope, String profile) {}
