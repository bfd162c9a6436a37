package dev.contactctl.flow;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file that the editor opens: in the user's state folder, for nobody else to read. */
final class EditFile {
  private static final int MAX_LEFT_BEHIND = 1000;

  private final Path path;

  private EditFile(Path path) {
    this.path = path;
  }

  /**
   * Makes a new file; one that an earlier edit left behind is never overwritten.
   *
   * @throws Failure exit 10, when it cannot be made
   */
  static EditFile create(World world, String id, String text) {
    Path folder = folder(world);
    try {
      PrivateFile.createFolders(folder);
      for (int i = 0; i < MAX_LEFT_BEHIND; i++) {
        Path path = folder.resolve("edit-" + id + (i == 0 ? "" : "-" + i) + ".yaml");
        try {
          PrivateFile.create(path, text);
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

  private static Path folder(World world) {
    Optional<String> state = world.env("XDG_STATE_HOME").filter(name -> name.startsWith("/"));
    String home = world.env("HOME").orElse("");
    if (state.isEmpty() && home.isEmpty()) {
      throw new Failure(Exit.USAGE, FlowSentences.NO_HOME.with());
    }
    return world.cwd().resolve(state.orElse(home + "/.local/state")).resolve("contactctl");
  }

  private static Failure failure(Path path) {
    return new Failure(Exit.LOCAL_FILES, FlowSentences.UNWRITABLE.with(path));
  }

  Path path() {
    return path;
  }

  /** A failure that tells the user where their text is. */
  Failure kept(Exit exit, Message problem) {
    return new Failure(exit, FlowSentences.PROBLEM_AND_KEPT.with(problem, path));
  }

  /** Replaces the text; when that fails, what the user wrote is still there. */
  void write(String text) {
    try {
      PrivateFile.replace(path, text);
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
