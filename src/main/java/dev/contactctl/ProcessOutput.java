package dev.contactctl;

import dev.contactctl.world.Printed;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a process for what it prints. */
final class ProcessOutput {
  private static final File NOTHING = new File("/dev/null");

  /** How long the last bytes may take to come when the process itself has ended. */
  private static final long REST_MILLIS = 500;

  private ProcessOutput() {}

  /** Runs it, at most for that time. */
  static Printed of(ProcessBuilder builder, Duration limit) throws InterruptedException {
    Process process;
    try {
      process = builder.redirectInput(Redirect.from(NOTHING)).start();
    } catch (IOException e) {
      return new Printed(Printed.End.NOT_STARTED, 0, new byte[0], new byte[0]);
    }
    FutureTask<byte[]> out = reading(process.getInputStream());
    FutureTask<byte[]> err = reading(process.getErrorStream());
    boolean ended = false;
    try {
      ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      return ended
          ? new Printed(Printed.End.EXITED, process.exitValue(), rest(out), rest(err))
          : new Printed(Printed.End.TIMED_OUT, 0, new byte[0], new byte[0]);
    } finally {
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
  }

  private static FutureTask<byte[]> reading(InputStream in) {
    FutureTask<byte[]> reading = new FutureTask<>(() -> kept(in));
    Thread thread = new Thread(reading, "process-output");
    thread.setDaemon(true);
    thread.start();
    return reading;
  }

  /** Reads to the end, since a process may wait until somebody has read everything. */
  private static byte[] kept(InputStream in) throws IOException {
    byte[] kept = in.readNBytes(Printed.MOST_BYTES);
    byte[] chunk = new byte[8 << 10];
    int read = kept.length;
    while (read > 0) {
      read = in.read(chunk);
    }
    return kept;
  }

  /** A process that is left behind may keep the stream open, and is not waited for. */
  private static byte[] rest(FutureTask<byte[]> reading) throws InterruptedException {
    try {
      return reading.get(REST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return new byte[0];
    }
  }
}
