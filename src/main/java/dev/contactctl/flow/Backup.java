package dev.contactctl.flow;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps contacts as they were before a change, one line of JSON each, so that {@code update
 * --replace} can restore them. Several threads and processes may append to one file.
 */
final class Backup {
  private Backup() {}

  /**
   * Appends a contact, and returns only when it is on the disk.
   *
   * @throws Failure exit 10, when it cannot be written
   */
  static void append(Path file, ObjectNode contact) {
    if (file.toString().isEmpty() || file.endsWith("-")) {
      throw new Failure(Exit.USAGE, FlowSentences.BACKUP_UNNAMED.with());
    }
    try {
      PrivateFile.appendLine(file, JsonWriter.compact(contact));
    } catch (IOException e) {
      FlowSentences problem =
          Files.isSymbolicLink(file)
              ? FlowSentences.BACKUP_IS_LINK
              : FlowSentences.BACKUP_UNWRITABLE;
      throw new Failure(Exit.LOCAL_FILES, problem.with(file));
    }
  }
}
