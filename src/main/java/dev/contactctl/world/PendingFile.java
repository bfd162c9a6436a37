package dev.contactctl.world;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A private file, mode 0600, that is written piece by piece and gets its name only when it is
 * complete: until then an earlier file of that name stays, if there is one. A symbolic link is
 * replaced, not followed. Not safe for several threads.
 */
public final class PendingFile implements Closeable {
  private final Path file;
  private final Path temporary;
  private final FileChannel channel;
  private boolean published;

  private PendingFile(Path file, Path temporary, FileChannel channel) {
    this.file = file;
    this.temporary = temporary;
    this.channel = channel;
  }

  /** Begins a file, under another name in the same folder, which must exist. */
  public static PendingFile of(Path file) throws IOException {
    Path temporary = PrivateFile.writeTemporary(file, "");
    try {
      return new PendingFile(
          file, temporary, FileChannel.open(temporary, StandardOpenOption.WRITE));
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** Appends the bytes; they need not be on the disk when it returns. */
  public void append(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Where the file is until it is published. */
  public Path temporary() {
    return temporary;
  }

  /** Gives the file its name, and returns when it is on the disk under it. */
  public void publish() throws IOException {
    channel.force(true);
    channel.close();
    PrivateFile.rename(temporary, file);
    published = true;
  }

  /** Removes the file if it was not published. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!published) {
      Files.deleteIfExists(temporary);
    }
  }
}
