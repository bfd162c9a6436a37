package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.world.World.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a run cannot write, or must not, are refused before its first request. */
class RunFilesTest {
  @TempDir private Path folder;
  private final FakeWorld world = new FakeWorld();

  /** Nothing is asked of a server: the script is empty. */
  private void refused(int exit, String message, String... arguments) {
    world.folder(folder);
    world.env("CONTACTCTL_TOKEN", "token").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    world.file("in.ndjson", "{\"contactId\":\"c1\",\"memo\":\"x\"}\n");
    List<String> all = new ArrayList<>(List.of("apply"));
    all.addAll(List.of(arguments));
    ScriptedTransport server = new ScriptedTransport();
    assertEquals(exit, Program.run(all, world, server));
    assertEquals(message + "\n", world.takeErr());
    assertEquals(List.of(), server.takeSent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--failed-to", "--backup", "--summary", "--journal"})
  void devices_are_no_files(String option) {
    refused(
        10,
        option + ": /dev/full is a device or a pipe; name a file, or /dev/null to keep nothing",
        "in.ndjson",
        option,
        "/dev/full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--failed-to", "--backup", "--summary", "--journal"})
  void some_folders_take_no_files(String option) {
    refused(
        10,
        option
            + ": /proc/none cannot be written; check its owner and mode, and those of its folder",
        "in.ndjson",
        option,
        "/proc/none");
  }

  @Test
  void nothing_is_sent_whose_result_could_not_be_printed() {
    world.fullOut();
    String full =
        "standard output: cannot be written, since it is closed or its disk is full, so nothing was"
            + " sent; make room, or redirect it elsewhere";
    refused(10, full, "in.ndjson");
    world.env("CONTACTCTL_TOKEN", "token").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    ScriptedTransport server = new ScriptedTransport();
    for (List<String> command :
        List.of(
            List.of("update", "c1", "--memo", "x"),
            List.of("update", "c1", "--memo", "x", "--dry-run"),
            List.of("undo", "j"))) {
      assertEquals(10, Program.run(command, world, server));
      assertEquals(full + "\n", world.takeErr());
    }
    assertEquals(List.of(), server.takeSent());
  }

  @Test
  void a_pipe_that_nobody_reads_is_not_waited_for() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    for (String option : List.of("--failed-to", "--backup", "--summary", "--journal")) {
      refused(
          10,
          option
              + ": "
              + pipe
              + " is a device or a pipe; name a file, or /dev/null to keep nothing",
          "in.ndjson",
          option,
          "pipe");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--failed-to", "--backup", "--summary", "--journal", "--trace"})
  void a_standard_stream_is_an_output_too(String option) throws IOException {
    Files.createFile(folder.resolve("f"));
    Files.createLink(folder.resolve("same"), folder.resolve("f"));
    world.folder(folder).connect(Stream.OUT, "f");
    refused(
        2,
        option + " same and standard output are the same file; give each a file of its own",
        "in.ndjson",
        option,
        "same");
    world.connect(Stream.OUT, "/dev/null").connect(Stream.ERR, "f");
    refused(
        2,
        option + " f and standard error are the same file; give each a file of its own",
        "in.ndjson",
        option,
        "f");
  }

  @Test
  void results_do_not_go_into_the_input() throws IOException {
    world.folder(folder).connect(Stream.OUT, "in.ndjson");
    refused(
        2,
        "standard output and in.ndjson are the same file; give each a file of its own",
        "in.ndjson");
    Files.writeString(folder.resolve("ids"), "c1\n");
    world.connect(Stream.IN, "ids").connect(Stream.OUT, "ids");
    refused(
        2,
        "standard output and --ids - are the same file; give each a file of its own",
        "--ids",
        "-",
        "--memo",
        "x");
  }

  @Test
  void results_and_messages_may_go_into_one_file() throws IOException {
    Files.createFile(folder.resolve("log"));
    world.folder(folder).connect(Stream.OUT, "log").connect(Stream.ERR, "log");
    refused(2, "--jobs: \"0\" is not a whole number from 1 to 64", "in.ndjson", "--jobs", "0");
  }

  @Test
  void nothing_is_left_behind_by_looking() throws IOException {
    refused(
        10,
        "--summary: "
            + folder.resolve("missing/s")
            + " cannot be written, because its folder does not exist; make the folder",
        "in.ndjson",
        "--failed-to",
        "f",
        "--backup",
        "b",
        "--summary",
        "missing/s");
    try (var files = Files.list(folder)) {
      assertTrue(files.allMatch(file -> file.endsWith("in.ndjson")));
    }
  }
}
