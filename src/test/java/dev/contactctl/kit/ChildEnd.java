package dev.contactctl.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
   * @throws AssertionError when the end, of it and of all others that print there, has not come in
   *     time
   */
  public static String output(Process process, long seconds)
      throws IOException, InterruptedException {
    FutureTask<byte[]> output = new FutureTask<>(process.getInputStream()::readAllBytes);
    Thread reader = new Thread(output); // a read does not end while anybody could still write
    reader.setDaemon(true);
    reader.start();
    await(process, seconds);
    try {
      return new String(output.get(seconds, TimeUnit.SECONDS), StandardCharsets.UTF_8);
    } catch (TimeoutException e) {
      throw new AssertionError("its output is still open: " + process, e);
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  /** Stops the process first, so that it starts nothing that is not found. */
  private static void kill(Process process) throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
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
