package dev.contactctl.auth;

import dev.contactctl.message.Message;

/** Receives remarks about tokens, such as that a kept one is used; called on any thread. */
public interface TokenNotices {

  /**
   * Receives a problem that should be fixed.
   *
   * @param place the file or the setting that it is about
   */
  void warn(String place, Message message);

  /** Receives a detail for {@code --verbose}. */
  void detail(Message message);
}
