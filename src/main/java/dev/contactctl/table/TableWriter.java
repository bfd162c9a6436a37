package dev.contactctl.table;

import java.util.List;

/** Writes rows of a table again, with one more column that says why they failed. */
public final class TableWriter {
  private TableWriter() {}

  /** Appends the header. */
  public static void header(StringBuilder out, TableFormat table) {
    out.append(table.mark());
    cells(out, table, table.headers(), Header.ERROR);
  }

  /**
   * Appends a row.
   *
   * @param cells as many as there are headers
   * @param reason the cell of the last column, in the place of what an earlier run may have written
   */
  public static void row(StringBuilder out, TableFormat table, List<String> cells, String reason) {
    cells(out, table, cells, reason);
  }

  private static void cells(StringBuilder out, TableFormat table, List<String> cells, String last) {
    int size = table.headers().size();
    int kept = table.headers().get(size - 1).strip().equals(Header.ERROR) ? size - 1 : size;
    for (String cell : cells.subList(0, kept)) {
      cell(out, table, cell);
      out.append(table.delimiter());
    }
    cell(out, table, last);
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
