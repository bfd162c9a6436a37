package dev.contactctl.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Processes of this machine, found by a variable in their environment. They inherit it, so that
 * also those are found whose parents have ended long ago.
 */
final class Processes {
  private static final Path ALL = Path.of("/proc");
  private static final long LIMIT_SECONDS = 120;

  private Processes() {}

  /**
   * Waits until no process has this variable in its environment.
   *
   * @param variable the name, {@code =} and the value
   */
  static void await(String variable) {
    List<ProcessHandle> running = with(variable);
    while (!running.isEmpty()) {
      for (ProcessHandle process : running) {
        awaitEnd(process);
      }
      running = with(variable);
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw new AssertionError("still runs: " + process.info(), e);
    }
  }

  /**
   * A process that starts another one and ends is met before or after that: the list is in the
   * order of the process ids, and ids grow, so that it has at least one of the two.
   */
  private static List<ProcessHandle> with(String variable) {
    if (!Files.isDirectory(ALL)) {
      throw new IllegalStateException("there is no " + ALL + " to find processes in");
    }
    List<ProcessHandle> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(ALL)) {
      for (Path process : (Iterable<Path>) all::iterator) {
        String name = process.getFileName().toString();
        if (name.matches("\\d+") && has(process, variable)) {
          Optional<ProcessHandle> handle = ProcessHandle.of(Long.parseLong(name));
          handle.ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean has(Path process, String variable) {
    try {
      byte[] bytes = Files.readAllBytes(process.resolve("environ"));
      String all = new String(bytes, StandardCharsets.ISO_8859_1);
      return ("\u0000" + all).contains("\u0000" + variable + "\u0000");
    } catch (IOException e) {
      return false; // it has ended, or is another user's
    }
  }
}
