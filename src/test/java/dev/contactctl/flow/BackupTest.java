package dev.contactctl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.change.Outbound;
import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Parsed;
import dev.contactctl.read.ContactReader;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BackupTest {
  private final FakeWorld world = new FakeWorld();
  private final Path file;

  BackupTest() throws IOException {
    Files.createDirectories(world.cwd());
    file = world.cwd().resolve("backup.ndjson");
  }

  private static ObjectNode contact(String memo) {
    return Parsed.contact("{'memo':'" + memo + "'}").tree();
  }

  @Test
  void a_new_file_is_for_its_owner_only() throws IOException {
    Backup.to(file).keepFirst("c1", contact("a"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals("{\"memo\":\"a\"}\n", Files.readString(file));
  }

  @Test
  void appending_keeps_the_earlier_lines() throws IOException {
    Backup.to(file).keepFirst("c1", contact("a"));
    Backup.to(file).keepFirst("c1", contact("한🦊"));
    assertEquals("{\"memo\":\"a\"}\n{\"memo\":\"한🦊\"}\n", Files.readString(file));
  }

  @Test
  void a_file_that_cannot_be_written_is_a_failure_of_local_files() throws IOException {
    Path nowhere = world.cwd().resolve("nowhere/backup.ndjson");
    Failure failure =
        assertThrows(Failure.class, () -> Backup.to(nowhere).keepFirst("c1", contact("a")));
    assertEquals(Exit.LOCAL_FILES, failure.exit());
    assertEquals(
        nowhere + ": the backup cannot be written, so nothing was sent; check the disk and folder",
        failure.getMessage());
    assertFalse(Files.exists(nowhere));
    Path folder = Files.createDirectory(world.cwd().resolve("folder"));
    assertEquals(
        Exit.LOCAL_FILES,
        assertThrows(Failure.class, () -> Backup.to(folder).keepFirst("c1", contact("a"))).exit());
  }

  @Test
  void every_line_reads_back_as_the_body_of_its_contact() throws IOException {
    List<String> bodies = new ArrayList<>();
    Gen.cases(
        500,
        gen -> {
          ObjectNode contact = Contacts.wild(gen);
          Backup.to(file).keepFirst("c1", contact);
          bodies.add(JsonWriter.compact(Outbound.of(Contacts.of(contact))));
        });
    List<String> lines = List.of(Files.readString(file).split("\n"));
    assertEquals(bodies.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
      Contact read =
          ContactReader.readOne(new Source("b.ndjson", line), Optional.empty())
              .contact()
              .orElseThrow();
      assertEquals(bodies.get(i), JsonWriter.compact(Outbound.of(read)));
    }
  }
}
