package dev.contactctl.args;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** An option that the command does not have; another command may have it. */
public final class UnknownOption extends Failure {
  private static final long serialVersionUID = 1L;

  private final String name;

  private UnknownOption(String name, Message message) {
    super(Exit.USAGE, message);
    this.name = name;
  }

  /**
   * The failure to throw; made here so that its callers need no class of their own, which would
   * cost start-up time.
   */
  static Failure of(String name, Message message) {
    return new UnknownOption(name, message);
  }

  /** The option as it was typed, without its value. */
  public String name() {
    return name;
  }
}
