package dev.contactctl.world;

/**
 * Why a command ends early: one message for the user and the exit code. The message names the
 * offender first and the remedy last, and has no full stop. It carries no stack trace, because
 * users never see one.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;

  public Failure(Exit exit, String message) {
    super(message, null, false, false);
    this.exit = exit;
  }

  /** The code the program ends with. */
  public Exit exit() {
    return exit;
  }

  /** The message; never null. */
  public String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
