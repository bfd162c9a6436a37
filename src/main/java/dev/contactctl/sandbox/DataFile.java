package dev.contactctl.sandbox;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that keeps the sandbox's contacts across restarts: NDJSON in UTF-8, one contact per
 * line. It is always replaced as a whole, so that it is complete even if the sandbox is killed.
 * Only its owner may read it. It is not forced to the disk, so a power failure may lose the last
 * changes.
 */
final class DataFile {
  private final Path path;
  private final String name;

  DataFile(Path path) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
  }

  /** The whole text; empty when there is no file yet. */
  String read() {
    if (!Files.exists(path)) {
      return "";
    }
    try {
      return StrictJson.decode(Files.readAllBytes(path));
    } catch (StrictJson.Unreadable e) {
      throw new Failure(Exit.INVALID_INPUT, SandboxSentences.DATA_ENCODING.with(path));
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, SandboxSentences.DATA_UNREADABLE.with(path));
    }
  }

  /** Replaces the text. */
  void write(Iterable<String> lines) throws IOException {
    // A link stays a link: the file that it points to is replaced.
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    // Where the file system has modes, a temporary file is made with 0600.
    Path fresh = Files.createTempFile(target.getParent(), name, ".tmp");
    try {
      Files.write(fresh, lines);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * The failure for a line that is not a contact.
   *
   * @param line counted from 1
   */
  Failure badLine(int line, Message problem) {
    return new Failure(Exit.INVALID_INPUT, SandboxSentences.DATA_LINE.with(path, line, problem));
  }

  /** The failure for a file that cannot be written. */
  Failure unwritable() {
    return new Failure(Exit.LOCAL_FILES, SandboxSentences.DATA_UNWRITABLE.with(path));
  }
}
