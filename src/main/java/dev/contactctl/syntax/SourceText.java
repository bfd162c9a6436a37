package dev.contactctl.syntax;

import dev.contactctl.contact.Place;

/**
 * Decoded input, which turns the offset of a character into its line and column. It keeps marks at
 * regular distances, so that each of a million findings need not count all lines before it.
 */
public final class SourceText {
  /** UTF-16 units from one mark to the next. */
  private static final int STEP = 512;

  private final String name;
  private final String text;
  private final int firstLine;
  private Mark[] marks = {};

  /** An offset with its line, and the code points before it in its line and in all. */
  private record Mark(int offset, int line, int column, int points) {}

  /**
   * A text.
   *
   * @param name as the user gave it
   * @param text without a byte order mark
   */
  public SourceText(String name, String text) {
    this(name, text, 1);
  }

  /**
   * A text in the middle of a source.
   *
   * @param firstLine the number of its first line
   */
  public SourceText(String name, String text, int firstLine) {
    this.name = name;
    this.text = text;
    this.firstLine = firstLine;
  }

  /** The source's name as the user gave it. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /**
   * The place of the character at that offset in UTF-16 units; beyond the end, the place after the
   * last character.
   */
  public Place at(int offset) {
    int end = Math.min(offset, text.length());
    Mark mark = walk(marks()[end / STEP], end);
    return new Place(name, mark.line, mark.column + 1);
  }

  /** The place of the character at that offset in code points. */
  public Place atCodePoint(int points) {
    Mark[] all = marks();
    int low = 0;
    int high = all.length - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (all[middle].points <= points) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int offset = all[low].offset;
    for (int seen = all[low].points; seen < points && offset < text.length(); offset++) {
      seen += counted(text.charAt(offset));
    }
    return at(offset);
  }

  private Mark[] marks() {
    if (marks.length == 0) {
      Mark[] made = new Mark[text.length() / STEP + 1];
      made[0] = new Mark(0, firstLine, 0, 0);
      for (int i = 1; i < made.length; i++) {
        made[i] = walk(made[i - 1], i * STEP);
      }
      marks = made;
    }
    return marks;
  }

  private Mark walk(Mark from, int end) {
    int line = from.line;
    int column = from.column;
    int points = from.points;
    for (int i = from.offset; i < end; i++) {
      char c = text.charAt(i);
      boolean breaks =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      points += counted(c);
      column = breaks ? 0 : column + counted(c);
      line += breaks ? 1 : 0;
    }
    return new Mark(end, line, column, points);
  }

  /** How many code points end with the unit: a surrogate pair counts once, at its second half. */
  private static int counted(char unit) {
    return Character.isHighSurrogate(unit) ? 0 : 1;
  }
}
