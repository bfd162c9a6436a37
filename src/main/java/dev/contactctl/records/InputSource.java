package dev.contactctl.records;

/**
 * One input, as the user names it.
 *
 * @param name a file, a folder, or {@code -} for standard input
 * @param kind what it holds
 */
public record InputSource(String name, Kind kind) {

  /** What an input holds. */
  public enum Kind {
    /** Contacts, parts of contacts, or rows of a table. */
    RECORDS,
    /** IDs, one a line. */
    IDS
  }
}
