package dev.contactctl.read;

import dev.contactctl.check.Rule;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Input as lines. It is read in blocks, and however long it is, no more of it is held than a block
 * or one line. Lines are found before they are decoded: no character of UTF-8 has the byte of a
 * line feed in it.
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

  /** The lines of what is in memory already. */
  static NdjsonLines of(Source source) {
    InputStream in = new ByteArrayInputStream(source.bytes());
    return new NdjsonLines(new OpenedInput(source.name(), in, true), Exit.INVALID_INPUT);
  }

  /** The source's name as the user gave it. */
  String name() {
    return input.name();
  }

  /**
   * Looks at how the input begins, and passes over a byte order mark; comes before the first line.
   *
   * @throws Unreadable when no line of it could be UTF-8
   */
  void begin() throws Unreadable {
    while (filled < Utf8.TELLING_BYTES && fill()) {
      continue;
    }
    Utf8.refuseOtherEncodings(name(), bytes, filled);
    to = Utf8.markLength(bytes, filled) - 1;
  }

  /**
   * Goes to the next line.
   *
   * @return false behind the last one
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

  /** Reads on, behind what there is of the line. */
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
      bytes[filled] = '\n'; // so that every line ends in one
      return read >= 0;
    } catch (IOException e) {
      throw new Failure(exit, input.broken());
    }
  }

  /** Whether the filter recognizes the line as a valid contact. */
  boolean passes(LineFilter filter) {
    return !tooLong && filter.pass(bytes, from) == to;
  }

  /**
   * The line, without its line feed and the carriage return before it; it knows its number.
   *
   * @throws Unreadable when it is too long or not UTF-8
   */
  SourceText text() throws Unreadable {
    if (tooLong) {
      throw Unreadable.because(
          Rule.TOO_LARGE,
          new SourceText(name(), "", number).at(0),
          "is a line of more than " + (InputBounds.LINE_BYTES >> 20) + " MiB",
          "write one contact a line");
    }
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    return Utf8.decode(name(), bytes, from, end, number);
  }

  /** Closes what it opened; standard input stays open. */
  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw new Failure(exit, input.broken());
    }
  }
}
