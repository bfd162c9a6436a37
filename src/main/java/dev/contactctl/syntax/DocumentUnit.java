package dev.contactctl.syntax;

/** What a reader turns into one document. */
public enum DocumentUnit {
  /** Each value that is not inside another one, with everything in it. */
  VALUE,
  /**
   * Each contact: a value that is not inside another one, or, if that is a list, each of its items
   * as soon as it is read, so that memory does not grow with the list. The size of a contact is
   * limited.
   */
  CONTACT,
  /** Each contact of a line, which must hold one value and nothing else. */
  LINE
}
