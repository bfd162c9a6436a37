package dev.contactctl.journal;

import dev.contactctl.seal.GrowingBytes;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that keeps journals in a process of its own: on a full disk, in little memory, fast.
 */
final class JournalProgram {
  private JournalProgram() {}

  /**
   * Runs {@code write FILE RECORDS THREADS}, {@code make FILE RECORDS}, {@code read FILE RECORDS},
   * {@code exhaust FILE RECORDS} or {@code undo FILE RECORDS}.
   */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    int records = Integer.parseInt(args[2]);
    switch (args[0]) {
      case "write" -> write(file, records, Integer.parseInt(args[3]));
      case "make" -> make(file, records);
      case "read" -> read(file, records);
      case "exhaust" -> exhaust(file, records);
      default -> undo(file);
    }
  }

  /** Prints the record of every intent that was awaited, in the order in which they were. */
  private static void write(Path file, int records, int count) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long from = System.nanoTime();
    StringBuffer announced = new StringBuffer();
    try (JournalFile journal = JournalFile.create(file, Journals.header(records), Journals.SELF)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        threads.add(new Thread(() -> work(journal, next, records, announced)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (Failure e) {
      System.err.println(e.getMessage());
    }
    long took = System.nanoTime() - from;
    System.out.print(announced);
    System.err.println(records * 1_000_000_000L / took + " contacts/s");
  }

  private static void work(
      JournalFile journal, AtomicInteger next, int records, StringBuffer announced) {
    try {
      for (int i = next.incrementAndGet(); i <= records; i = next.incrementAndGet()) {
        journal.begin(Journals.intent(i)).await();
        announced.append(i + "\n"); // at once: other threads append, too
        journal.add(Journals.end(i, ContactState.UPDATED), () -> {});
      }
    } catch (Failure e) {
      return;
    }
  }

  /** A journal as it would be written, without waiting for the disk. */
  private static void make(Path file, int records) throws IOException {
    GrowingBytes bytes = new GrowingBytes();
    try (OutputStream out = Files.newOutputStream(file)) {
      SealedLine.append(bytes, 0, Entry.bytes(Journals.header(records).members()));
      long number = 1;
      for (int i = 1; i <= records; i++) {
        SealedLine.append(bytes, number++, Entry.members(Journals.intent(i)));
        if (i % 1000 != 0) {
          SealedLine.append(bytes, number++, Entry.members(Journals.end(i, ContactState.UPDATED)));
        }
        out.write(bytes.array(), 0, bytes.length());
        bytes.clear();
      }
    }
  }

  private static void read(Path file, int records) {
    try (JournalFile journal = Journals.resume(file, Journals.header(records))) {
      PastRun past = journal.past();
      System.out.println(
          past.count(ContactState.UPDATED) + " updated, " + past.openIntents().size() + " open");
    }
  }

  /** Needs more memory than there is, while it reads one journal and writes another. */
  private static void exhaust(Path file, int records) {
    Path other = file.resolveSibling("read.journal");
    JournalFile.create(other, Journals.header(records), Journals.SELF).close();
    try (BeforeImages read = BeforeImages.open(other, "other", Journals.BASE_URL);
        JournalFile write = JournalFile.create(file, Journals.header(records), Journals.SELF)) {
      List<long[]> all = new ArrayList<>();
      while (all.size() < records) {
        all.add(new long[1 << 20]);
      }
      System.out.println(read.header().records() + write.past().openIntents().size());
    }
  }

  private static void undo(Path file) {
    int images = 0;
    try (BeforeImages before = BeforeImages.open(file, file.toString(), Journals.BASE_URL)) {
      for (Optional<BeforeImage> next = before.next(); next.isPresent(); next = before.next()) {
        images++;
      }
    }
    System.out.println(images + " images");
  }
}
