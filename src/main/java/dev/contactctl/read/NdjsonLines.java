package dev.contactctl.read;

import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Place;
import dev.contactctl.syntax.ReadSentences;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.SourceText;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import dev.contactctl.world.Exit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits NDJSON input into lines. It is read in blocks, so that memory holds a block or a line,
 * however long the input is. Lines are split before they are decoded: in UTF-8, the byte of a line
 * feed is part of no other character.
 */
public final class NdjsonLines implements AutoCloseable {
  private static final int BLOCK = 64 << 10;

  private final OpenedInput input;
  private final Exit exit;
  private byte[] bytes;
  private int from;
  private int to;
  private int filled;
  private int number;
  private boolean tooLong;

  NdjsonLines(OpenedInput input, Exit exit) {
    this(input, exit, BLOCK);
  }

  NdjsonLines(OpenedInput input, Exit exit, int block) {
    this.input = input;
    this.exit = exit;
    this.bytes = new byte[block + 1];
  }

  /** The lines of input that is already in memory. */
  static NdjsonLines of(Source source) {
    InputStream in = new ByteArrayInputStream(source.bytes());
    return new NdjsonLines(new OpenedInput(source.name(), in, true), Exit.INVALID_INPUT);
  }

  /** The source's name as the user gave it. */
  String name() {
    return input.name();
  }

  /**
   * Checks the encoding and skips a byte order mark; to be called before the first line.
   *
   * @throws Unreadable when the input is in UTF-16 or UTF-32
   */
  void begin() throws Unreadable {
    while (filled < Utf8.TELLING_BYTES && fill()) {
      continue;
    }
    Utf8.refuseOtherEncodings(name(), bytes, filled);
    to = Utf8.markLength(bytes, filled) - 1;
  }

  /**
   * Moves to the next line.
   *
   * @return false after the last one
   */
  boolean next() {
    from = Math.min(to + 1, filled);
    to = from;
    number++;
    tooLong = false;
    while (!endOfLine()) {
      if (to - from > InputBounds.LINE_BYTES) {
        tooLong = true;
        from = to;
      }
      if (!fill()) {
        return tooLong || to > from;
      }
    }
    tooLong |= to - from > InputBounds.LINE_BYTES;
    return true;
  }

  private boolean endOfLine() {
    while (to < filled && bytes[to] != '\n') {
      to++;
    }
    return to < filled;
  }

  /** Reads more of the current line; false at the end of the input. */
  private boolean fill() {
    if (from > 0) {
      filled = ByteBuffer.wrap(bytes, from, filled - from).compact().position();
      to -= from;
      from = 0;
    }
    if (filled == bytes.length - 1) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    try {
      int read = input.in().read(bytes, filled, bytes.length - 1 - filled);
      filled += Math.max(0, read);
      bytes[filled] = '\n'; // ends the last line as well
      return read >= 0;
    } catch (IOException e) {
      throw input.broken(exit);
    }
  }

  /** Whether the filter recognizes the line as a valid contact. */
  boolean isRecognizedBy(LineFilter filter) {
    return !tooLong && filter.recognize(bytes, from) == to;
  }

  /**
   * The line with its number, without its line feed and the carriage return before it.
   *
   * @throws Unreadable when it is too long or not UTF-8
   */
  SourceText text() throws Unreadable {
    if (tooLong) {
      throw Unreadable.because(
          Rule.TOO_LARGE,
          new SourceText(name(), "", number).at(0),
          ReadSentences.NDJSON_LINE_TOO_LONG.with(InputBounds.LINE_BYTES >> 20),
          ReadSentences.ONE_PER_LINE.with());
    }
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    return Utf8.decode(name(), bytes, from, end, number);
  }

  /** The bytes of the line without its line feed; none of one that is too long. */
  public byte[] bytes() {
    return tooLong ? new byte[0] : Arrays.copyOfRange(bytes, from, to);
  }

  /** The length of the line in bytes; 0 of one that is too long. */
  public int length() {
    return tooLong ? 0 : to - from;
  }

  /** The place of the character after so many of ASCII, with the line to be shown. */
  public Place place(int before) {
    byte[] line = bytes();
    Place.Text text =
        (at, column) ->
            new SourceText(name(), new String(line, StandardCharsets.UTF_8), at)
                .excerpt(at, column);
    return new Place(name(), number, before + 1, Optional.of(text));
  }

  /**
   * Whether the line breaks off: in the middle of a character, or in NUL bytes, which after a power
   * failure may stand in a file in place of what was written last.
   */
  boolean breaksOff() {
    return !tooLong
        && to > from
        && (bytes[to - 1] == 0 || Utf8.endsWithinCharacter(Arrays.copyOfRange(bytes, from, to)));
  }

  /** Closes what it opened; standard input stays open. */
  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw input.broken(exit);
    }
  }
}
