package dev.contactctl.contact;

/**
 * How the text of a property is written. The API page allows every character in most texts; the
 * form says which of them are almost certainly mistakes.
 */
public enum TextForm {
  /** An ID or a URL: without spaces. */
  WORD,
  /** One line: without tabs and line breaks. */
  LINE,
  /** A few lines: with tabs and line breaks inside, but not at the ends. */
  LINES,
  /** Free text, in which tabs and line breaks may be anywhere. */
  FREE
}
