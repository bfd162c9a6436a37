package dev.contactctl.contact;

/**
 * Where a value came from.
 *
 * @param source a file's name as the user gave it, {@code stdin}, a flag as typed, {@code command
 *     line} or {@code server}
 * @param line counted from 1; 0 when the source has no lines
 * @param column counted from 1, in code points; 0 when the source has no lines
 */
public record Place(String source, int line, int column) {

  /** A source without lines. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  /** {@code FILE:LINE:COLUMN}, or the source alone. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
