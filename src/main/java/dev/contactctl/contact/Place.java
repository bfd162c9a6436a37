package dev.contactctl.contact;

import dev.contactctl.message.Excerpt;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells where a value came from: a position in a file, a flag, or the server. Two places are equal
 * when they are the same position; the text there does not matter.
 *
 * @param source a file's name as the user gave it, {@code stdin}, a flag as typed, {@code command
 *     line} or {@code server}
 * @param line counted from 1; 0 when the source has no lines
 * @param column counted from 1, in code points; 0 when the source has no lines
 * @param text the text that the position is in, if it is at hand
 */
public record Place(String source, int line, int column, Optional<Text> text) {

  /** The text of a source, from which the line of a place can be shown. */
  public interface Text {
    /** The line that contains a position; empty if there is nothing visible in it. */
    Optional<Excerpt> excerpt(int line, int column);
  }

  /** The contact as the server holds it. */
  public static final Place SERVER = of("server");

  /** A position in a source whose text is not at hand. */
  public Place(String source, int line, int column) {
    this(source, line, column, Optional.empty());
  }

  /** The whole of a source that has no lines. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  /** The line of the place; empty if the source has none, or none that can be shown. */
  public Optional<Excerpt> excerpt() {
    return text.isPresent() ? text.get().excerpt(line, column) : Optional.empty();
  }

  /** Whether a quote that begins a text in JSON or YAML stands at the place. */
  public boolean isQuote() {
    Optional<Excerpt> line = excerpt();
    return line.isPresent()
        && (line.get().after().startsWith("\"") || line.get().after().startsWith("'"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place place
        && line == place.line
        && column == place.column
        && source.equals(place.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, line, column);
  }

  /** {@code FILE:LINE:COLUMN}, or the source alone. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
