package dev.contactctl.world;

/** A signal that asks the program to stop. */
public enum StopSignal {
  /** The terminal has been closed. */
  HANGUP("HUP", Exit.HANGUP),
  /** The user pressed Ctrl-C. */
  INTERRUPT("INT", Exit.INTERRUPT),
  /** Another process, or the system at shutdown, asks the program to end. */
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
