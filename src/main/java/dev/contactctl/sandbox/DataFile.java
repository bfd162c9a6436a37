package dev.contactctl.sandbox;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that keeps the sandbox's contacts across restarts: NDJSON in UTF-8, one contact a line.
 * It is replaced as a whole, so a reader, and a sandbox that was killed, always finds a complete
 * one; only its owner may read it. It is not forced to the disk: a power cut may cost the last
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
      return Json.decode(Files.readAllBytes(path));
    } catch (Json.Unreadable e) {
      throw new Failure(
          Exit.INVALID_INPUT, path + ": is not UTF-8; convert it, or name another file");
    } catch (IOException e) {
      throw new Failure(
          Exit.LOCAL_FILES,
          path + ": cannot be read; make it a file that you may read, or name another");
    }
  }

  /** Replaces the text. */
  void write(Iterable<String> lines) throws IOException {
    // A link stays a link: what it points to is replaced.
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    // A new temporary file belongs to its owner alone (0600) where the file system knows such
    // modes.
    Path fresh = Files.createTempFile(target.getParent(), name, ".tmp");
    try {
      Files.write(fresh, lines);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** The failure for a line that is no contact. */
  Failure badLine(int line, String problem) {
    return new Failure(
        Exit.INVALID_INPUT,
        path
            + ":"
            + line
            + ": "
            + problem
            + "; write one contact a line, each with its own contactId");
  }

  /** The failure for a file that cannot be written. */
  Failure unwritable() {
    return new Failure(
        Exit.LOCAL_FILES,
        path + ": cannot be written; name a file in a folder that you may write to");
  }
}
