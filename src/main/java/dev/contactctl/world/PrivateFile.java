package dev.contactctl.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Writes files that only their owner may read: mode 0600 from the moment they are created, on disk
 * when a method returns, never through a symbolic link. All text is UTF-8.
 */
public final class PrivateFile {
  private static final int MAX_TEMPORARY = 1000;

  /** Serializes appends within this process: a file lock keeps only other processes out. */
  static final Object APPENDING = new Object();

  private PrivateFile() {}

  /** Makes the folder and those above it that are missing, for their owner only: mode 0700. */
  public static void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      createFolders(parent);
    }
    try {
      Files.createDirectory(folder, PrivateMode.FOLDER.attributes(folder));
      PrivateMode.FOLDER.complete(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) { // else another process was faster
        throw new NotDirectoryException(folder.toString());
      }
    }
  }

  /**
   * Makes a new file in a folder that exists.
   *
   * @throws FileAlreadyExistsException when the name is taken, also by a symbolic link
   */
  public static void create(Path file, String text) throws IOException {
    writeNew(file, text);
    syncFolder(file);
  }

  /**
   * Replaces the content of the file atomically: readers, and a look after a crash, find the old
   * content or the new one. A symbolic link is replaced, not followed.
   */
  public static void replace(Path file, String text) throws IOException {
    Path temporary = writeTemporary(file, text);
    try {
      rename(temporary, file);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** Puts a file of the same folder in the place of another one at once. */
  static void rename(Path temporary, Path file) throws IOException {
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(file);
  }

  /**
   * Appends a line to the file, which is created when it is missing. Lines of several threads and
   * processes do not mix. A line that cannot be written completely is cut off again; one that an
   * earlier crash left without its end is ended first.
   *
   * @param line without a line feed
   */
  public static void appendLine(Path file, String line) throws IOException {
    Set<OpenOption> options =
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    synchronized (APPENDING) {
      boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      try (FileChannel channel =
          FileChannel.open(file, options, PrivateMode.FILE.attributes(file))) {
        if (isNew) {
          PrivateMode.FILE.complete(file);
          syncFolder(file);
        }
        channel.lock(); // until the channel is closed
        appendLine(channel, line);
      }
    }
  }

  private static void appendLine(FileChannel channel, String line) throws IOException {
    long end = channel.size();
    String start = isStartOfLine(channel, end) ? "" : "\n";
    channel.position(end);
    try {
      write(channel, start + line + "\n");
    } catch (IOException e) {
      cutOff(channel, end, e);
      throw e;
    }
  }

  /**
   * Removes what a failed write has left; if that fails as well, the next line starts on a new
   * line.
   */
  private static void cutOff(FileChannel channel, long end, IOException why) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static boolean isStartOfLine(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
  }

  /** Writes the text to a new file beside the given one, under a name that nobody else uses. */
  static Path writeTemporary(Path file, String text) throws IOException {
    for (int i = 0; i < MAX_TEMPORARY; i++) {
      Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp" + i);
      try {
        writeNew(temporary, text);
        return temporary;
      } catch (FileAlreadyExistsException e) {
        continue; // of another process, or left by a crash
      }
    }
    throw new FileAlreadyExistsException(file.toString());
  }

  private static void writeNew(Path file, String text) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, PrivateMode.FILE.attributes(file))) {
      PrivateMode.FILE.complete(file);
      write(channel, text);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /**
   * Makes the name of a new file durable; where a folder cannot be synced, nothing more can be
   * done.
   */
  static void syncFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
