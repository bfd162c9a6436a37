package dev.contactctl.world;

import dev.contactctl.message.Excerpt;
import dev.contactctl.message.Message;
import java.util.Optional;

/**
 * Why a command ends early: one message for the user and the exit code. It carries no stack trace,
 * because users never see one.
 */
public class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final transient Message message;
  private final transient Optional<Excerpt> excerpt;

  /** A failure with its message. */
  public Failure(Exit exit, Message message) {
    this(exit, message, Optional.empty());
  }

  /**
   * A failure because of what is in a file.
   *
   * @param excerpt the line to show on a terminal, if it is no secret
   */
  public Failure(Exit exit, Message message, Optional<Excerpt> excerpt) {
    super(null, null, false, false);
    this.exit = exit;
    this.message = message;
    this.excerpt = excerpt;
  }

  /** The code the program ends with. */
  public final Exit exit() {
    return exit;
  }

  /** The message for the user. */
  public final Message message() {
    return message;
  }

  /** The line of a file that it is about, to show on a terminal. */
  public Optional<Excerpt> excerpt() {
    return excerpt;
  }

  /** The message in English, for tests and debugging. */
  @Override
  public final String getMessage() {
    return message.toString();
  }
}
