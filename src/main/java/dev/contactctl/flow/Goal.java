package dev.contactctl.flow;

import dev.contactctl.message.Message;

/**
 * How far an update goes. Only {@link Send} carries the right to send: {@link ChangeSender}, the
 * one place that changes a contact, can only be constructed from it.
 */
public sealed interface Goal {
  /** The words for what has not been done when an update ends early. */
  Message NOT_SENT = FlowSentences.NOT_SENT.with();

  /** The same words for a comparison, which never sends. */
  Message NOT_COMPARED = FlowSentences.NOT_COMPARED.with();

  /** The policy that sending would follow; a dry run follows it as far as it goes. */
  SendPolicy policy();

  /** What has not been done when it ends early. */
  default Message undone() {
    return NOT_SENT;
  }

  /** The change is sent. */
  record Send(SendPolicy policy) implements Goal {}

  /** The change is planned, checked, shown and guarded, and not sent. */
  record DryRun(SendPolicy policy) implements Goal {}

  /** The change is planned, checked and guarded. */
  record Compare(SendPolicy policy) implements Goal {
    @Override
    public Message undone() {
      return NOT_COMPARED;
    }
  }
}
