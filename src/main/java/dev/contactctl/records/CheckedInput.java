package dev.contactctl.records;

/**
 * The input of a run after it was read and checked.
 *
 * @param spool the records that are to be sent
 * @param read how many records were read, those that are not meant included
 * @param leftOut how many are not sent because something is wrong with them
 * @param errors how many errors there are in records and inputs
 * @param warnings how many warnings
 * @param next what may be done with the records
 */
public record CheckedInput(
    Spool spool, long read, long leftOut, long errors, long warnings, NextStep next)
    implements AutoCloseable {

  /** What may be done with the records. */
  public enum NextStep {
    /** They may be sent. */
    SEND,
    /** Nothing may be sent: the command ends with exit code 6. */
    STOP,
    /** The same, and there may be more errors, because not all input could be read. */
    STOP_UNREAD
  }

  /** How many records are to be sent. */
  public long records() {
    return spool.records();
  }

  @Override
  public void close() {
    spool.close();
  }
}
