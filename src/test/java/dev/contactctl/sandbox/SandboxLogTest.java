package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The log of requests: one line each, which says whether a PUT was applied. */
class SandboxLogTest {
  @TempDir Path folder;

  private final SandboxOptions options = SandboxOptions.defaults().withLog(Path.of("log.ndjson"));

  private Path file() {
    return folder.resolve("log.ndjson");
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String text : Files.readAllLines(file())) {
      ObjectNode line = SandboxClient.json(text);
      lines.add(
          line.get("method").asString()
              + " "
              + line.get("contactId").asString()
              + " "
              + line.get("status").asString()
              + " "
              + line.path("fault").asString("-")
              + " "
              + line.get("applied").asString());
    }
    return lines;
  }

  @Test
  void every_request_has_a_line_that_says_whether_it_was_applied() throws Exception {
    try (SandboxClient client = new SandboxClient(options, folder)) {
      client.get(PageExample.ID);
      client.put(PageExample.ID, PageExample.REQUEST);
      client.put("unknown", PageExample.REQUEST);
      client.server.failNext(FaultKind.DROP_AFTER_APPLY);
      assertThrows(IOException.class, () -> client.put(PageExample.ID, PageExample.REQUEST));
      client.server.failNext(FaultKind.RESET);
      assertThrows(IOException.class, () -> client.put(PageExample.ID, PageExample.REQUEST));
      client.server.failNext(FaultKind.SERVER_ERROR);
      client.put(PageExample.ID, PageExample.REQUEST);
      assertEquals(
          List.of(
              "GET " + PageExample.ID + " 200 - false",
              "PUT " + PageExample.ID + " 200 - true",
              "PUT unknown 404 - false",
              "PUT " + PageExample.ID + " 0 drop-after-apply true",
              "PUT " + PageExample.ID + " 0 reset false",
              "PUT " + PageExample.ID + " 500 500 false"),
          lines());
      assertFalse(Files.readString(file()).contains(client.server.token()));
    }
  }

  @Test
  void the_file_is_private_and_continued() throws Exception {
    for (int run = 1; run <= 2; run++) {
      try (SandboxClient client = new SandboxClient(options, folder)) {
        client.get(PageExample.ID);
      }
      assertEquals(run, lines().size());
    }
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void a_file_that_cannot_be_written_is_a_failure_of_local_files() throws Exception {
    Files.createDirectory(file());
    Failure failure = assertThrows(Failure.class, () -> new SandboxClient(options, folder));
    assertEquals(Exit.LOCAL_FILES, failure.exit());
  }
}
