package dev.contactctl.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only other processes show: umasks, a full disk, locks between processes. */
class PrivateFileProcessTest {
  private static final int LINES = 30;
  private static final int PROCESSES = 4;
  private static final LockHolder SELF = new LockHolder(1, "here", Instant.EPOCH);

  @TempDir private Path folder;

  /** Starts {@link PrivateFileProgram} in a shell, after a command that changes the shell. */
  private Process start(String before, String... arguments) throws IOException {
    List<String> command =
        ChildJvm.command(
            List.of("-XX:-UsePerfData"), PrivateFileProgram.class.getName(), List.of(arguments));
    List<String> shell =
        new ArrayList<>(List.of("/bin/sh", "-c", before + " && exec \"$@\"", "sh"));
    shell.addAll(command);
    File errors = folder.resolve("errors" + before.hashCode()).toFile();
    return ChildJvm.builder(folder, shell).redirectError(errors).start();
  }

  private static int end(Process process) throws InterruptedException {
    ChildEnd.await(process, 60);
    return process.exitValue();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  /** Kubernetes and Docker hand out secrets that root owns and the user cannot change. */
  @Test
  void a_file_of_somebody_else_is_judged_by_who_may_write_it() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")) && isRoot());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path file = Files.writeString(folder.resolve("secret"), "x");
    Map<String, FileAccess> expected =
        Map.of(
            "r--r-----", FileAccess.MOUNTED,
            "r--r--r--", FileAccess.MOUNTED,
            "rw-r--r--", FileAccess.MOUNTED,
            "rw-rw----", FileAccess.STUCK,
            "rw-r--rw-", FileAccess.STUCK);
    for (Map.Entry<String, FileAccess> entry : expected.entrySet()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(entry.getKey()));
      Files.setAttribute(file, "unix:uid", 0);
      Files.setAttribute(file, "unix:gid", 65_534);

      assertEquals(entry.getValue().name(), accessOf(file), entry.getKey());
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setAttribute(file, "unix:uid", 65_534);
    assertEquals("OPEN", accessOf(file), "the user's own file");
  }

  private static boolean isRoot() throws IOException {
    return Files.getOwner(Path.of("/proc/self")).getName().equals("root");
  }

  /** As the user nobody sees it, whose JVM has nothing but the classes of this room to read. */
  private String accessOf(Path file) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));
    command.addAll(
        ChildJvm.command(
            List.of("-XX:-UsePerfData"),
            PrivateFileProgram.class.getName(),
            List.of("access", file.toString())));
    Process process = ChildJvm.builder(folder, command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, end(process), said);
    return said.strip();
  }

  @Test
  void modes_are_exact_under_any_umask() throws Exception {
    for (String umask : List.of("000", "077", "277")) {
      Path made = Files.createDirectory(folder.resolve(umask));
      assertEquals(0, end(start("umask " + umask, "make", made.toString())), umask);
      assertEquals("rwx------", mode(made.resolve("a")), umask);
      assertEquals("rwx------", mode(made.resolve("a/b")), umask);
      for (String name : List.of("new", "lines", "replaced")) {
        assertEquals("rw-------", mode(made.resolve("a/b").resolve(name)), umask + " " + name);
      }
    }
  }

  /** The limit of the file size stands for a full disk: a write gets as far as it can. */
  @Test
  void a_line_that_cannot_be_written_whole_is_cut_off_again() throws Exception {
    Path file = folder.resolve("lines");
    int code = end(start("ulimit -f 1", "append", file.toString(), "x", "8"));
    assertEquals(1, code);
    String text = Files.readString(file);
    assertTrue(text.matches("(x{200}\n)+"), text.length() + " characters");
    assertTrue(text.length() < 8 * 201);
  }

  /** No file system in memory is ever full, and /dev/full can neither be written nor cut off. */
  @Test
  void the_first_problem_of_a_full_disk_is_reported() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "no /dev/full here");
    IOException e =
        assertThrows(IOException.class, () -> PrivateFile.appendLine(full, "x".repeat(200)));
    assertTrue(e.getMessage().contains("No space left"), e.toString());
  }

  @Test
  void processes_append_whole_lines() throws Exception {
    Path file = folder.resolve("lines");
    Process one = start("true", "append", file.toString(), "a", String.valueOf(LINES));
    Process other = start(":", "append", file.toString(), "b", String.valueOf(LINES));
    assertEquals(0, end(one));
    assertEquals(0, end(other));
    List<String> lines = Files.readAllLines(file);
    assertEquals(2 * LINES, lines.size());
    for (String line : lines) {
      assertTrue(line.matches("a{200}|b{200}"), line);
    }
  }

  @Test
  void a_lock_keeps_other_processes_out_until_its_holder_is_killed() throws Exception {
    Path file = folder.resolve("lock");
    Process holder = start("true", "lock", file.toString(), "1");
    try (BufferedReader out = reader(holder)) {
      assertEquals("ready", out.readLine());
      release(holder);
      assertEquals("locked", out.readLine());
      String message = assertThrows(Failure.class, () -> AppendFile.open(file, SELF)).getMessage();
      assertTrue(message.contains(": process " + holder.pid() + " on there, since "), message);
      assertThrows(Failure.class, () -> AppendFile.create(file, SELF));
    } finally {
      holder.destroyForcibly();
      end(holder);
    }
    AppendFile.open(file, SELF).close();
  }

  /** A hundred starts at the same time, in four processes. */
  @Test
  void of_many_starts_at_the_same_time_one_gets_the_file() throws Exception {
    for (String how : List.of("new", "old")) {
      Path file = folder.resolve(how);
      if (how.equals("old")) {
        Files.writeString(file, "x");
      }
      List<Process> processes = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        processes.add(start("x=" + i, "lock", file.toString(), "25"));
      }
      assertEquals(1, winners(processes), how);
      AppendFile.open(file, SELF).close();
    }
  }

  /** How many of them lock the file, if they all try at once and none gives it back before. */
  private static int winners(List<Process> processes) throws Exception {
    List<BufferedReader> readers = new ArrayList<>();
    for (Process process : processes) {
      readers.add(reader(process));
      assertEquals("ready", readers.get(readers.size() - 1).readLine());
    }
    for (Process process : processes) {
      release(process);
    }
    int winners = 0;
    for (BufferedReader reader : readers) {
      for (String line = reader.readLine(); !line.equals("tried"); line = reader.readLine()) {
        winners += line.equals("locked") ? 1 : 0;
      }
    }
    for (Process process : processes) {
      release(process);
      assertEquals(0, end(process));
    }
    return winners;
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Lets a process go on that waits for a byte. */
  private static void release(Process process) throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }
}
