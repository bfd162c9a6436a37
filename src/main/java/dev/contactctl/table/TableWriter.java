package dev.contactctl.table;

import java.util.List;

/**
 * Writes rows of a table again, with a first column that says why they failed: so that the cells
 * behind it stay as they were, also those of a row that has too many or too few.
 */
public final class TableWriter {
  private TableWriter() {}

  /** Appends the header. */
  public static void header(StringBuilder out, TableFormat table) {
    out.append(table.mark());
    cells(out, table, Header.ERROR, table.headers());
  }

  /**
   * Appends a row.
   *
   * @param cells those of the row as it was read
   * @param reason the cell of the first column, in the place of what an earlier run may have
   *     written
   */
  public static void row(StringBuilder out, TableFormat table, List<String> cells, String reason) {
    cells(out, table, reason, cells);
  }

  private static void cells(
      StringBuilder out, TableFormat table, String first, List<String> others) {
    cell(out, table, first);
    for (int i = 0; i < others.size(); i++) {
      boolean old =
          i < table.headers().size() && table.headers().get(i).strip().equals(Header.ERROR);
      if (!old) {
        out.append(table.delimiter());
        cell(out, table, others.get(i));
      }
    }
    out.append('\n');
  }

  private static void cell(StringBuilder out, TableFormat table, String text) {
    boolean quote = !text.isEmpty() && (text.charAt(0) <= ' ' || text.endsWith(" "));
    for (int i = 0; i < text.length() && !quote; i++) {
      char c = text.charAt(i);
      quote = c == table.delimiter() || c == '"' || c == '\n' || c == '\r';
    }
    if (quote) {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      out.append(text);
    }
  }
}
