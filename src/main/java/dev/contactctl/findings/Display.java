package dev.contactctl.findings;

/** The kind of output on which a text is shown. */
public enum Display {
  /** A file, a pipe or a log: one line for each message. */
  NO_TERMINAL,
  /** A terminal without colours, or of a user who wants none. */
  PLAIN_TERMINAL,
  COLOURED_TERMINAL;

  /** Whether a person is looking. */
  boolean isTerminal() {
    return this != NO_TERMINAL;
  }
}
