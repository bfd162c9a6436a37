package dev.contactctl.read;

import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.SourceText;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a long input between its contacts into pieces, each of which can be read by itself, so that
 * memory holds a piece of it however long it is. A piece has about {@link #PIECE} bytes, and more
 * only where a contact does. An input that is not longer stays whole.
 *
 * <p>Cuts are made without reading what is between them. They are right as long as everything
 * before them is; what is wrong is found when its piece is read, and nothing is read after that.
 */
abstract class Pieces implements AutoCloseable {
  /** Bytes from which on a piece ends with its contact. */
  static final int PIECE = 1 << 20;

  private static final int BLOCK = 64 << 10;

  private final OpenedInput input;
  private final Exit exit;
  private final int least;
  private final int most;

  /** The input from the start of the piece, as far as it has been read. */
  private byte[] bytes = new byte[BLOCK];

  private int filled;
  private int found = -1;
  private int line = 1;
  private int column;
  private boolean anyCut;
  private boolean ended;

  /**
   * Cuts an input.
   *
   * @param least bytes that a piece has at least, except for the last one
   * @param most bytes that a piece may have
   */
  Pieces(OpenedInput input, Exit exit, int least, int most) {
    this.input = input;
    this.exit = exit;
    this.least = least;
    this.most = most;
  }

  /**
   * Looks for the end of the piece.
   *
   * @param piece the input from the start of the piece on
   * @param from where to go on looking: {@link #lookedTo} of the last call, or 0
   * @param to the end of what has been read of the input so far
   * @return the length of the piece, or -1 when its end is not among these bytes
   */
  abstract int end(byte[] piece, int from, int to);

  /** How far the last call of {@link #end} has looked, if it found none. */
  abstract int lookedTo();

  /** The bytes to read for a piece that ends there without ending the input. */
  abstract byte[] closed(byte[] piece, int end);

  /** Prepares the bytes that follow a piece to be the start of the next one. */
  abstract void begin(byte[] piece);

  /** Whether a piece of that length may end. */
  final boolean isEnough(int length) {
    return length >= least;
  }

  /**
   * The whole input if it need not be cut; to be called first.
   *
   * @throws dev.contactctl.world.Failure when it breaks
   */
  final Optional<Source> whole() {
    int end = findEnd();
    if (end >= 0) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(new Source(input.name(), Arrays.copyOf(bytes, filled)));
  }

  /**
   * The next piece; empty after the last one.
   *
   * @throws Unreadable when it is not UTF-8
   * @throws dev.contactctl.world.Failure when the input breaks, or a contact has no end
   */
  final Optional<SourceText> next() throws Unreadable {
    if (ended) {
      return Optional.empty();
    }
    int end = findEnd();
    int start = anyCut ? 0 : mark();
    if (end < 0) {
      ended = true;
      return Optional.of(Utf8.decode(input.name(), bytes, start, filled, line, column));
    }
    byte[] piece = closed(bytes, end);
    SourceText text = Utf8.decode(input.name(), piece, start, piece.length, line, column);
    cut(start, end);
    return Optional.of(text);
  }

  private int mark() throws Unreadable {
    Utf8.refuseOtherEncodings(input.name(), bytes, filled);
    return Utf8.markLength(bytes, filled);
  }

  private int findEnd() {
    int from = 0;
    while (found < 0) {
      found = end(bytes, from, filled);
      from = found < 0 ? lookedTo() : 0;
      if (found < 0 && !fill()) {
        return -1;
      }
    }
    return found;
  }

  /** Drops the piece, and counts its lines. */
  private void cut(int start, int end) {
    for (int i = start; i < end; i++) {
      boolean breaks = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
      line += breaks ? 1 : 0;
      boolean begins = (bytes[i] & 0xC0) != 0x80;
      column = breaks ? 0 : begins ? column + 1 : column;
    }
    filled = ByteBuffer.wrap(bytes, end, filled - end).compact().position();
    anyCut = true;
    found = -1;
    begin(bytes);
  }

  /** Reads more; false at the end of the input. */
  private boolean fill() {
    if (filled == bytes.length) {
      if (filled >= most) {
        throw Input.tooLarge(input.name(), exit);
      }
      bytes = Arrays.copyOf(bytes, Math.min(most, 2 * filled));
    }
    try {
      int read = input.in().read(bytes, filled, bytes.length - filled);
      filled += Math.max(0, read);
      return read >= 0;
    } catch (IOException e) {
      throw input.broken(exit);
    }
  }

  @Override
  public final void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw input.broken(exit);
    }
  }
}
