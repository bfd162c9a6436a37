package dev.contactctl.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The text after the last line feed of a file: a line that a crash has left without its end. */
public final class UnendedLine {
  private static final int BLOCK = 8 << 10;

  private UnendedLine() {}

  /**
   * Reads it; nothing when the file is empty or ends with a line feed. A symbolic link is not
   * followed.
   *
   * @param most how many bytes such a line can have; more is not a line of ours, and is not read
   */
  public static byte[] of(Path file, int most) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      long end = channel.size();
      long start = start(channel, end, Math.max(0, end - most));
      ByteBuffer line = ByteBuffer.allocate((int) (end - start));
      fill(channel, line, start);
      return line.array();
    }
  }

  /** Where the line begins; the end when no line begins at or after the first place. */
  private static long start(FileChannel channel, long end, long first) throws IOException {
    for (long to = end; to > first; to = Math.max(first, to - BLOCK)) {
      ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, to - first));
      fill(channel, block, to - block.capacity());
      for (int i = block.capacity() - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          return to - block.capacity() + i + 1;
        }
      }
    }
    return first == 0 ? 0 : end;
  }

  private static void fill(FileChannel channel, ByteBuffer into, long at) throws IOException {
    while (into.hasRemaining() && channel.read(into, at + into.position()) >= 0) {
      continue;
    }
  }

  /** Cuts so many bytes off the end of the file, and returns when that is on the disk. */
  public static void cutOff(Path file, int bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      channel.truncate(channel.size() - bytes);
      channel.force(true);
    }
  }
}
