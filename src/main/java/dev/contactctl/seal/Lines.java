package dev.contactctl.seal;

import dev.contactctl.world.AppendFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The lines of a file, read in blocks, so that memory holds a block or a line of it. What follows
 * the last line feed is a line that {@linkplain #isEnded is not ended}.
 */
public final class Lines {
  private static final int BLOCK = 16 << 10;

  private final Blocks blocks;
  private byte[] bytes = new byte[BLOCK];
  private int from;
  private int to;
  private int filled;
  private int next;
  private long passed;
  private long number;
  private boolean ended;

  /** A source of bytes. */
  public interface Blocks {
    /**
     * Reads more.
     *
     * @return how many bytes were read; -1 at the end
     */
    int read(ByteBuffer into) throws IOException;
  }

  /** The lines of the bytes that these blocks hold together. */
  public Lines(Blocks blocks) {
    this.blocks = blocks;
  }

  /** The lines of a file from that offset. */
  public static Lines of(AppendFile file, long offset) {
    long[] at = {offset};
    return new Lines(
        into -> {
          int read = file.read(into, at[0]);
          at[0] += Math.max(0, read);
          return read;
        });
  }

  /**
   * Moves to the next line.
   *
   * @return false at the end of the file
   */
  public boolean next() throws IOException {
    from = next;
    to = from;
    ended = false;
    number++;
    while (!ended) {
      while (to < filled && bytes[to] != '\n') {
        to++;
      }
      ended = to < filled;
      if (!ended && (isTooLong() || !fill())) {
        next = to;
        return to > from;
      }
    }
    next = to + 1;
    return true;
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      passed += from;
      filled = ByteBuffer.wrap(bytes, from, filled - from).compact().position();
      to -= from;
      from = 0;
    }
    if (filled == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int read = blocks.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled));
    filled += Math.max(0, read);
    return read > 0;
  }

  /** Whether the line is longer than any that is written; its end has not been looked for. */
  public boolean isTooLong() {
    return to - from > SealedLine.MOST_BYTES;
  }

  /** Whether the line ends with a line feed. */
  public boolean isEnded() {
    return ended;
  }

  /** The array that the line is in, until the next one is read. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the line begins in the array. */
  public int from() {
    return from;
  }

  /** Where the line ends in the array, without its line feed. */
  public int to() {
    return to;
  }

  /** Where the line begins in the file. */
  public long offset() {
    return passed + from;
  }

  /** The number of the line, counted from 1. */
  public long number() {
    return number;
  }
}
