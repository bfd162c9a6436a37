package dev.contactctl.table;

import java.util.List;

/**
 * Writes rows of a table again, with a first column that says why they failed; the first, so that
 * the cells after it stay as they were even in a row with too many or too few cells.
 */
public final class TableWriter {
  private TableWriter() {}

  /** Appends the header. */
  public static void header(StringBuilder out, TableFormat table) {
    out.append(table.mark()).append(Header.ERROR);
    for (String header : table.headers()) {
      if (!isError(header)) {
        out.append(table.delimiter()).append(cell(header, table));
      }
    }
    out.append(table.lineEnd());
  }

  /**
   * Appends a row, whose cells stay as they were written. Those of a table with another delimiter
   * get the quotes that they need here.
   *
   * @param to the table that is written
   * @param from the table that the row is of; its headers are the same
   * @param cells those of the row as they were written
   * @param reason the cell of the first column, in the place of what an earlier run may have
   *     written
   */
  public static void row(
      StringBuilder out, TableFormat to, TableFormat from, List<String> cells, String reason) {
    out.append(cell(reason, to));
    for (int i = 0; i < cells.size(); i++) {
      if (i >= from.headers().size() || !isError(from.headers().get(i))) {
        String written = cells.get(i);
        boolean same = to.delimiter() == from.delimiter();
        out.append(to.delimiter()).append(same ? written : cell(text(written), to));
      }
    }
    out.append(to.lineEnd());
  }

  private static boolean isError(String header) {
    return header.strip().equals(Header.ERROR);
  }

  /** The text of a cell that was written in that form. */
  private static String text(String written) {
    boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
    return quoted ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written;
  }

  /** A cell with that text, in quotes only where it needs them. */
  public static String cell(String text, TableFormat table) {
    boolean quote = !text.isEmpty() && (text.charAt(0) <= ' ' || text.endsWith(" "));
    for (int i = 0; i < text.length() && !quote; i++) {
      char c = text.charAt(i);
      quote = c == table.delimiter() || c == '"' || c == '\n' || c == '\r';
    }
    return quote ? quoted(text) : text;
  }

  static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
