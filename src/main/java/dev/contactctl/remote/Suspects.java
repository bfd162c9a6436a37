package dev.contactctl.remote;

import dev.contactctl.message.Message;
import dev.contactctl.network.HttpProxy;
import java.util.Optional;

/**
 * What in the setup of a run may be the reason why a call failed, to be named in its message.
 *
 * @param base what to check when nothing is found; empty for a usual base URL
 * @param trust what to know when a certificate is rejected, before what to do about it
 * @param proxy the proxy that a variable names
 * @param token what to do about a token that the server refuses, when more is known of it
 * @param late what to do when the time is up, where the user has not set it
 */
public record Suspects(
    Optional<Message> base,
    Optional<Message> trust,
    Optional<HttpProxy> proxy,
    Optional<Message> token,
    Optional<Message> late) {
  /** Nothing suspicious. */
  public static final Suspects NONE =
      new Suspects(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same suspects, with the remedy for a refused token. */
  Suspects and(Optional<Message> adviceOnToken) {
    return new Suspects(base, trust, proxy, adviceOnToken, late);
  }
}
