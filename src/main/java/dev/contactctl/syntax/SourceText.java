package dev.contactctl.syntax;

import dev.contactctl.contact.Place;
import dev.contactctl.message.Excerpt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of an input, which turns the offset of a character into its line and column. It keeps
 * marks at regular distances, so that each of a million findings need not count all lines before
 * it. A large input stays in UTF-8, and is decoded while it is read: as a {@code String} it may
 * take twice the memory, and making one five times.
 */
public final class SourceText implements Place.Text {
  /** UTF-16 units from one mark to the next. */
  private static final int STEP = 512;

  /** UTF-16 units up to which places keep the text; a larger one would fill memory. */
  private static final int SHOWN = 1 << 20;

  /** Bytes that are decoded at a time. */
  private static final int PIECE = 1 << 20;

  private final String name;
  private final int firstLine;
  private final int firstColumn;
  private @Nullable String text;
  private byte @Nullable [] bytes;
  private int from;
  private int to;
  private final Optional<Place.Text> self;
  private final List<Mark> marks = new ArrayList<>();
  private @Nullable Walk marker;

  /** The position of the last place: places are mostly requested in order. */
  private Mark last = new Mark(0, 0, 0, 0, 0);

  /**
   * An offset in UTF-16 units and in bytes, with its line, and the code points before it in its
   * line and in all.
   */
  private record Mark(int offset, int at, int line, int column, int points) {
    boolean isBeyond(int otherLine, int otherColumn) {
      return line > otherLine || (line == otherLine && column > otherColumn);
    }
  }

  /** A text without a byte order mark; its name is as the user gave it. */
  public SourceText(String name, String text) {
    this(name, text, 1);
  }

  /** A text in the middle of a source, which starts with the line of that number. */
  public SourceText(String name, String text, int firstLine) {
    this(name, text, firstLine, 0);
  }

  /** A text that starts in the middle of a line, after that many characters of it. */
  SourceText(String name, String text, int firstLine, int firstColumn) {
    this.name = name;
    this.text = text;
    this.firstLine = firstLine;
    this.firstColumn = firstColumn;
    this.self = text.length() <= SHOWN ? Optional.of(this) : Optional.empty();
  }

  private SourceText(String name, byte[] bytes, int from) {
    this.name = name;
    this.bytes = bytes;
    this.from = from;
    this.to = bytes.length;
    this.firstLine = 1;
    this.firstColumn = 0;
    this.self = Optional.empty();
  }

  /**
   * A large text.
   *
   * @param bytes its UTF-8, which must be correct, and must not change
   * @param from where it starts; it ends where the bytes end
   */
  static SourceText large(String name, byte[] bytes, int from) {
    return new SourceText(name, bytes, from);
  }

  /** The source's name as the user gave it. */
  public String name() {
    return name;
  }

  /** The whole text. It is made of a large one, so ask only when something is wrong with it. */
  public String text() {
    String made = text;
    if (made == null) {
      List<String> pieces = new ArrayList<>();
      byte[] all = utf8();
      for (int start = from; start < to; start = pieceEnd(all, start, to)) {
        int end = pieceEnd(all, start, to);
        pieces.add(new String(all, start, end - start, StandardCharsets.UTF_8));
      }
      made = String.join("", pieces);
      text = made;
    }
    return made;
  }

  /** The end of a piece of UTF-8 that starts there; it never splits a character. */
  static int pieceEnd(byte[] bytes, int start, int to) {
    int end = Math.min(start + PIECE, to);
    // the bytes after the first of a character; more than three in a row are wrong anyway
    for (int i = 0; i < 3 && end < to && (bytes[end] & 0xC0) == 0x80; i++) {
      end--;
    }
    return end;
  }

  /** Reads the text from its start. */
  Reader reader() {
    return text == null
        ? new InputStreamReader(
            new ByteArrayInputStream(utf8(), from, to - from), StandardCharsets.UTF_8)
        : new StringReader(text);
  }

  /** The bytes of a large text; empty for any other text, which can be read directly. */
  byte[] large() {
    return text == null ? utf8() : new byte[0];
  }

