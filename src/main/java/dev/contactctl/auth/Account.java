package dev.contactctl.auth;

import dev.contactctl.remote.BaseUrl;

/**
 * Whose tokens they are.
 *
 * @param authUrl the auth host that issues them
 * @param id the ID of a service account; of a user, who is not known, the client ID of the app
 * @param scope what is asked for
 */
public record Account(BaseUrl authUrl, String id, String scope) {}
