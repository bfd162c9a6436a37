package dev.contactctl.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    boolean ended = false;
    try {
      ended = process.waitFor(seconds, TimeUnit.SECONDS);
    } finally {
      if (!ended) {
        kill(process);
      }
    }
    if (!ended) {
      throw new AssertionError("still runs: " + process.info());
    }
    return process.exitValue();
  }

  /**
   * Reads what the process prints until its end.
   *
   * @throws AssertionError when the end has not come in time
   */
  public static String output(Process process, long seconds)
      throws IOException, InterruptedException {
    Thread limit = new Thread(() -> killAfter(process, seconds));
    limit.setDaemon(true);
    limit.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    await(process, seconds);
    limit.join();
    return printed;
  }

  private static void killAfter(Process process, long seconds) {
    try {
      await(process, seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
