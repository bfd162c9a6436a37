package dev.contactctl.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Removes a line from a file that {@link PrivateFile#appendLine} grows. The last line of the file
 * is cut off; one before others is overwritten with spaces, so that no other line moves.
 */
public final class RemovedLine {
  private static final int BLOCK = 64 << 10;

  private final FileChannel channel;
  private final Test test;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long lineStart;

  /** Where the line is that was accepted last; nowhere as long as they are equal. */
  private long start;

  private long end;

  private RemovedLine(FileChannel channel, Test test) {
    this.channel = channel;
    this.test = test;
  }

  /** Says which line is meant. */
  public interface Test {
    /**
     * Whether it is this one.
     *
     * @param line without its line feed
     */
    boolean accepts(byte[] line);
  }

  /**
   * Removes the last line that the test accepts, and returns when that is on the disk. Nothing
   * happens if there is none. A symbolic link is not followed.
   */
  public static void from(Path file, Test test) throws IOException {
    synchronized (PrivateFile.APPENDING) {
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
        channel.lock(); // until the channel is closed
        RemovedLine removed = new RemovedLine(channel, test);
        removed.find();
        removed.remove();
      }
    }
  }

  private void find() throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    for (long at = 0; channel.read(block, at) > 0; at += block.position(), block.clear()) {
      int from = 0;
      for (int i = 0; i < block.position(); i++) {
        if (block.get(i) == '\n') {
          line.write(block.array(), from, i - from);
          endOfLine(at + i + 1);
          from = i + 1;
        }
      }
      line.write(block.array(), from, block.position() - from);
    }
    if (line.size() > 0) {
      endOfLine(channel.size());
    }
  }

  private void endOfLine(long next) {
    if (test.accepts(line.toByteArray())) {
      start = lineStart;
      end = next;
    }
    line.reset();
    lineStart = next;
  }

  private void remove() throws IOException {
    if (end == start) {
      return;
    }
    if (end == channel.size()) {
      channel.truncate(start);
    } else {
      byte[] spaces = new byte[(int) (end - 1 - start)];
      Arrays.fill(spaces, (byte) ' ');
      ByteBuffer blank = ByteBuffer.wrap(spaces);
      while (blank.hasRemaining()) {
        channel.write(blank, start + blank.position());
      }
    }
    channel.force(true);
  }
}
