package dev.contactctl.contact;

/** Lists what a property can hold. */
public enum Kind {
  /** A JSON string. */
  TEXT,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** A JSON object whose members the table names. */
  OBJECT,
  /** A JSON array; the table describes its item. */
  LIST,
  /** A JSON object whose keys users choose; the table names the shapes that a value may have. */
  MAP,
  /** Anything: a property that the table does not name. */
  ANY
}
