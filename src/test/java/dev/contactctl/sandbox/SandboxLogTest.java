package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.kit.FullDisk;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  void an_existing_file_keeps_its_mode_also_behind_a_link() throws Exception {
    Path real = Files.createFile(folder.resolve("real"));
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
    Files.createSymbolicLink(file(), real);
    try (SandboxClient client = new SandboxClient(options, folder)) {
      client.get(PageExample.ID);
    }
    assertEquals(1, Files.readAllLines(real).size());
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
  }

  @Test
  void a_link_to_nothing_is_refused() throws Exception {
    Path nothing = folder.resolve("nothing");
    Files.createSymbolicLink(file(), nothing);
    Failure failure = assertThrows(Failure.class, () -> new SandboxClient(options, folder));
    assertEquals(Exit.LOCAL_FILES, failure.exit());
    assertFalse(Files.exists(nothing));
  }

  @Test
  void what_a_killed_sandbox_has_left_of_a_line_does_not_begin_the_next_one() throws Exception {
    for (String before : List.of("", "{\"request\":1}\n", "{\"requ", "{\"request\":1}")) {
      Files.writeString(file(), before);
      try (SandboxClient client = new SandboxClient(options, folder)) {
        client.get(PageExample.ID);
      }
      List<String> lines = Files.readAllLines(file());
      assertEquals(before.isEmpty() ? 1 : 2, lines.size(), before);
      SandboxClient.json(lines.get(lines.size() - 1));
    }
  }

  private static void add(HistoryFile log, RecordedRequest request) throws IOException {
    SandboxResponse response = SandboxResponse.error(new ApiError(404, "CONTACT_NOT_EXIST", ""));
    log.add(request, Instant.EPOCH, new Delivery(Delivery.Way.WHOLE, response, "", false));
  }

  private RecordedRequest request() throws Exception {
    try (SandboxClient client = new SandboxClient(SandboxOptions.defaults(), folder)) {
      client.get(PageExample.ID);
      return client.server.requests().get(0);
    }
  }

  /** A disk that is full for a time; what was written of a line can be cut off, or it cannot. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_line_that_cannot_be_written_whole_does_not_begin_the_next_one(boolean truncates)
      throws Exception {
    RecordedRequest request = request();
    Path path = Files.createFile(file());
    FullDisk disk = new FullDisk(FileChannel.open(path, StandardOpenOption.WRITE));
    try (HistoryFile log = new HistoryFile(disk)) {
      add(log, request);
      if (!truncates) {
        disk.failTruncates();
      }
      for (int more = 0; more < 30; more += 10) {
        disk.limit(disk.size() + more);
        assertThrows(IOException.class, () -> add(log, request));
      }
      disk.limit(Long.MAX_VALUE);
      add(log, request);
      add(log, request);
    }
    List<Integer> numbers = new ArrayList<>();
    List<String> lines = Files.readAllLines(path);
    for (String line : lines) {
      if (line.endsWith("}")) {
        numbers.add(SandboxClient.json(line).get("request").asInt());
      }
    }
    assertEquals(List.of(1, 5, 6), numbers);
    assertEquals(truncates, lines.size() == numbers.size(), lines.toString());
  }

  @Test
  void a_file_that_cannot_be_written_is_a_failure_of_local_files() throws Exception {
    Files.createDirectory(file());
    Failure failure = assertThrows(Failure.class, () -> new SandboxClient(options, folder));
    assertEquals(Exit.LOCAL_FILES, failure.exit());
  }
}
