package dev.contactctl.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/**
 * A private file, mode 0600, whose end is rewritten while it grows, so that it is complete after
 * every write, however the program ends. A new end that is shorter than the old one is padded with
 * spaces. Not safe for several threads.
 */
public final class GrowingFile {
  private final Path file;
  private FileChannel channel;
  private long end;

  private GrowingFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Creates a new file in an existing folder; no file is left when its start cannot be written.
   *
   * @param start what it holds at first
   * @throws FileAlreadyExistsException when the name is taken, also by a symbolic link
   */
  public static GrowingFile create(Path file, byte[] start) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(file, options, PrivateMode.FILE.attributes(file));
    GrowingFile made = new GrowingFile(file, channel);
    try {
      PrivateMode.FILE.complete(file);
      made.rewrite(0, start);
    } catch (IOException e) {
      channel.close();
      Files.deleteIfExists(file);
      throw e;
    }
    PrivateFile.syncFolder(file);
    return made;
  }

  /**
   * Replaces everything from that offset on by a text, in one write. The thread may be interrupted,
   * and stays so: an interrupt closes the channel, which is then opened again.
   */
  public void rewrite(long from, byte[] text) throws IOException {
    int length = (int) Math.max(text.length, end - from);
    byte[] filled = Arrays.copyOf(text, length);
    Arrays.fill(filled, text.length, length, (byte) ' ');
    boolean interrupted = Thread.interrupted();
    try {
      write(from, filled);
    } catch (ClosedByInterruptException e) {
      interrupted |= Thread.interrupted();
      channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      write(from, filled);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write(long from, byte[] text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text);
    long at = from;
    try {
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    } finally {
      end = Math.max(end, at); // what a failed write has left has to be overwritten, too
    }
  }
}
