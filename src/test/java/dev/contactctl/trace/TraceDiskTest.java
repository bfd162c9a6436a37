package dev.contactctl.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A trace on a disk that becomes full: the run matters more than its trace. */
@Timeout(120)
class TraceDiskTest {
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";
  private static final String WARNING =
      "can no longer be written, and is incomplete from here on; check its disk";

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  /** Runs the program where a file may have so many blocks of 512 bytes. */
  private Outcome run(int blocks, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
    command.addAll(ChildJvm.command(List.of("-XX:-UsePerfData"), List.of(arguments)));
    try (SandboxServer server = SandboxServer.start(SandboxOptions.defaults(), new FakeWorld())) {
      ProcessBuilder builder = ChildJvm.builder(folder, command).directory(folder.toFile());
      builder.environment().put("CONTACTCTL_BASE_URL", server.baseUrl());
      builder.environment().put("CONTACTCTL_TOKEN", server.token());
      File err = folder.resolve("err").toFile();
      Process process = builder.redirectError(err).start();
      String out = ChildEnd.output(process, 60);
      return new Outcome(process.exitValue(), out, Files.readString(err.toPath()));
    }
  }

  private int entries() throws Exception {
    byte[] trace = Files.readAllBytes(folder.resolve("t.har"));
    return JsonTrees.json(new Source("t.har", trace)).path("log").path("entries").size();
  }

  @Test
  void the_run_goes_on_with_one_warning_and_the_trace_is_whole_as_far_as_it_goes()
      throws Exception {
    Outcome outcome =
        run(16, "get", ID, ID, ID, ID, ID, ID, ID, ID, "-o", "id", "--trace", "t.har");

    assertEquals(0, outcome.code(), outcome.err());
    assertEquals((ID + "\n").repeat(8), outcome.out());
    assertEquals("--trace t.har: " + WARNING + "\n", outcome.err());
    assertTrue(entries() >= 1 && entries() < 8, entries() + " entries");
  }

  @Test
  void a_change_is_sent_although_its_trace_cannot_be_written() throws Exception {
    Outcome outcome = run(1, "update", ID, "--memo", "y", "-o", "id", "--trace", "t.har");

    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.err().startsWith("--trace t.har: " + WARNING + "\n"), outcome.err());
    assertEquals(0, entries());
  }

  @Test
  void where_not_even_its_start_can_be_written_nothing_is_sent_and_no_file_is_left()
      throws Exception {
    Outcome outcome = run(0, "get", ID, "--trace", "t.har");

    assertEquals(10, outcome.code(), outcome.err());
    assertFalse(Files.exists(folder.resolve("t.har")));
  }
}
