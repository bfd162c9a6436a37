package dev.contactctl.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: a real limit of the disk, and a small memory. */
class JournalProcessTest {
  private static final int RECORDS = 500;
  private static final int MANY = 50_000;

  @TempDir private Path folder;

  /** Runs {@link JournalProgram} in a shell, after a command that changes the shell. */
  private String run(String before, List<String> options, String... arguments) throws Exception {
    List<String> command =
        ChildJvm.command(options, JournalProgram.class.getName(), List.of(arguments));
    List<String> shell =
        new ArrayList<>(List.of("/bin/sh", "-c", before + " && exec \"$@\"", "sh"));
    shell.addAll(command);
    File errors = errors().toFile();
    Process process = ChildJvm.builder(folder, shell).redirectError(errors).start();
    String said = ChildEnd.output(process, 60);
    assertEquals(0, process.exitValue(), Files.readString(errors.toPath()));
    return said;
  }

  private Path errors() {
    return folder.resolve("errors");
  }

  private static PastRun past(Path file, int records) {
    try (JournalFile journal = Journals.resume(file, Journals.header(records))) {
      return journal.past();
    }
  }

  /** Three sizes of files: of a few entries, and of some groups of them. */
  @Test
  void no_intent_counts_as_written_on_a_full_disk() throws Exception {
    for (int blocks : new int[] {3, 20, 60}) {
      Path file = folder.resolve("run" + blocks);
      String announced =
          run(
              "ulimit -f " + blocks,
              List.of(),
              "write",
              file.toString(),
              String.valueOf(RECORDS),
              "8");
      assertTrue(
          Files.readString(errors()).startsWith(file + ": the journal cannot be written"),
          Files.readString(errors()));
      List<Integer> records = announced.lines().map(Integer::valueOf).toList();
      assertTrue(records.size() < RECORDS, announced);
      assertTrue(blocks == 3 || !records.isEmpty(), "there is room for the first ones");
      PastRun past = past(file, RECORDS);
      for (int record : records) {
        assertTrue(past.isDone(record) || past.openIntent(record).isPresent(), record + " is lost");
      }
      assertEquals(0, past.cutOff(), "it was cut back to its last whole entry");
    }
  }

  @Test
  void a_long_journal_needs_little_memory() throws Exception {
    Path file = folder.resolve("long");
    assertEquals("", run("umask 077", List.of(), "make", file.toString(), String.valueOf(MANY)));
    List<String> memory = List.of("-Xmx8m");
    assertEquals(
        "49950 updated, 50 open\n",
        run("true", memory, "read", file.toString(), String.valueOf(MANY)));
    assertEquals(
        "50000 images\n", run("true", memory, "undo", file.toString(), String.valueOf(MANY)));
    assertTrue(Files.size(file) > 30_000_000, "much longer than the memory");
  }

  /** Only on Linux, where the files that a process has open can be seen. */
  @Test
  void out_of_memory_says_how_to_go_on_with_the_journal() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no /proc here");
    for (String name : List.of("run journal", "j")) {
      Path file = folder.resolve(name);
      List<String> command =
          ChildJvm.command(
              List.of("-Xmx16m"),
              JournalProgram.class.getName(),
              List.of("exhaust", file.toString(), "1000"));
      Process process = ChildJvm.builder(folder, command).redirectError(errors().toFile()).start();
      assertEquals("", ChildEnd.output(process, 60));
      assertEquals(
          "contactctl: out of memory; allow more with CONTACTCTL_JAVA_OPTS=-Xmx4g; to go on, run"
              + " the same command with --journal '"
              + file.toRealPath()
              + "' --resume\n",
          Files.readString(errors()));
      assertEquals(3, process.exitValue());
      Files.delete(folder.resolve("read.journal"));
    }
  }
}
