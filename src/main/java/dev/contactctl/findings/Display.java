package dev.contactctl.findings;

/** What shows a text to the user. */
public enum Display {
  /** A file, a pipe or a log: one line for each thing that is said. */
  NO_TERMINAL,
  /** A terminal without colours, or of a user who wants none. */
  PLAIN_TERMINAL,
  COLOURED_TERMINAL;

  /** Whether a person is looking. */
  boolean isTerminal() {
    return this != NO_TERMINAL;
  }
}
