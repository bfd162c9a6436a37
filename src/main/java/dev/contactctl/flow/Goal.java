package dev.contactctl.flow;

/**
 * How far an update goes. Only {@link Send} carries the right to send: {@link ChangeSender}, the
 * one place that changes a contact, is made of it.
 */
public sealed interface Goal {

  /** What sending would have to observe; a dry run observes the same, as far as it goes. */
  SendPolicy policy();

  /** The change is sent. */
  record Send(SendPolicy policy) implements Goal {}

  /** The change is worked out, checked, shown and guarded, and not sent. */
  record DryRun(SendPolicy policy) implements Goal {}

  /** The change is worked out, checked and guarded. */
  record Compare(SendPolicy policy) implements Goal {}
}
