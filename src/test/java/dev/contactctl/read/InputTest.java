package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that does not exist, cannot be read, or never ends. */
class InputTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private FakeWorld world;

  @BeforeEach
  void here() {
    world = new FakeWorld().env("CONTACTCTL_TOKEN", "canary-0123456789").folder(folder);
  }

  /** {@code update} refuses the input with that message and exit code 6, and sends nothing. */
  private void refused(String name, String message) {
    ScriptedTransport server = new ScriptedTransport();
    List<String> update = List.of("update", "c1", "--replace", "-f", name);
    assertEquals(6, Program.run(update, world, server));
    assertEquals(message + "\n", world.takeErr());
    assertEquals("", world.takeOut());
    assertEquals(List.of(), server.takeSent());
  }

  private void refusedByBoth(String name, String message) {
    refused(name, message);
    int code = Program.run(List.of("validate", name), world, new ScriptedTransport());
    assertEquals(6, code);
    assertEquals(
        message + "\n0 contacts: 0 errors, 0 warnings, 1 input not read\n", world.takeErr());
  }

  @Test
  void a_missing_file_is_refused() {
    refusedByBoth("c.yaml", "c.yaml: does not exist; check the name");
    refusedByBoth("no/c.yaml", "no/c.yaml: does not exist; check the name");
    assertEquals(6, Program.run(List.of("validate", ""), world, new ScriptedTransport()));
    assertEquals(
        "\"\": is empty, and names no file; check the variable that it came from\n"
            + "0 contacts: 0 errors, 0 warnings, 1 input not read\n",
        world.takeErr());
  }

  @Test
  void a_folder_in_place_of_a_file_is_refused() throws IOException {
    Files.createDirectory(folder.resolve("contacts"));
    refused("contacts", "contacts: is a folder; name a file in it");
    refused("contacts/", "contacts/: is a folder; name a file in it");
    refused(".", ".: is a folder; name a file in it");
  }

  @Test
  void a_path_below_a_file_is_refused() throws IOException {
    Files.writeString(folder.resolve("c.yaml"), "memo: x\n");
    refusedByBoth("c.yaml/d", "c.yaml/d: does not exist; check the name");
  }

  @Test
  void an_unreadable_file_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("c.yaml"), "memo: x\n");
    Modes.set(file, "000");
    assumeFalse(Files.isReadable(file), "root reads everything");
    refusedByBoth("c.yaml", "c.yaml: cannot be read: permission denied; check its owner and mode");
  }

  @Test
  void a_loop_of_links_and_a_broken_link_are_refused() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    Files.createSymbolicLink(folder.resolve("c"), Path.of("nowhere"));
    refusedByBoth("a", "a: is a link that leads nowhere; correct its target, or remove it");
    refusedByBoth("c", "c: is a link that leads nowhere; correct its target, or remove it");
  }

  @Test
  void a_name_that_drives_a_terminal_is_escaped() throws IOException {
    String name = "a\nb\u001b[31m\u202e.yaml";
    refusedByBoth(
        name,
        "\"a\\nb\\u001b[31m\\u202e.yaml\" (with U+001B ESCAPE, U+202E RIGHT-TO-LEFT OVERRIDE):"
            + " does not exist; check the name");
    refusedByBoth(
        "a\0b", "\"a\\u0000b\" (with U+0000 NULL): is not a valid file name; check the name");
    Files.writeString(folder.resolve(name), "- x\n");
    refused(
        name,
        "a\\nb\\u001b[31m\\u202e.yaml:1:3: is not an object, but a contact must be one (rule type);"
            + " write the contact's properties by name\n1 error; nothing was sent");
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Files.createFile(folder.resolve("c.json"));
    refused(
        "c.json",
        "c.json:1:1: is empty (rule empty-input); write a contact; contactctl template prints one\n"
            + "1 error; nothing was sent");
    refused(
        "-",
        "stdin:1:1: is empty (rule empty-input); write a contact; contactctl template prints one\n"
            + "1 error; nothing was sent");
  }

  @Test
  void a_file_of_more_than_64_MiB_is_refused() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("c.yaml").toFile(), "rw")) {
      file.setLength((64 << 20) + 1L);
    }
    refused(
        "c.yaml",
        "c.yaml: has more than 64 MiB (rule too-large); split it, or write NDJSON, one contact per line, which has no such limit");
  }

  @Test
  void an_endless_file_is_refused() {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    assertTimeoutPreemptively(
        LIMIT,
        () ->
            refused(
                "/dev/zero",
                "/dev/zero: has more than 64 MiB (rule too-large); pass --input-format ndjson if it has one contact per line, otherwise split it"));
  }

  @Test
  void a_pipe_without_a_writer_is_refused_after_a_while() throws Exception {
    Path pipe = pipe();
    Input input = new Input(world, Exit.INVALID_INPUT, Duration.ofMillis(50));
    Failure failure =
        assertTimeoutPreemptively(
            LIMIT, () -> assertThrows(Failure.class, () -> input.read("pipe")));
    assertEquals(
        "pipe: is a pipe that nobody writes to; start its writer first", failure.getMessage());
    assertEquals(Exit.INVALID_INPUT, failure.exit());
    Files.newOutputStream(pipe).close(); // ends the waiting thread
  }

  @Test
  void a_pipe_with_a_writer_is_read() throws Exception {
    Path pipe = pipe();
    Thread writer = new Thread(() -> write(pipe, "memo: 홍\n"));
    writer.start();
    Source source = assertTimeoutPreemptively(LIMIT, () -> new Input(world).read("pipe"));
    assertEquals("memo: 홍\n", new String(source.bytes(), StandardCharsets.UTF_8));
    writer.join();
  }

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    Process made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "no mkfifo here");
      throw e;
    }
    assertEquals(0, made.waitFor());
    return pipe;
  }

  private static void write(Path pipe, String text) {
    try {
      Files.writeString(pipe, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void standard_input_that_cannot_be_read_is_refused() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Bad file descriptor");
          }
        };
    FakeWorld closed = new FakeWorld().stdin(broken);
    Failure failure = assertThrows(Failure.class, () -> new Input(closed).read("-"));
    assertEquals(
        "stdin: is closed or cannot be read; connect it to a file or a pipe, or name a file",
        failure.getMessage());
  }

  @Test
  void findings_before_standard_input_fails_are_kept() {
    byte[] lines = "{\"memo\":3}\n\n{\"memo\":4}\n{\"mem".getBytes(StandardCharsets.UTF_8);
    InputStream breaks =
        new SequenceInputStream(
            new ByteArrayInputStream(lines),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("Input/output error");
              }
            });
    world.stdin(breaks);
    List<String> command =
        List.of("validate", "-", "--partial", "--input-format", "ndjson", "no.yaml");
    assertEquals(6, Program.run(command, world, new ScriptedTransport()));
    String number = "memo: is the number %d but must be text (rule type); put it in quotes:";
    assertEquals(
        ("stdin:1:9: " + number + " \"%d\"\n").formatted(3, 3)
            + ("stdin:3:9: " + number + " \"%d\"\n").formatted(4, 4),
        world.takeOut());
    assertEquals(
        "stdin: is closed or cannot be read; connect it to a file or a pipe, or name a file\n"
            + "no.yaml: does not exist; check the name\n"
            + "2 contacts: 2 errors, 0 warnings, 2 inputs not read\n",
        world.takeErr());
  }
}
