package dev.contactctl.read;

/**
 * Recognizes lines of NDJSON that certainly hold a valid contact, so that they need not be parsed.
 * A filter that does not recognize a valid contact costs time and nothing else.
 */
public interface LineFilter {
  /**
   * Looks at one line.
   *
   * @param json bytes that hold the line and a line feed after it
   * @param from where the line starts
   * @return where the line ends when it certainly holds a valid contact and nothing else; any other
   *     number when that is not certain
   */
  int recognize(byte[] json, int from);

  /**
   * The ID of the contact in the line recognized last, as it stands between its quotes; empty when
   * that is not known.
   */
  default String id() {
    return "";
  }
}
