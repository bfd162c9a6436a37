package dev.contactctl.remote;

import dev.contactctl.message.Message;
import java.util.Optional;

/**
 * What in the set-up of a run may be why a call failed, to be named in its message.
 *
 * @param base what to check when nothing is found; empty for a usual base URL
 * @param trust what to know when a certificate is rejected, before what to do about it
 */
public record Suspects(Optional<Message> base, Optional<Message> trust) {
  /** Nothing stands out. */
  public static final Suspects NONE = new Suspects(Optional.empty(), Optional.empty());
}
