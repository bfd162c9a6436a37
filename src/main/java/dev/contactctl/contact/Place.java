package dev.contactctl.contact;

/**
 * Tells where a value came from: a position in a file, a flag, or the server.
 *
 * @param source a file's name as the user gave it, {@code stdin}, a flag as typed, {@code command
 *     line} or {@code server}
 * @param line counted from 1; 0 when the source has no lines
 * @param column counted from 1, in code points; 0 when the source has no lines
 */
public record Place(String source, int line, int column) {

  /** The contact as the server holds it. */
  public static final Place SERVER = of("server");

  /** The whole of a source that has no lines. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  /** {@code FILE:LINE:COLUMN}, or the source alone. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
