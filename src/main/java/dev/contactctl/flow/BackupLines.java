package dev.contactctl.flow;

import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.RemovedLine;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Recognizes the line of a backup that has the image of a contact. */
final class BackupLines implements RemovedLine.Test {
  private final Path file;
  private final String id;
  private final Optional<byte[]> kept;

  private BackupLines(Path file, String id, Optional<byte[]> kept) {
    this.file = file;
    this.id = id;
    this.kept = kept;
  }

  /**
   * Removes the last image of a contact from a backup.
   *
   * @param kept the image; empty when only the contact is known
   */
  static void remove(Path file, String id, Optional<ObjectNode> kept) throws IOException {
    Optional<byte[]> line =
        kept.map(JsonWriter::compact).map(text -> text.getBytes(StandardCharsets.UTF_8));
    RemovedLine.from(file, new BackupLines(file, id, line));
  }

  @Override
  public boolean accepts(byte[] line) {
    if (kept.isPresent()) {
      return Arrays.equals(line, kept.get());
    }
    String text = new String(line, StandardCharsets.ISO_8859_1);
    if (!text.contains("\"" + id + "\"")) {
      return false; // most are of another contact, and need not be read
    }
    Reading reading =
        ContactReader.readOne(new Source(file.toString(), line), Optional.of(Syntax.NDJSON));
    return reading.contact().isPresent() && reading.contact().get().contactId().equals(id);
  }
}
