package dev.contactctl.auth;

import dev.contactctl.remote.BaseUrl;

/**
 * Whose tokens they are.
 *
 * @param authUrl the auth host that issues them
 * @param id the ID of a service account
 * @param scope what is asked for
 */
public record Account(BaseUrl authUrl, String id, String scope) {}
