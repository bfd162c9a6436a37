package dev.contactctl.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivateFileTest {
  private static final int THREADS = 4;
  private static final int LINES = 25;

  /** Where the files are. */
  enum Disk {
    REAL,
    IN_MEMORY
  }

  @TempDir private Path temporary;

  private Path folder(Disk disk) throws IOException {
    return disk == Disk.REAL
        ? temporary
        : Files.createDirectories(new FakeWorld().cwd().resolve("folder"));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_file_is_for_its_owner_only(Disk disk) throws IOException {
    Path file = folder(disk).resolve("a");
    PrivateFile.create(file, "한");
    assertEquals("rw-------", mode(file));
    assertEquals("한", Files.readString(file));
  }

  /** As another user would who waits for a moment in which the file is open to all. */
  @Test
  void a_thousand_new_files_are_private_whenever_somebody_looks() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicBoolean done = new AtomicBoolean();
    Thread watcher =
        new Thread(
            () -> {
              for (boolean last = false; !last; ) {
                last = done.get(); // one more look at the end, so that something is always seen
                look(seen);
              }
            });
    watcher.start();
    for (int i = 0; i < 1000; i++) {
      Path file = temporary.resolve("f" + i % 50);
      Files.deleteIfExists(file);
      PrivateFile.create(file, "x");
    }
    done.set(true);
    watcher.join();
    assertEquals(Set.of("rw-------"), seen);
  }

  private void look(Set<String> seen) {
    try (Stream<Path> files = Files.list(temporary)) {
      for (Path file : files.toList()) {
        seen.add(mode(file));
      }
    } catch (IOException | UncheckedIOException e) {
      return; // it was deleted meanwhile
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_existing_name_is_refused_even_if_it_is_a_dangling_link(Disk disk) throws IOException {
    Path folder = folder(disk);
    Path file = Files.writeString(folder.resolve("a"), "old");
    Path target = folder.resolve("target");
    assertThrows(FileAlreadyExistsException.class, () -> PrivateFile.create(file, "new"));
    assertEquals("old", Files.readString(file));
    Files.delete(file);
    Files.createSymbolicLink(file, target);
    assertThrows(FileAlreadyExistsException.class, () -> PrivateFile.create(file, "new"));
    assertFalse(Files.exists(target));
  }

  @ParameterizedTest
  @EnumSource
  void missing_folders_are_made_for_their_owner_only(Disk disk) throws IOException {
    Path folder = folder(disk).resolve("a/b/c");
    PrivateFile.createFolders(folder);
    PrivateFile.createFolders(folder);
    for (Path made = folder; !made.getFileName().toString().equals("a"); made = made.getParent()) {
      assertEquals("rwx------", mode(made), made.toString());
    }
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThrows(NotDirectoryException.class, () -> PrivateFile.createFolders(file.resolve("d")));
  }

  @ParameterizedTest
  @EnumSource
  void replacing_makes_the_file_private_and_leaves_nothing_else(Disk disk) throws IOException {
    Path folder = folder(disk);
    Path file = Files.writeString(folder.resolve("a"), "old and longer");
    Modes.set(file, "644");
    PrivateFile.replace(file, "new");
    assertEquals("new", Files.readString(file));
    assertEquals("rw-------", mode(file));
    assertEquals(List.of("a"), names(folder));
  }

  @ParameterizedTest
  @EnumSource
  void replacing_replaces_a_link_and_not_its_target(Disk disk) throws IOException {
    Path folder = folder(disk);
    Path target = Files.writeString(folder.resolve("target"), "theirs");
    Path link = Files.createSymbolicLink(folder.resolve("a"), target);
    PrivateFile.replace(link, "ours");
    assertEquals("theirs", Files.readString(target));
    assertEquals("ours", Files.readString(link));
    assertFalse(Files.isSymbolicLink(link));
  }

  @ParameterizedTest
  @EnumSource
  void a_temporary_file_of_somebody_else_is_left_alone(Disk disk) throws IOException {
    Path folder = folder(disk);
    Path other = Files.writeString(folder.resolve(".a.tmp0"), "theirs");
    PrivateFile.replace(folder.resolve("a"), "ours");
    assertEquals("theirs", Files.readString(other));
    assertEquals(List.of(".a.tmp0", "a"), names(folder));
  }

  @ParameterizedTest
  @EnumSource
  void a_replacement_that_fails_keeps_the_old_and_leaves_nothing_else(Disk disk)
      throws IOException {
    Path folder = folder(disk);
    Path full = Files.createDirectories(folder.resolve("a/b"));
    assertThrows(IOException.class, () -> PrivateFile.replace(folder.resolve("a"), "new"));
    assertTrue(Files.isDirectory(full));
    assertEquals(List.of("a"), names(folder));
  }

  @ParameterizedTest
  @EnumSource
  void lines_are_appended_to_a_private_file(Disk disk) throws IOException {
    Path file = folder(disk).resolve("a");
    PrivateFile.appendLine(file, "1");
    PrivateFile.appendLine(file, "한🦊");
    assertEquals("1\n한🦊\n", Files.readString(file));
    assertEquals("rw-------", mode(file));
  }

  @ParameterizedTest
  @EnumSource
  void a_line_that_was_left_without_its_end_is_ended_first(Disk disk) throws IOException {
    Path file = Files.writeString(folder(disk).resolve("a"), "1\n2");
    PrivateFile.appendLine(file, "3");
    assertEquals("1\n2\n3\n", Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_appended_through_a_link(Disk disk) throws IOException {
    Path folder = folder(disk);
    Path target = Files.writeString(folder.resolve("target"), "theirs\n");
    Path link = Files.createSymbolicLink(folder.resolve("a"), target);
    assertThrows(IOException.class, () -> PrivateFile.appendLine(link, "ours"));
    assertEquals("theirs\n", Files.readString(target));
  }

  @ParameterizedTest
  @EnumSource
  void threads_append_whole_lines(Disk disk) throws Exception {
    Path file = folder(disk).resolve("a");
    TreeSet<String> expected = new TreeSet<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      List<String> lines = new ArrayList<>();
      for (int j = 0; j < LINES; j++) {
        lines.add(i + "-" + j + " " + "x".repeat(j));
      }
      expected.addAll(lines);
      threads.add(new Thread(() -> append(file, lines)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals(THREADS * LINES, lines.size());
    assertEquals(expected, new TreeSet<>(lines));
  }

  private static void append(Path file, List<String> lines) {
    try {
      for (String line : lines) {
        PrivateFile.appendLine(file, line);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_file_system_without_modes_is_written_all_the_same() throws IOException {
    Path folder = Jimfs.newFileSystem(Configuration.unix()).getPath("/home/a/b");
    PrivateFile.createFolders(folder);
    PrivateFile.create(folder.resolve("file"), "1");
    PrivateFile.replace(folder.resolve("file"), "2");
    PrivateFile.appendLine(folder.resolve("file"), "3");
    assertEquals("2\n3\n", Files.readString(folder.resolve("file")));
    assertEquals(FileAccess.PRIVATE, FileAccess.of(folder.resolve("file")));
  }

  @ParameterizedTest
  @EnumSource
  void any_right_of_others_makes_a_file_open(Disk disk) throws IOException {
    Path file = Files.writeString(folder(disk).resolve("a"), "");
    for (String open : List.of("601", "602", "604", "610", "620", "640", "666")) {
      Modes.set(file, open);
      assertEquals(FileAccess.OPEN, FileAccess.of(file), open);
    }
    for (String closed : List.of("600", "400", "700", "000")) {
      Modes.set(file, closed);
      assertEquals(FileAccess.PRIVATE, FileAccess.of(file), closed);
    }
  }
}
