package dev.contactctl.flow;

import dev.contactctl.message.Message;
import dev.contactctl.remote.Reply;
import dev.contactctl.world.Exit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How one change ended. */
public sealed interface Outcome {

  /**
   * The server accepted the change.
   *
   * @param contact the contact as the server holds it now
   * @param differences a message for every value that the server did not keep as it was sent
   * @param exit {@link Exit#OK}, or {@link Exit#CONFLICT} when differences count as one
   */
  record Sent(ObjectNode contact, List<Message> differences, Exit exit) implements Outcome {}

  /**
   * Nothing was sent, since nothing would have changed.
   *
   * @param contact the contact as the server holds it
   */
  record Unchanged(ObjectNode contact) implements Outcome {}

  /** The change was planned and not to be sent. */
  record Planned(Plan plan) implements Outcome {}

  /**
   * The change was stopped on this side; nothing was sent.
   *
   * @param details problems to report before the message, one by one; like the message of a
   *     conflict, they do not name the contact
   * @param override the option that allows it once; empty if there is none
   */
  record Stopped(List<Message> details, Exit exit, Message message, Optional<String> override)
      implements Outcome {
    /** Stopped by something that no option allows. */
    Stopped(Exit exit, Message message) {
      this(List.of(), exit, message, Optional.empty());
    }

    /** The message, with the option that allows it once. */
    public Message withOverride() {
      return override.isPresent()
          ? FlowSentences.ALLOW_ONCE.with(message, override.get())
          : message;
    }
  }

  /**
   * A request to the server failed; the reply tells whether the change may have been made
   * nevertheless.
   */
  record Failed(Reply.Problem<ObjectNode> reply) implements Outcome {}
}