  /** The first character that is not white space; -1 when there is none. */
  public int firstVisible() {
    try (Reader in = reader()) {
      int c = in.read();
      while (c >= 0 && Character.isWhitespace(c)) {
        c = in.read();
      }
      return c;
    } catch (IOException e) {
      throw new AssertionError(e); // all is in memory
    }
  }

  private byte[] utf8() {
    byte[] made = bytes;
    if (made == null) {
      made = text().getBytes(StandardCharsets.UTF_8);
      to = made.length;
      bytes = made;
    }
    return made;
  }

  /**
   * The place of the character at that offset in UTF-16 units; beyond the end, the place after the
   * last character.
   */
  public Place at(int offset) {
    List<Mark> all = marks(offset);
    Mark mark = all.get(Math.min(offset / STEP, all.size() - 1));
    boolean isNear = last.offset <= offset && last.offset > mark.offset;
    Walk walk = new Walk(isNear ? last : mark);
    while (walk.offset < offset && walk.step()) {
      continue;
    }
    last = walk.mark();
    return walk.place();
  }

  @Override
  public Optional<Excerpt> excerpt(int line, int column) {
    String all = text();
    int offset = offset(line, column - 1);
    int start = offset;
    while (start > 0 && offset - start < Excerpt.LONGEST && !isBreak(all.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < all.length() && end - offset < Excerpt.LONGEST && !isBreak(all.charAt(end))) {
      end++;
    }
    Excerpt excerpt = new Excerpt(line, all.substring(start, offset), all.substring(offset, end));
    return excerpt.isBlank() ? Optional.empty() : Optional.of(excerpt);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The offset of a position; the end of the text if it is beyond that. */
  int offset(int line, int column) {
    List<Mark> all = marks(Integer.MAX_VALUE);
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (all.get(middle).isBeyond(line, column)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    Walk walk = new Walk(all.get(low));
    while (walk.isBefore(line, column) && walk.step()) {
      continue;
    }
    return walk.offset;
  }

  /** The place of the character at that offset in code points. */
  public Place atCodePoint(int points) {
    List<Mark> all = marks(Integer.MAX_VALUE);
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (all.get(middle).points <= points) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Mark mark = all.get(low);
    boolean isNear = last.points <= points && last.points > mark.points;
    Walk walk = new Walk(isNear ? last : mark);
    while (walk.points < points && walk.step()) {
      continue;
    }
    last = walk.mark();
    return walk.place();
  }

  /** The first mark at or after each multiple of {@link #STEP}, less a surrogate, up to there. */
  private List<Mark> marks(int offset) {
    Walk walk = marker;
    if (walk == null) {
      walk = new Walk(new Mark(0, from, firstLine, firstColumn, 0));
      marker = walk;
    }
    do {
      if (walk.offset / STEP == marks.size()) {
        marks.add(walk.mark());
      }
    } while (marks.size() <= offset / STEP && walk.step());
    return marks;
  }

  /** Moves forward through the characters of the text, counting them. */
  private final class Walk {
    private final byte[] all = utf8();
    private int offset;
    private int at;
    private int line;
    private int column;
    private int points;

    Walk(Mark start) {
      offset = start.offset;
      at = start.at;
      line = start.line;
      column = start.column;
      points = start.points;
    }

    /** Moves past the next character; false at the end of the text. */
    boolean step() {
      if (at >= to) {
        return false;
      }
      int lead = all[at] & 0xFF;
      at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      offset += lead < 0xF0 ? 1 : 2;
      points++;
      boolean breaks = lead == '\n' || (lead == '\r' && (at == to || all[at] != '\n'));
      column = breaks ? 0 : column + 1;
      line += breaks ? 1 : 0;
      return true;
    }

    boolean isBefore(int otherLine, int otherColumn) {
      return line < otherLine || (line == otherLine && column < otherColumn);
    }

    Mark mark() {
      return new Mark(offset, at, line, column, points);
    }

    Place place() {
      return new Place(name, line, column + 1, self);
    }
  }
}
