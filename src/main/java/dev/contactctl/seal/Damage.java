package dev.contactctl.seal;

import dev.contactctl.message.Message;

/** Thrown where a line is not as it was written. Carries what is wrong with it. */
public final class Damage extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message message;
  private final long line;

  /**
   * Damage of a line.
   *
   * @param line its number, counted from 1
   * @param message what is wrong with it
   */
  public Damage(long line, Message message) {
    super(null, null, false, false);
    this.line = line;
    this.message = message;
  }

  /** The number of the line, counted from 1. */
  public long line() {
    return line;
  }

  /** What is wrong with the line. */
  public Message message() {
    return message;
  }
}
