package dev.contactctl;

import dev.contactctl.world.Printed;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs a process and collects what it prints. */
final class ProcessOutput {
  private static final File NOTHING = new File("/dev/null");

  /** How long the last bytes may take to arrive after the process itself has ended. */
  private static final long REST_MILLIS = 500;

  private ProcessOutput() {}

  /** Runs the process for at most the given time. */
  static Printed of(ProcessBuilder builder, Duration limit) throws InterruptedException {
    try (ProcessTree tree = ProcessTree.start(builder.redirectInput(Redirect.from(NOTHING)))) {
      return of(tree, limit);
    } catch (IOException e) {
      return Printed.nothing(Printed.End.NOT_STARTED);
    }
  }

  private static Printed of(ProcessTree tree, Duration limit) throws InterruptedException {
    Process process = tree.process();
    Kept out = reading(process.getInputStream());
    Kept err = reading(process.getErrorStream());
    boolean ended = false;
    try {
      ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      if (!ended) {
        tree.stop();
      }
    }
    if (tree.isStopped()) {
      return Printed.nothing(Printed.End.STOPPED);
    }
    return ended
        ? new Printed(Printed.End.EXITED, process.exitValue(), rest(out), rest(err))
        : Printed.nothing(Printed.End.TIMED_OUT);
  }

  private static Kept reading(InputStream in) {
    Kept kept = new Kept(in);
    kept.setDaemon(true);
    kept.start();
    return kept;
  }

  /** Does not wait for a process left behind, which may keep the stream open. */
  private static byte[] rest(Kept kept) throws InterruptedException {
    kept.join(REST_MILLIS);
    return kept.bytes();
  }

  /** Reads to the end, since a process may block until everything has been read. */
  private static final class Kept extends Thread {
    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Kept(InputStream in) {
      super("process-output");
      this.in = in;
    }

    @Override
    public void run() {
      byte[] chunk = new byte[8 << 10];
      try {
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          keep(chunk, read);
        }
      } catch (IOException e) {
        return; // what has been read is kept
      }
    }

    private synchronized void keep(byte[] chunk, int length) {
      bytes.write(chunk, 0, Math.min(length, Printed.MOST_BYTES - bytes.size()));
    }

    /** What has been read so far. */
    synchronized byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
