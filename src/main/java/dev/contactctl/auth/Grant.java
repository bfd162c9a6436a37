package dev.contactctl.auth;

import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Token;
import java.time.Duration;
import java.util.Optional;

/**
 * What the auth host issues: an access token, and perhaps a refresh token.
 *
 * @param life how long the token is valid; empty when that is not said in a way that makes sense
 * @param refresh what to ask for the next token with
 * @param about what else it says of the token
 */
record Grant(Token token, Optional<Duration> life, Optional<SecretText> refresh, Grantee about) {}
