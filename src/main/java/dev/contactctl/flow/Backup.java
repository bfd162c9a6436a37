package dev.contactctl.flow;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps contacts as they were, a line of JSON each, so that {@code update --replace} can bring them
 * back.
 */
final class Backup {
  private Backup() {}

  /**
   * Appends a contact, and returns only when it is on the disk.
   *
   * @throws Failure exit 10, when it is not
   */
  static void append(Path file, ObjectNode contact) {
    if (file.toString().isEmpty() || file.endsWith("-")) {
      throw new Failure(Exit.USAGE, "--backup: needs the name of a file; write one");
    }
    byte[] line = ("\n" + JsonWriter.compact(contact) + "\n").getBytes(StandardCharsets.UTF_8);
    boolean modes = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mode =
        modes
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> append =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    try (FileChannel channel = FileChannel.open(file, append, mode)) {
      int skipped = endsLine(file) ? 1 : 0;
      ByteBuffer bytes = ByteBuffer.wrap(line, skipped, line.length - skipped);
      while (bytes.hasRemaining()) {
        if (channel.write(bytes) < 0) {
          throw new IOException("no progress");
        }
      }
      channel.force(true);
    } catch (IOException e) {
      throw new Failure(
          Exit.LOCAL_FILES,
          file + ": the backup cannot be written, so nothing was sent; check the disk and folder");
    }
  }

  /** Whether a new line may begin at the end of the file: an earlier one may have been cut. */
  private static boolean endsLine(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      long size = channel.size();
      return size == 0 || (channel.read(last, size - 1) == 1 && last.get(0) == '\n');
    }
  }
}
