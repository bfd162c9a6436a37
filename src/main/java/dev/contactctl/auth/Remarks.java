package dev.contactctl.auth;

import dev.contactctl.message.Message;

/** Receives remarks about tokens, such as that a kept one is used; called on any thread. */
public interface Remarks {

  /**
   * Something that should be put right.
   *
   * @param place the file or the setting that it is about
   */
  void warn(String place, Message message);

  /** Something that only curious users want to know. */
  void detail(Message message);
}
