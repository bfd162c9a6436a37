package dev.contactctl.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The lock that keeps a second run away, also within one process. */
class LockFileTest {
  @TempDir private Path folder;

  @Test
  void a_second_holder_is_refused_and_the_first_one_keeps_the_lock() throws IOException {
    Path file = folder.resolve("lock");
    LockFile first = LockFile.take(file);
    for (int i = 0; i < 3; i++) { // a failed attempt must not give the lock away
      assertEquals(
          file + ": is in use by another run; wait until that one has ended",
          assertThrows(Failure.class, () -> LockFile.take(file)).getMessage());
    }
    first.close();
    LockFile.take(file).close();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void waiting_ends_with_the_time_or_with_the_lock() throws Exception {
    FakeWorld world = new FakeWorld();
    Path file = folder.resolve("lock");
    LockFile first = LockFile.take(file);
    assertTrue(LockFile.await(world, file, Duration.ofSeconds(3)).isEmpty());
    assertEquals(Duration.ofSeconds(3).toNanos(), world.nanos());
    first.close();
    LockFile.await(world, file, Duration.ZERO).orElseThrow().close();
  }

  @Test
  @Timeout(60)
  void a_pipe_is_refused_and_not_waited_for() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertEquals(
        pipe
            + ": cannot be locked; check that it is a regular file of yours, and its folder and disk",
        assertThrows(Failure.class, () -> LockFile.take(pipe)).getMessage());
    assertThrows(
        IOException.class, () -> LockFile.await(new FakeWorld(), pipe, Duration.ofDays(1)));
    for (Opening opening : List.<Opening>of(AppendFile::openToRead, this::openToWrite)) {
      assertThrows(IOException.class, () -> opening.open(pipe));
    }
  }

  private interface Opening {
    AppendFile open(Path file) throws IOException;
  }

  private AppendFile openToWrite(Path file) throws IOException {
    return AppendFile.open(file, new LockHolder(1, "host", Instant.EPOCH));
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    assertThrows(Failure.class, () -> LockFile.take(link));
  }
}
