package dev.contactctl.syntax;

/** What a reader makes a document of. */
public enum DocumentUnit {
  /** Each value that is not inside another one, with all that is in it. */
  VALUE,
  /**
   * Each contact: a value that is not inside another one, or, if that is a list, each of its items
   * as soon as it is read, so that memory does not grow with the list. A contact has a bound of
   * size.
   */
  CONTACT,
  /** The same of a line, which must hold one value and nothing else. */
  LINE
}
