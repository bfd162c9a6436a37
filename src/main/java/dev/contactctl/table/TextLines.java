package dev.contactctl.table;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import java.util.Optional;

/**
 * Splits a text into lines, whichever line ends it has; memory holds one line of limited length.
 */
public final class TextLines {
  /** The longest line, in UTF-16 units. */
  public static final int LONGEST = 64 << 10;

  private final TextInput input;
  private final char[] units = new char[8192];
  private int at;
  private int filled;
  private int number;
  private boolean afterReturn;
  private final StringBuilder line = new StringBuilder();
  private Optional<Finding> broken = Optional.empty();

  public TextLines(TextInput input) {
    this.input = input;
  }

  /**
   * Moves to the next line.
   *
   * @return false after the last one, or where the rest cannot be read
   */
  public boolean next() {
    line.setLength(0);
    number++;
    boolean any = false;
    while (broken.isEmpty() && (at < filled || fill())) {
      char c = units[at++];
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      any = true;
      if (c == '\n' || c == '\r') {
        return true;
      }
      line.append(c);
      if (line.length() > LONGEST) {
        broken =
            Optional.of(
                Finding.of(
                    Rule.TOO_LARGE,
                    FieldPath.ROOT,
                    place(0),
                    TableSentences.LINE_TOO_LONG.with(LONGEST),
                    TableSentences.SHORTER_LINES.with()));
      }
    }
    return any && broken.isEmpty();
  }

  private boolean fill() {
    try {
      at = 0;
      filled = Math.max(0, input.read(units, 0, units.length));
      return filled > 0;
    } catch (TextInput.WrongByte e) {
      filled = 0;
      broken = Optional.of(e.finding());
      return false;
    }
  }

  /** The line without its end. */
  public String text() {
    return line.toString();
  }

  /** The place of the character at that index in the line. */
  public Place place(int index) {
    return new Place(input.name(), number, 1 + line.codePointCount(0, index));
  }

  /** Why the rest cannot be read, if it cannot. */
  public Optional<Finding> broken() {
    return broken;
  }
}
