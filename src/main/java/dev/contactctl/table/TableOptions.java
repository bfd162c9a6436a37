package dev.contactctl.table;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How tables are read.
 *
 * @param headers what the headers of columns mean
 * @param empty what an empty cell means
 * @param charset the encoding that the user names
 */
public record TableOptions(HeaderMap headers, EmptyCell empty, Optional<Charset> charset) {
  /** Headers are paths, empty cells have no effect, and the encoding is UTF-8. */
  public static final TableOptions DEFAULT =
      new TableOptions(HeaderMap.NONE, EmptyCell.LEAVE, Optional.empty());

  /** What an empty cell means. */
  public enum EmptyCell {
    /** The property stays as it is. */
    LEAVE,
    /** The property, or the item whose main value it is, is removed. */
    CLEAR
  }
}
