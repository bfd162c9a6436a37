package dev.contactctl.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * A private file without a name, for data that is too large for memory: nobody else can open it,
 * and it is gone when the program ends, however it ends. Reading is safe for several threads,
 * writing is not.
 */
public final class ScratchFile implements AutoCloseable {
  private static final int MAX_NAMES = 1000;

  private final FileChannel channel;

  private ScratchFile(FileChannel channel) {
    this.channel = channel;
  }

  /** The folder of temporary files: {@code TMPDIR}, {@code TEMP} or {@code /tmp}. */
  public static Path folder(World world) {
    for (String name : new String[] {"TMPDIR", "TEMP"}) {
      Optional<String> folder = world.env(name);
      if (folder.isPresent() && !folder.get().isEmpty()) {
        return world.cwd().resolve(folder.get());
      }
    }
    return world.cwd().resolve("/tmp");
  }

  /**
   * Makes an empty file in a folder that exists. Until its name is gone, it has one from a clock
   * that counts nanoseconds: who could know it could take all names before, in a folder that
   * everybody may write to.
   */
  public static ScratchFile in(Path folder, World world) throws IOException {
    Set<OpenOption> options =
        Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE); // where it can be, the name is gone at once
    for (int i = 0; ; i++) {
      Path file = folder.resolve(".contactctl-" + world.nanos() + "-" + i + ".tmp");
      try {
        return new ScratchFile(FileChannel.open(file, options, PrivateMode.FILE.attributes(file)));
      } catch (FileAlreadyExistsException e) {
        if (i == MAX_NAMES) {
          throw e;
        }
      }
    }
  }

  /** Writes all of the bytes at that offset. */
  public void write(ByteBuffer bytes, long at) throws IOException {
    long to = at;
    while (bytes.hasRemaining()) {
      to += channel.write(bytes, to);
    }
  }

  /** Fills the buffer from that offset on, or up to the end of the file. */
  public void read(ByteBuffer bytes, long at) throws IOException {
    long from = at;
    for (int n = 0; bytes.hasRemaining() && n >= 0; from += Math.max(0, n)) {
      n = channel.read(bytes, from);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
