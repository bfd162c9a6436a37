package dev.contactctl.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program for {@link PrivateFileProcessTest}: writes files in a process of its own. */
final class PrivateFileProgram {
  private PrivateFileProgram() {}

  /**
   * Runs {@code make FOLDER}, {@code append FILE NAME COUNT}, {@code access FILE} or {@code lock
   * FILE THREADS}.
   */
  public static void main(String[] args) throws Exception {
    Path path = Path.of(args[1]);
    switch (args[0]) {
      case "make" -> {
        PrivateFile.createFolders(path.resolve("a/b"));
        PrivateFile.create(path.resolve("a/b/new"), "new");
        PrivateFile.appendLine(path.resolve("a/b/lines"), "line");
        PrivateFile.replace(path.resolve("a/b/replaced"), "text");
      }
      case "append" -> {
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
          PrivateFile.appendLine(path, args[2].repeat(200));
        }
      }
      case "access" -> System.out.println(FileAccess.of(path));
      default -> lock(path, Integer.parseInt(args[2]));
    }
  }

  /**
   * Says ready, waits for a byte, tries to lock the file in so many threads at once, says locked
   * for each that could and tried at the end, and waits for another byte.
   */
  private static void lock(Path file, int count) throws Exception {
    boolean isNew = !Files.exists(file);
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      threads.add(new Thread(() -> tryToLock(file, isNew, start)));
    }
    threads.forEach(Thread::start);
    System.out.println("ready");
    System.in.read();
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("tried");
    System.in.read();
  }

  private static void tryToLock(Path file, boolean isNew, CountDownLatch start) {
    LockHolder self = new LockHolder(ProcessHandle.current().pid(), "there", Instant.EPOCH);
    try {
      start.await();
      AppendFile opened = isNew ? AppendFile.create(file, self) : AppendFile.open(file, self);
      System.out.println("locked");
      System.out.flush();
      opened.size(); // it stays open until the process ends
    } catch (IOException | InterruptedException | Failure e) {
      System.err.println(e);
    }
  }
}
