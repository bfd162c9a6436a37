package dev.contactctl.auth;

import dev.contactctl.remote.BaseUrl;

/**
 * The account that tokens belong to.
 *
 * @param authUrl the auth host that issues them
 * @param id the ID of a service account; of a user, who is not known, the client ID of the app
 * @param scope what is asked for
 */
public record Account(BaseUrl authUrl, String id, String scope) {}
