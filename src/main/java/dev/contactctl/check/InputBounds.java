package dev.contactctl.check;

/**
 * Limits the size of input, so that hostile or broken input ends in an error, not a hang.
 * Characters are code points.
 */
public final class InputBounds {
  /** Levels of nesting. */
  public static final int DEPTH = 32;

  /** Bytes of a file, or of standard input, that is read as a whole. */
  public static final int FILE_BYTES = 64 << 20;

  /**
   * Bytes of a line of NDJSON. A contact at every limit of the API page, custom properties aside,
   * has less than half of that.
   */
  public static final int LINE_BYTES = 4 << 20;

  /**
   * UTF-16 units of JSON, or code points of YAML, of one contact. A tree takes many times the
   * memory of its text, so that a bound of the file alone would allow far too much.
   */
  public static final int CONTACT = 4 << 20;

  /** Characters of a line of YAML: the parser's time grows with the square of a scalar's length. */
  public static final int YAML_LINE = 64 << 10;

  /** Characters of one text. */
  public static final int TEXT = 1 << 20;

  /** Characters of a property's name; YAML allows as many for a name on one line. */
  public static final int NAME = 1024;

  /** Characters of a number, with its sign, point and exponent. */
  public static final int NUMBER = 1000;

  private InputBounds() {}
}
