package dev.contactctl.remote;

import dev.contactctl.message.Message;
import dev.contactctl.network.HttpProxy;
import java.util.Optional;

/**
 * What in the set-up of a run may be why a call failed, to be named in its message.
 *
 * @param base what to check when nothing is found; empty for a usual base URL
 * @param trust what to know when a certificate is rejected, before what to do about it
 * @param proxy the proxy that a variable names
 */
public record Suspects(Optional<Message> base, Optional<Message> trust, Optional<HttpProxy> proxy) {
  /** Nothing stands out. */
  public static final Suspects NONE =
      new Suspects(Optional.empty(), Optional.empty(), Optional.empty());
}
