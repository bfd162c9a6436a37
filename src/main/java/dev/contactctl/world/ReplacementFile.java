package dev.contactctl.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A new content for a private file, mode 0600, that is written piece by piece beside it and takes
 * its place at once: whoever reads the file sees the old content or all of the new one. Not safe
 * for several threads.
 */
public final class ReplacementFile implements AutoCloseable {
  private static final int MAX_NAMES = 1000;

  private final Path file;
  private final Path temporary;
  private final FileChannel channel;
  private boolean done;

  private ReplacementFile(Path file, Path temporary, FileChannel channel) {
    this.file = file;
    this.temporary = temporary;
    this.channel = channel;
  }

  /** Begins a new content, in the file's folder, which must exist. */
  public static ReplacementFile of(Path file) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    for (int i = 0; ; i++) {
      Path temporary = file.resolveSibling("." + file.getFileName() + ".new" + i);
      try {
        FileChannel channel =
            FileChannel.open(temporary, options, PrivateMode.FILE.attributes(temporary));
        PrivateMode.FILE.complete(temporary);
        return new ReplacementFile(file, temporary, channel);
      } catch (FileAlreadyExistsException e) { // of another run, or left by a crash
        if (i == MAX_NAMES) {
          throw e;
        }
      }
    }
  }

  /** Adds a piece. */
  public void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Where the new content is until it is finished. */
  public Path temporary() {
    return temporary;
  }

  /** Puts the new content in the place of the old one, on the disk. */
  public void finish() throws IOException {
    channel.force(true);
    channel.close();
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    done = true;
    PrivateFile.syncFolder(file);
  }

  /** Removes the new content, unless it has taken its place. */
  @Override
  public void close() throws IOException {
    if (!done) {
      channel.close();
      Files.deleteIfExists(temporary);
    }
  }
}
