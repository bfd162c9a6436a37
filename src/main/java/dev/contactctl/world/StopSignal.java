package dev.contactctl.world;

/** A signal that asks the program to stop. */
public enum StopSignal {
  /** The terminal is gone. */
  HANGUP("HUP", Exit.HANGUP),
  /** Somebody pressed Ctrl-C. */
  INTERRUPT("INT", Exit.INTERRUPT),
  /** Somebody, or the system as it shuts down, asks for the end. */
  TERMINATE("TERM", Exit.TERMINATE);

  private final String shortName;
  private final Exit exit;

  StopSignal(String shortName, Exit exit) {
    this.shortName = shortName;
    this.exit = exit;
  }

  /** The name as {@code kill} takes it, without SIG. */
  public String shortName() {
    return shortName;
  }

  /** The code of a program that this signal ended. */
  public Exit exit() {
    return exit;
  }
}
