package dev.contactctl.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.FullDisk;
import dev.contactctl.kit.Modes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppendFileTest {
  private static final LockHolder SELF =
      new LockHolder(4711, "build 7", Instant.parse("2026-11-27T01:02:03Z"));

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

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @ParameterizedTest
  @EnumSource
  void a_file_grows_is_private_and_goes_on_where_it_ended(Disk disk) throws IOException {
    Path file = folder(disk).resolve("a");
    try (AppendFile made = AppendFile.create(file, SELF)) {
      made.append(bytes("one\n"));
      made.append(bytes("two\n"));
      assertEquals("rw-------", mode(file));
    }
    try (AppendFile opened = AppendFile.open(file, SELF)) {
      assertEquals(8, opened.size());
      ByteBuffer read = ByteBuffer.allocate(3);
      assertEquals(3, opened.read(read, 4));
      assertEquals("two", new String(read.array(), StandardCharsets.UTF_8));
      opened.keep(4);
      opened.append(bytes("three\n"));
    }
    assertEquals("one\nthree\n", Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource
  void a_name_that_is_taken_is_refused_and_no_link_is_followed(Disk disk) throws IOException {
    Path folder = folder(disk);
    Path file = Files.writeString(folder.resolve("a"), "theirs");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    Path dead = Files.createSymbolicLink(folder.resolve("dead"), folder.resolve("target"));
    assertThrows(FileAlreadyExistsException.class, () -> AppendFile.create(file, SELF));
    assertThrows(FileAlreadyExistsException.class, () -> AppendFile.create(link, SELF));
    assertThrows(FileAlreadyExistsException.class, () -> AppendFile.create(dead, SELF));
    assertThrows(IOException.class, () -> AppendFile.open(link, SELF));
    assertThrows(IOException.class, () -> AppendFile.openToRead(link));
    assertThrows(NoSuchFileException.class, () -> AppendFile.open(folder.resolve("b"), SELF));
    assertEquals("theirs", Files.readString(file));
    assertFalse(Files.exists(folder.resolve("target")));
  }

  @ParameterizedTest
  @EnumSource
  void who_has_the_file_is_named_until_it_is_closed(Disk disk) throws IOException {
    Path file = folder(disk).resolve("a");
    AppendFile holder = AppendFile.create(file, SELF);
    String expected =
        file
            + ": is in use by another run: process 4711 on build 7, since 2026-11-27T01:02:03Z;"
            + " wait until that one has ended";
    for (Attempt attempt :
        new Attempt[] {
          () -> AppendFile.create(file, SELF),
          () -> AppendFile.open(file, SELF),
          () -> AppendFile.openToRead(file)
        }) {
      Failure failure = assertThrows(Failure.class, attempt::open);
      assertEquals(Exit.LOCAL_FILES, failure.exit());
      assertEquals(expected, failure.getMessage());
    }
    assertEquals("rw-------", mode(LockHolder.note(file)));
    holder.close();
    holder.close();
    assertFalse(Files.exists(LockHolder.note(file)));
    AppendFile.open(file, SELF).close();
  }

  /** One way to open the file. */
  private interface Attempt {
    AppendFile open() throws IOException;
  }

  @Test
  void a_note_that_cannot_be_understood_names_nobody() throws IOException {
    Path file = temporary.resolve("a");
    Path note = LockHolder.note(file);
    try (AppendFile holder = AppendFile.create(file, SELF)) {
      assertEquals(0, holder.size());
      for (String text :
          new String[] {"", "x", "1 2 3", "x 2026-11-27T01:02:03Z h", "1 ".repeat(600)}) {
        Files.writeString(note, text);
        assertEquals(
            file + ": is in use by another run; wait until that one has ended",
            assertThrows(Failure.class, () -> AppendFile.open(file, SELF)).getMessage());
      }
      Files.delete(note);
      Files.createSymbolicLink(note, Files.writeString(temporary.resolve("b"), "1 2 3"));
      assertThrows(Failure.class, () -> AppendFile.open(file, SELF));
    }
  }

  @Test
  void a_note_that_a_crash_left_does_not_block() throws IOException {
    Path file = Files.writeString(temporary.resolve("a"), "x");
    Files.writeString(LockHolder.note(file), "1 2026-11-27T01:02:03Z elsewhere");
    AppendFile.open(file, SELF).close();
    assertFalse(Files.exists(LockHolder.note(file)));
  }

  @Test
  void what_could_not_be_written_whole_is_cut_off_again() throws IOException {
    for (int room = 4; room < 9; room++) {
      Path file = temporary.resolve("full" + room);
      FullDisk disk = disk(file);
      AppendFile opened = AppendFile.over(disk);
      opened.append(bytes("one\n"));
      disk.limit(room);
      assertThrows(IOException.class, () -> opened.append(bytes("second\n")), "room " + room);
      assertEquals("one\n", Files.readString(file));
      assertEquals(4, opened.size());
    }
  }

  @Test
  void what_could_not_be_synced_is_cut_off_again() throws IOException {
    Path file = temporary.resolve("a");
    FullDisk disk = disk(file);
    AppendFile opened = AppendFile.over(disk);
    disk.failSyncs();
    assertThrows(IOException.class, () -> opened.append(bytes("one\n")));
    assertEquals("", Files.readString(file));
  }

  @Test
  void the_first_problem_is_reported_when_nothing_can_be_cut_off() throws IOException {
    FullDisk disk = disk(temporary.resolve("a"));
    AppendFile opened = AppendFile.over(disk);
    disk.limit(2);
    disk.failTruncates();
    IOException e = assertThrows(IOException.class, () -> opened.append(bytes("one\n")));
    assertEquals("No space left on device", e.getMessage());
  }

  private static FullDisk disk(Path file) throws IOException {
    return new FullDisk(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  @Test
  void a_file_that_others_may_write_is_open_to_them() throws IOException {
    Path file = Files.writeString(temporary.resolve("a"), "");
    for (String open : new String[] {"620", "602", "666"}) {
      Modes.set(file, open);
      assertTrue(AppendFile.isOpenToOthers(file), open);
    }
    for (String closed : new String[] {"600", "644", "400"}) {
      Modes.set(file, closed);
      assertFalse(AppendFile.isOpenToOthers(file), closed);
    }
  }
}
