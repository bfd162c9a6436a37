package dev.contactctl.table;

import dev.contactctl.contact.Place;
import dev.contactctl.syntax.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** A row of a table with the places of its cells. */
final class Row {
  private final String source;
  private final int line;
  private final List<String> cells;
  private final List<Boolean> quoted;

  /** The line and column of each cell, and of the end of the last one; empty until needed. */
  private int[] starts = {};

  /**
   * A row.
   *
   * @param source the table's name as the user gave it
   * @param line the line in which the row starts, counted from 1
   * @param cells the texts of its cells, without quotes around them
   * @param quoted which of them are in quotes
   */
  Row(String source, int line, List<String> cells, List<Boolean> quoted) {
    this.source = source;
    this.line = line;
    this.cells = cells;
    this.quoted = quoted;
  }

  /** The texts of the cells. */
  List<String> cells() {
    return cells;
  }

  /** Whether a cell is in quotes. */
  boolean isQuoted(int index) {
    return quoted.get(index);
  }

  /** The text of a cell; empty beyond the last one. */
  String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** The cells as they were written, including quotes. */
  List<String> written() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      all.add(quoted.get(i) ? TableWriter.quoted(text) : text);
    }
    return all;
  }

  /** Whether all cells are empty. */
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a marker that Git wrote where it could not merge two versions of the table. */
  boolean isConflictMarker() {
    String first = cells.get(0);
    boolean likely = !quoted.get(0) && !first.isEmpty() && "<|>=".indexOf(first.charAt(0)) >= 0;
    return likely && Unreadable.isConflictMarker(first, 0);
  }

  /** Where the row starts. */
  Place place() {
    return new Place(source, line, 1);
  }

  /**
   * Where a cell starts: its first character, or the quote before it. Of the cell after the last
   * one, where it would start.
   *
   * @param index counted from 0
   */
  Place place(int index) {
    if (starts.length == 0) {
      starts = starts();
    }
    return new Place(source, starts[2 * index], starts[2 * index + 1]);
  }

  private int[] starts() {
    int[] found = new int[2 * cells.size() + 2];
    int atLine = line;
    int column = 1;
    for (int i = 0; i < cells.size(); i++) {
      found[2 * i] = atLine;
      found[2 * i + 1] = column;
      String text = cells.get(i);
      boolean inQuotes = quoted.get(i);
      column += inQuotes ? 1 : 0;
      for (int k = 0; k < text.length(); k++) {
        char c = text.charAt(k);
        boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", k + 1));
        atLine += ends ? 1 : 0;
        column = ends ? 1 : column + width(c, inQuotes);
      }
      column += inQuotes ? 2 : 1; // the closing quote and the delimiter
    }
    found[2 * cells.size()] = atLine;
    found[2 * cells.size() + 1] = column;
    return found;
  }

  /** The code points of a UTF-16 unit in the source, where a quote within quotes is doubled. */
  private static int width(char unit, boolean inQuotes) {
    if (Character.isHighSurrogate(unit)) {
      return 0;
    }
    return inQuotes && unit == '"' ? 2 : 1;
  }
}
