package dev.contactctl.message;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a source, and the column in it that a message is about. A long line is cut around the
 * column; nothing in it can drive a terminal.
 *
 * @param line the number of the line, counted from 1
 * @param before the text of the line before the column; of a long line, at least the {@link
 *     #LONGEST} units next to the column
 * @param after the text from the column on, cut in the same way; without a line break
 */
public record Excerpt(int line, String before, String after) {
  /** The most UTF-16 units that are ever shown on one side of the column. */
  public static final int LONGEST = 256;

  /** The columns of a terminal that the text of the line may take, without the ellipses. */
  private static final int WIDTH = 70;

  private static final String TAB = "    ";
  private static final String CUT = "…";

  /** Whether anything in the line is visible. */
  public boolean isBlank() {
    return before.isBlank() && after.isBlank();
  }

  /**
   * The line after its number, and below it a caret under the column; both end with a line feed.
   *
   * @param caret what to print under the column: {@code ^}, perhaps in colour
   */
  public String text(String caret) {
    String text = before + after;
    List<String> left = cells(text, 0, before.length());
    List<String> right = cells(text, before.length(), text.length());
    int leftRoom = Math.max(WIDTH / 2, WIDTH - columns(right));
    int rightRoom = Math.max(WIDTH / 2, WIDTH - columns(left));
    String start = end(left, leftRoom);
    int column = Columns.of(start);
    boolean isDrawnOver = !right.isEmpty() && Columns.of(right.get(0)) == 0;
    String number = "  " + line + " | ";
    return number
        + start
        + start(right, rightRoom)
        + '\n'
        + " ".repeat(number.length() - 2)
        + "| "
        + " ".repeat(isDrawnOver ? Math.max(0, column - 1) : column)
        + caret
        + '\n';
  }

  /** What is printed for each character of a part of the line. */
  private static List<String> cells(String line, int from, int to) {
    List<String> cells = new ArrayList<>();
    for (int i = from; i < to; i += Character.charCount(line.codePointAt(i))) {
      cells.add(cell(line, i));
    }
    return cells;
  }

  private static String cell(String text, int at) {
    int c = text.codePointAt(at);
    if (c == '\t') {
      return TAB;
    } else if (TerminalText.isCommand(text, at)) {
      StringBuilder escaped = new StringBuilder();
      TerminalText.escape(escaped, c);
      return escaped.toString();
    }
    return TerminalText.line(Character.toString(c));
  }

  private static int columns(List<String> cells) {
    int columns = 0;
    for (String cell : cells) {
      columns += Columns.of(cell);
    }
    return columns;
  }

  /** As much of the start as there is room for. */
  private static String start(List<String> cells, int room) {
    StringBuilder text = new StringBuilder();
    int columns = 0;
    for (String cell : cells) {
      columns += Columns.of(cell);
      if (columns > room) {
        return text.append(CUT).toString();
      }
      text.append(cell);
    }
    return text.toString();
  }

  /** As much of the end as there is room for. */
  private static String end(List<String> cells, int room) {
    int first = cells.size();
    int columns = 0;
    while (first > 0 && columns + Columns.of(cells.get(first - 1)) <= room) {
      first--;
      columns += Columns.of(cells.get(first));
    }
    String text = String.join("", cells.subList(first, cells.size()));
    return first == 0 ? text : CUT + text;
  }
}
