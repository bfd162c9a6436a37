package dev.contactctl.pace;

/** The calls whose rate limits a run observes; the server counts each by itself. */
public enum Operation {
  /** A contact is read. */
  GET,
  /** A contact is changed. */
  PUT
}
