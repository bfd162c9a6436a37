package dev.contactctl.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FullDisk;
import dev.contactctl.world.AppendFile;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as written is on the disk, whatever the disk does. */
class JournalDurabilityTest {
  private static final int THREADS = 8;
  private static final int EACH = 25;
  private static final int RECORDS = THREADS * EACH;

  @TempDir private Path folder;

  /** The records whose intent was awaited, and those whose end called back. */
  private final Set<Integer> announced = ConcurrentHashMap.newKeySet();

  private final Set<Integer> ended = ConcurrentHashMap.newKeySet();
  private final Set<Integer> refused = ConcurrentHashMap.newKeySet();

  private FullDisk disk(Path file) throws IOException {
    return new FullDisk(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  private JournalFile begin(Path file, FullDisk disk) throws IOException {
    return JournalFile.begin(file, AppendFile.over(disk), Journals.header(RECORDS));
  }

  private void work(JournalFile journal, int from) {
    for (int record = from; record < from + EACH; record++) {
      int now = record;
      try {
        journal.begin(Journals.intent(now)).await();
        announced.add(now);
        journal.add(Journals.end(now, ContactState.UPDATED), () -> ended.add(now));
      } catch (Failure e) {
        refused.add(now);
      }
    }
  }

  private void run(JournalFile journal) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int from = 1 + i * EACH;
      threads.add(new Thread(() -> work(journal, from)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** What the journal says if the power is cut and only what was synced is left. */
  private PastRun afterPowerCut(Path file, FullDisk disk) throws IOException {
    Path left = folder.resolve("left");
    Files.write(left, Arrays.copyOf(Files.readAllBytes(file), (int) disk.durable()));
    try (JournalFile journal = resume(left)) {
      return journal.past();
    } finally {
      Files.delete(left);
    }
  }

  private static JournalFile resume(Path file) {
    return Journals.resume(file, Journals.header(RECORDS));
  }

  private void holds(PastRun past) {
    for (int record : announced) {
      assertTrue(past.isDone(record) || past.openIntent(record).isPresent(), record + " was lost");
    }
    for (int record : ended) {
      assertTrue(past.isDone(record), record + " was reported and is not done");
    }
  }

  @Test
  void everything_that_was_reported_is_on_the_disk() throws Exception {
    Path file = folder.resolve("a");
    FullDisk disk = disk(file);
    JournalFile journal = begin(file, disk);
    run(journal);
    journal.close();
    assertEquals(RECORDS, announced.size());
    assertEquals(RECORDS, ended.size());
    holds(afterPowerCut(file, disk));
    assertTrue(disk.forces() < 2 * RECORDS + 1, disk.forces() + " syncs");
  }

  /** Room for so many bytes in thousands: none, a few entries, and half of all. */
  @Test
  void no_intent_counts_as_written_on_a_full_disk() throws Exception {
    for (int room : new int[] {1_000, 5_001, 60_002}) {
      announced.clear();
      ended.clear();
      Path file = folder.resolve("full" + room);
      FullDisk disk = disk(file);
      JournalFile journal = begin(file, disk);
      disk.limit(room);
      run(journal);
      assertTrue(announced.size() < RECORDS, "the disk became full");
      assertThrows(Failure.class, () -> journal.begin(Journals.intent(RECORDS)).await());
      Failure failure = assertThrows(Failure.class, journal::close);
      assertEquals(Exit.LOCAL_FILES, failure.exit());
      assertEquals(
          file
              + ": the journal cannot be written, so nothing more was sent;"
              + " free space on its disk, then resume the run",
          failure.getMessage());
      assertEquals(disk.durable(), Files.size(file), "it is cut back to its last whole entry");
      holds(afterPowerCut(file, disk));
      try (JournalFile again = resume(file)) {
        assertEquals(0, again.past().cutOff());
        holds(again.past());
      }
    }
  }

  @Test
  void what_cannot_be_cut_back_is_healed_later() throws Exception {
    Path file = folder.resolve("a");
    FullDisk disk = disk(file);
    JournalFile journal = begin(file, disk);
    disk.failTruncates();
    disk.limit(20_003);
    run(journal);
    assertThrows(Failure.class, journal::close);
    assertEquals(20_003, Files.size(file));
    try (JournalFile again = resume(file)) {
      holds(again.past());
    }
  }

  @Test
  void no_intent_counts_as_written_when_a_sync_fails() throws Exception {
    Path file = folder.resolve("a");
    FullDisk disk = disk(file);
    JournalFile journal = begin(file, disk);
    disk.failSyncs();
    run(journal);
    assertEquals(Set.of(), announced);
    assertEquals(Set.of(), ended);
    assertEquals(RECORDS, refused.size());
    assertThrows(Failure.class, journal::close);
  }

  @Test
  void a_journal_that_cannot_be_begun_leaves_nothing() throws Exception {
    FullDisk disk = disk(folder.resolve("a"));
    disk.limit(100);
    assertThrows(Failure.class, () -> begin(folder.resolve("a"), disk));
    assertEquals(0, Files.size(folder.resolve("a")));
  }
}
