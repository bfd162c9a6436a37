package dev.contactctl.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The end of a process that a test has started. One that takes too long is killed, with everything
 * that it has started, so that it does not outlive the test that fails for that.
 */
public final class ChildEnd {
  private ChildEnd() {}

  /**
   * Waits for the end.
   *
   * @return the exit code
   * @throws AssertionError when it has not come in time
   */
  public static int await(Process process, long seconds) throws InterruptedException {
    if (!endsInTime(process, seconds)) {
      throw new AssertionError("still runs: " + process);
    }
    return process.exitValue();
  }

  private static boolean endsInTime(Process process, long seconds) throws InterruptedException {
    boolean ended = false;
    try {
      ended = process.waitFor(seconds, TimeUnit.SECONDS);
    } finally {
      if (!ended) {
        kill(process);
      }
    }
    return ended;
  }

  /**
   * Reads what the process prints until its end.
   *
   * @throws AssertionError when the end has not come in time
   */
  public static String output(Process process, long seconds)
      throws IOException, InterruptedException {
    CompletableFuture<Boolean> inTime = new CompletableFuture<>();
    Thread limit = new Thread(() -> inTime.complete(watch(process, seconds)));
    limit.setDaemon(true);
    limit.start();
    try {
      String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (inTime.join()) {
        return all;
      }
    } catch (IOException e) { // its streams are closed when it is killed
      if (inTime.join()) {
        throw e;
      }
    }
    throw new AssertionError("still runs: " + process);
  }

  private static boolean watch(Process process, long seconds) {
    try {
      return endsInTime(process, seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void kill(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor(); // else it goes on writing what the next test reads
  }

  /** Kills every process that still runs when the tests end, whatever it was that failed. */
  static void killAllAtTheEnd() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
  }
}
