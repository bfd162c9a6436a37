package dev.contactctl.world;

import dev.contactctl.message.Message;

/**
 * Why a command ends early: one message for the user and the exit code. It carries no stack trace,
 * because users never see one.
 */
public class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final transient Message message;

  /** A failure with its message. */
  public Failure(Exit exit, Message message) {
    super(null, null, false, false);
    this.exit = exit;
    this.message = message;
  }

  /** The code the program ends with. */
  public final Exit exit() {
    return exit;
  }

  /** What to tell the user. */
  public final Message message() {
    return message;
  }

  /** The message in English, for tests and debugging. */
  @Override
  public final String getMessage() {
    return message.toString();
  }
}
