package dev.contactctl.table;

import java.util.List;

/**
 * How a table is written.
 *
 * @param headers the cells of its first row
 * @param delimiter what separates cells
 * @param mark the byte order mark that a copy in UTF-8 needs, so that the program that wrote the
 *     table can read it; empty when it needs none
 * @param lineEnd what ends a row
 */
public record TableFormat(List<String> headers, char delimiter, String mark, String lineEnd) {
  /** A table whose rows end with a line feed. */
  public TableFormat(List<String> headers, char delimiter, String mark) {
    this(headers, delimiter, mark, "\n");
  }

  /** The line end of the rows of a table that begins with this text. */
  static String lineEnd(String start) {
    int end = start.indexOf('\r');
    return end < 0 ? "\n" : start.startsWith("\r\n", end) ? "\r\n" : "\r";
  }
}
