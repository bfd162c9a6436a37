package dev.contactctl.flow;

import dev.contactctl.journal.BeforeImage;
import dev.contactctl.journal.BeforeImages;
import dev.contactctl.journal.JournalFile;
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
public final class Backup implements JournalFile.Reader {
  /** How many bytes of images are written at once. */
  private static final int BATCH = 1 << 20;

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

  /** The backup of a run that is resumed: the file has one image of each contact in the end. */
  public static Backup resumed(World world, Path file) {
    return new Backup(file, Optional.of(new EarlierImages(world, file)));
  }

  /**
   * Takes the images that the file lacks of contacts which the run has changed before it was
   * resumed, so that everything can be restored, whichever of its runs kept a backup.
   *
   * @throws Failure exit 2, when there is no image of some; exit 10, when it cannot be written
   */
  @Override
  public void read(BeforeImages images) {
    requireName();
    if (images.withoutImage() > 0) {
      throw new Failure(Exit.USAGE, FlowSentences.BACKUP_OF_UNREAD.with(images.withoutImage()));
    }
    try {
      StringBuilder lines = new StringBuilder();
      for (Optional<BeforeImage> next = images.next(); next.isPresent(); next = images.next()) {
        if (!hasEarlier(next.get().id())) {
          ObjectNode contact = next.get().before().orElseThrow().image();
          lines.append(lines.isEmpty() ? "" : "\n").append(JsonWriter.compact(contact));
        }
        if (lines.length() > BATCH) {
          PrivateFile.appendLine(file, lines.toString());
          lines.setLength(0);
        }
      }
      if (!lines.isEmpty()) {
        PrivateFile.appendLine(file, lines.toString());
      }
      earlier.orElseThrow().readAgain();
    } catch (IOException e) {
      throw unwritable();
    }
  }

  /**
   * Keeps a contact that the run may have changed before it was resumed: the image that the file
   * holds is from before that, and stays. Returns only when it is on the disk.
   *
   * @throws Failure exit 10, when it cannot be written
   */
  void keepFirst(String id, ObjectNode contact) {
    requireName();
    try {
      if (!hasEarlier(id)) {
        PrivateFile.appendLine(file, JsonWriter.compact(contact));
      }
    } catch (IOException e) {
      throw unwritable();
    }
  }

  /**
   * Keeps a contact that the run has not changed yet. An earlier image of it in the file is from
   * before what others have done since, and makes room for this one. Returns only when it is on the
   * disk.
   *
   * @param kept the image that was kept before, if any
   * @throws Failure exit 10, when it cannot be written
   */
  void keepLatest(String id, ObjectNode contact, Optional<ObjectNode> kept) {
    requireName();
    try {
      if (kept.isPresent() || hasEarlier(id)) {
        BackupLines.remove(file, id, kept);
      }
      PrivateFile.appendLine(file, JsonWriter.compact(contact));
    } catch (IOException e) {
      throw unwritable();
    }
  }

  /** Removes the image of a contact that is not changed after all, if the disk allows it. */
  void takeBack(String id, ObjectNode kept) {
    try {
      BackupLines.remove(file, id, Optional.of(kept));
    } catch (IOException e) {
      return; // restoring it would say that the contact is older than it is
    }
  }

  private boolean hasEarlier(String id) throws IOException {
    return earlier.isPresent() && earlier.get().have(id);
  }

  private void requireName() {
    if (file.toString().isEmpty() || file.endsWith("-")) {
      throw new Failure(Exit.USAGE, FlowSentences.BACKUP_UNNAMED.with());
    }
  }

  private Failure unwritable() {
    FlowSentences problem =
        Files.isSymbolicLink(file) ? FlowSentences.BACKUP_IS_LINK : FlowSentences.BACKUP_UNWRITABLE;
    return new Failure(Exit.LOCAL_FILES, problem.with(file));
  }
}
