package dev.contactctl.flow;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.world.World;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps contacts as they were before a change, one line of JSON each, so that {@code --replace} can
 * restore them. Several threads and processes may append to one file.
 */
public final class Backup {
  private final Path file;
  private final Optional<EarlierImages> earlier;

  private Backup(Path file, Optional<EarlierImages> earlier) {
    this.file = file;
    this.earlier = earlier;
  }

  /** A backup that appends every contact, whatever the file holds. */
  public static Backup to(Path file) {
    return new Backup(file, Optional.empty());
  }

  /**
   * The backup of a run that is resumed: contacts that the file holds already are not appended
   * again, since their first image is the one from before the run.
   */
  public static Backup resumed(World world, Path file) {
    return new Backup(file, Optional.of(new EarlierImages(world, file)));
  }

  /**
   * Appends a contact, and returns only when it is on the disk.
   *
   * @throws Failure exit 10, when it cannot be written
   */
  void append(String id, ObjectNode contact) {
    if (file.toString().isEmpty() || file.endsWith("-")) {
      throw new Failure(Exit.USAGE, FlowSentences.BACKUP_UNNAMED.with());
    }
    try {
      if (earlier.isEmpty() || !earlier.get().have(id)) {
        PrivateFile.appendLine(file, JsonWriter.compact(contact));
      }
    } catch (IOException e) {
      FlowSentences problem =
          Files.isSymbolicLink(file)
              ? FlowSentences.BACKUP_IS_LINK
              : FlowSentences.BACKUP_UNWRITABLE;
      throw new Failure(Exit.LOCAL_FILES, problem.with(file));
    }
  }
}
