package dev.contactctl.flow;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file that the editor opens: in the user's own folder, and for nobody else to read. */
final class EditFile {
  private static final int MOST = 1000;

  private final Path path;

  private EditFile(Path path) {
    this.path = path;
  }

  /**
   * Makes a new file; one that an earlier edit left behind is never written over.
   *
   * @throws Failure exit 10, when it cannot be made
   */
  static EditFile create(World world, String id) {
    Optional<String> state = world.env("XDG_STATE_HOME").filter(name -> name.startsWith("/"));
    String home = world.env("HOME").orElse("");
    if (state.isEmpty() && home.isEmpty()) {
      throw new Failure(Exit.USAGE, "HOME: is not set, so there is no place for the text; set it");
    }
    Path folder = world.cwd().resolve(state.orElse(home + "/.local/state")).resolve("contactctl");
    try {
      Files.createDirectories(folder, mode(folder, "rwx------"));
      for (int i = 0; i < MOST; i++) {
        Path path = folder.resolve("edit-" + id + (i == 0 ? "" : "-" + i) + ".yaml");
        try {
          Files.createFile(path, mode(path, "rw-------"));
          return new EditFile(path);
        } catch (FileAlreadyExistsException e) {
          continue;
        }
      }
    } catch (IOException e) {
      throw failure(folder);
    }
    throw failure(folder);
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  private static Failure failure(Path path) {
    return new Failure(
        Exit.LOCAL_FILES, path + ": cannot be written; check the folder, its owner and its disk");
  }

  Path path() {
    return path;
  }

  void write(String text) {
    try {
      Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failure(path);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw failure(path);
    }
  }
}
