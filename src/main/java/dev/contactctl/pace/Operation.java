package dev.contactctl.pace;

/** The calls whose rate limits a run observes; the server counts each by itself. */
public enum Operation {
  /** Reading a contact. */
  GET,
  /** Changing a contact. */
  PUT
}
