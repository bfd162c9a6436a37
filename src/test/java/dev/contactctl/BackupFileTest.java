package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import dev.contactctl.kit.Parsed;
import dev.contactctl.sandbox.RecordedRequest;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What full disks and power cuts do to the file of {@code update --backup}. */
class BackupFileTest {
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";

  @TempDir private static Path home;
  private static Installation tool;

  @TempDir private Path folder;
  private SandboxServer server;
  private String before = "";

  @BeforeAll
  static void install() {
    tool = Installation.in(home);
  }

  @BeforeEach
  void start() {
    server = SandboxServer.start(SandboxOptions.defaults(), new FakeWorld());
    before = stored();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String stored() {
    return server.contact(ID).orElseThrow();
  }

  private ProcessBuilder command(String... arguments) {
    Map<String, String> env =
        Map.of(
            "CONTACTCTL_NO_ARCHIVE", "1",
            "CONTACTCTL_BASE_URL", server.baseUrl(),
            "CONTACTCTL_TOKEN", server.token());
    return tool.command(env, List.of(arguments));
  }

  private static Outcome run(ProcessBuilder command) throws IOException {
    return Installation.outcome(command.start());
  }

  /** The limit of the size of files is counted in blocks of 512 bytes. */
  @Test
  void a_line_that_does_not_fit_is_cut_off_again_and_nothing_is_sent() throws IOException {
    Path file = folder.resolve("b.ndjson");
    String line = "{\"contactId\":\"c1\",\"memo\":\"" + "x".repeat(4 * 512 - 128) + "\"}\n";
    Files.writeString(file, line);
    ProcessBuilder update = command("update", ID, "--memo", "y", "--backup", file.toString());
    List<String> limited =
        new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 4; exec \"$@\"", "sh"));
    limited.addAll(update.command());
    Outcome failed = run(update.command(limited));
    assertEquals(10, failed.code(), failed.err());
    assertEquals(
        file + ": the backup cannot be written, so nothing was sent; check the disk and folder\n",
        failed.err());
    assertEquals("", failed.out());
    assertEquals(line, Files.readString(file));
    assertEquals(before, stored());
    assertEquals(List.of("GET"), server.requests().stream().map(RecordedRequest::method).toList());
  }

  /** After a power cut, file systems may leave NUL bytes instead of what was written last. */
  @ParameterizedTest
  @CsvSource({"b.ndjson, ''", "b.json, ''", "b.ndjson, '{\"contactId\":\"c\"'", "b.json, '{\"co'"})
  void a_line_that_ends_in_nul_bytes_is_skipped(String name, String rest) throws IOException {
    Path file = folder.resolve(name);
    String backup = file.toString();
    assertEquals(0, run(command("update", ID, "--memo", "y", "--backup", backup)).code());
    String whole = Files.readString(file);
    Files.writeString(file, whole + rest + "\0".repeat(300));
    assertEquals(0, run(command("update", ID, "--memo", "z", "--backup", backup)).code());
    assertNotEquals(before, stored());

    Outcome undone = run(command("update", ID, "--replace", "-f", backup, "-o", "id"));
    String skipped = backup + ":2:" + (rest.length() + 1);
    assertEquals(0, undone.code(), undone.err());
    assertEquals(
        skipped + ": warning: the line ends too early and is skipped",
        undone.err().lines().findFirst().orElseThrow());
    assertEquals("y", Parsed.value(stored()).get("memo").stringValue());
  }
}
