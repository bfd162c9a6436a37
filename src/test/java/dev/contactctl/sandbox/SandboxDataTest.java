package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The data file: what survives a restart, and what happens when it cannot be used. */
class SandboxDataTest {
  @TempDir Path folder;

  private final SandboxOptions options = SandboxOptions.defaults().withData(Path.of("data.ndjson"));

  private Path file() {
    return folder.resolve("data.ndjson");
  }

  private SandboxClient start() {
    return new SandboxClient(options, folder);
  }

  private static final List<String> SEED = List.of(Rulebook.resource("seed.ndjson").split("\n"));

  private static List<String> ids(List<String> lines) {
    List<String> ids = new ArrayList<>();
    for (String line : lines) {
      ids.add(SandboxClient.json(line).get("contactId").stringValue());
    }
    return ids;
  }

  @Test
  void changes_survive_a_restart() throws Exception {
    String answer;
    try (SandboxClient client = start()) {
      answer = client.put(PageExample.ID, PageExample.REQUEST).body();
    }
    try (SandboxClient client = start()) {
      assertEquals(answer, client.get(PageExample.ID).body());
    }
    assertEquals(ids(SEED), ids(Files.readAllLines(file())));
  }

  @Test
  void a_new_or_empty_file_is_filled_with_the_seed_and_is_private() throws Exception {
    Files.writeString(file(), "\n");
    start().close();
    assertEquals(ids(SEED), ids(Files.readAllLines(file())));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void only_the_file_itself_is_left_in_the_folder() throws Exception {
    try (SandboxClient client = start()) {
      client.put(PageExample.ID, PageExample.REQUEST);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @Test
  void a_link_stays_a_link() throws Exception {
    Path target = Files.createFile(folder.resolve("target.ndjson"));
    Files.createSymbolicLink(file(), target);
    start().close();
    assertTrue(Files.isSymbolicLink(file()));
    assertEquals(ids(SEED), ids(Files.readAllLines(target)));
  }

  @Test
  void contacts_of_the_file_are_completed_but_not_checked() throws Exception {
    Files.writeString(file(), "{\"contactId\":\"a\",\"memo\":\"m\",\"emails\":[{\"email\":5}]}\n");
    try (SandboxClient client = start()) {
      assertEquals(404, client.get(PageExample.ID).statusCode());
      String answer = client.get("a").body();
      assertTrue(answer.startsWith("{\"contactId\":\"a\",\"contactTagIds\":[],"), answer);
      assertTrue(answer.contains("\"emails\":[{\"email\":5,\"primary\":null}]"), answer);
    }
  }

  @Test
  void a_line_that_is_not_a_contact_is_reported_by_its_number() throws Exception {
    for (String bad : List.of("{", "[]", "{}", "{\"contactId\":5}", "{\"contactId\":\"a\"}")) {
      Files.writeString(file(), "{\"contactId\":\"a\"}\n\n" + bad);
      Failure failure = assertThrows(Failure.class, this::start);
      assertEquals(Exit.INVALID_INPUT, failure.exit());
      assertTrue(failure.getMessage().contains("data.ndjson:3: "), failure.getMessage());
    }
    Files.write(file(), new byte[] {(byte) 0xff});
    assertEquals(Exit.INVALID_INPUT, assertThrows(Failure.class, this::start).exit());
  }

  @Test
  void a_file_that_cannot_be_read_or_made_is_a_failure_of_local_files() throws Exception {
    Files.createDirectory(file());
    assertEquals(Exit.LOCAL_FILES, assertThrows(Failure.class, this::start).exit());
    SandboxOptions nowhere = options.withData(Path.of("missing", "data.ndjson"));
    Failure failure = assertThrows(Failure.class, () -> new SandboxClient(nowhere, folder));
    assertEquals(Exit.LOCAL_FILES, failure.exit());
  }

  @Test
  void when_the_file_cannot_be_written_nothing_changes() throws Exception {
    try (SandboxClient client = start()) {
      String before = client.get(PageExample.ID).body();
      Files.delete(file());
      Files.createDirectories(file().resolve("in the way"));
      HttpResponse<String> response = client.put(PageExample.ID, PageExample.REQUEST);
      assertEquals(500, response.statusCode());
      assertEquals(before, client.get(PageExample.ID).body());
    }
  }

  @Test
  void a_change_is_there_although_the_sandbox_is_killed() throws Exception {
    SandboxClient killed = start(); // and never closed
    String first = killed.put(PageExample.ID, PageExample.REQUEST).body();
    ObjectNode request = SandboxClient.json(PageExample.REQUEST);
    String second = killed.put(PageExample.ID, request.put("memo", "second")).body();
    assertNotEquals(first, second);
    try (SandboxClient client = start()) {
      assertEquals(second, client.get(PageExample.ID).body());
      assertEquals(ids(SEED), ids(Files.readAllLines(file())));
    }
    killed.close();
  }

  @Test
  void a_change_that_was_cut_off_is_passed_over_but_not_a_line_of_the_user() throws Exception {
    start().close();
    String whole = Files.readString(file());
    Files.writeString(file(), whole + " {\"contactId\":\"a");
    start().close();
    assertEquals(whole, Files.readString(file()));
    byte[] cut = (whole + " {\"contactId\":\"a\",\"memo\":\"홍").getBytes(StandardCharsets.UTF_8);
    for (int less = 1; less <= 2; less++) { // within a character
      Files.write(file(), Arrays.copyOf(cut, cut.length - less));
      start().close();
      assertEquals(whole, Files.readString(file()));
    }
    Files.writeString(file(), whole + "{\"contactId\":\"a");
    assertEquals(Exit.INVALID_INPUT, assertThrows(Failure.class, this::start).exit());
    Files.writeString(file(), whole + " {\"contactId\":\"a\"}");
    start().close();
    assertTrue(ids(Files.readAllLines(file())).contains("a"));
  }
}
