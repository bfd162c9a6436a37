package dev.contactctl.bulk;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;

/**
 * Why a run stops early.
 *
 * @param exit what that contributes to the exit code of the run; {@link Exit#OK} for a request from
 *     outside, of which the caller knows more
 * @param message why
 */
public record RunStop(StopCause cause, Exit exit, Message message) {

  /** The same stop with another message. */
  RunStop saying(Message words) {
    return new RunStop(cause, exit, words);
  }

  /** A stop on request. */
  static final RunStop REQUESTED =
      new RunStop(StopCause.REQUEST, Exit.OK, BulkSentences.STOPPED.with());
}
