package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.InheritedSignals;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.Shell;
import dev.contactctl.world.StopSignal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Standard error is a pipe that is full and that nobody reads, so that whatever is written to it
 * waits for ever: the second signal ends the program all the same.
 */
@Timeout(180)
class FullPipeTest {
  private static final long LIMIT_SECONDS = 60;
  private static final String LOGIN =
      "auth login --web --no-browser --client-id c --client-secret-file secret --port 9876";

  @TempDir private Path folder;
  private final CountDownLatch asked = new CountDownLatch(1);

  @ParameterizedTest
  @CsvSource({
    "apply in.csv --journal none, INTERRUPT, 130",
    "apply in.csv --journal none, TERMINATE, 143",
    "apply in.csv --journal none --dry-run, INTERRUPT, 130",
    "update c1 --replace --last-name x --accessible-range ALL --email a@example.com, INTERRUPT, 130",
    "get c1, INTERRUPT, 130",
    LOGIN + ", INTERRUPT, 130"
  })
  void the_second_signal_ends_the_program(String line, StopSignal second, int code)
      throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "no /proc here");
    assumeTrue(!InheritedSignals.ignore(130) && !InheritedSignals.ignore(code), "ignored here");
    Path err = folder.resolve("err");
    assertEquals(0, new ProcessBuilder("mkfifo", err.toString()).start().waitFor());
    // Open for both, so that neither opening it nor the lack of a reader is noticed.
    try (FaultServer server = FaultServer.start(this::neverAnswer);
        RandomAccessFile pipe = new RandomAccessFile(err.toFile(), "rw")) {
      Process run = start(line, server, err);
      try {
        awaitRequest(line, pipe);
        fill(err);
        send(run, StopSignal.INTERRUPT);
        awaitDelivery(run);
        for (int i = 0; i < LIMIT_SECONDS && !run.waitFor(i == 0 ? 0 : 1, TimeUnit.SECONDS); i++) {
          send(
              run, second); // again, since one that comes while the first is handled counts with it
        }
        assertFalse(run.isAlive(), "still runs");
        assertTrue(List.of(130, code).contains(run.exitValue()), "exit code " + run.exitValue());
      } finally {
        run.destroyForcibly();
      }
    }
  }

  private void neverAnswer(String request, OutputStream out, FaultServer.Patience patience) {
    asked.countDown();
    patience.forEver();
  }

  private Process start(String line, FaultServer server, Path err) throws IOException {
    Files.writeString(folder.resolve("in.csv"), "contactId,memo\nc1,x\nc2,x\n");
    Path secret = Files.writeString(folder.resolve("secret"), "canary-secret-of-the-client\n");
    Modes.set(secret, "600");
    ProcessBuilder builder =
        ChildJvm.builder(folder, ChildJvm.command(List.of(), Shell.words(line)));
    builder.environment().put("CONTACTCTL_BASE_URL", server.baseUrl());
    builder.environment().put("CONTACTCTL_TOKEN", "canary-token-0123456789");
    builder.environment().remove("XDG_STATE_HOME");
    return builder
        .directory(folder.toFile())
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectError(err.toFile())
        .start();
  }

  /** Until a request is under way, or a user is waited for. */
  private void awaitRequest(String line, RandomAccessFile pipe) throws Exception {
    if (!line.startsWith("auth login")) {
      assertTrue(asked.await(LIMIT_SECONDS, TimeUnit.SECONDS), "no request");
      return;
    }
    String said = pipe.readLine();
    while (!said.startsWith("the app must have this redirect URI")) {
      said = pipe.readLine();
    }
  }

  /** Writes into the pipe until nothing more fits; the program's own end of it still waits. */
  private void fill(Path pipe) throws Exception {
    List<String> command =
        List.of("dd", "if=/dev/zero", "of=" + pipe, "bs=4096", "count=4096", "oflag=nonblock");
    Process dd =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("dd").toFile())
            .start();
    assertEquals(1, dd.waitFor(), "the pipe is not full");
  }

  private static void send(Process process, StopSignal signal) throws Exception {
    String pid = String.valueOf(process.pid());
    new ProcessBuilder("kill", "-" + signal.shortName(), pid).start().waitFor();
  }

  /** Until the JVM has taken the signal: a second one that waits with it would be one with it. */
  private static void awaitDelivery(Process run) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (run.isAlive() && isPending(run.pid())) {
      assertTrue(System.nanoTime() < deadline, "the signal stays pending");
      Thread.onSpinWait();
    }
  }

  private static boolean isPending(long pid) throws IOException {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("ShdPnd:")) {
        long mask = Long.parseUnsignedLong(line.substring("ShdPnd:".length()).strip(), 16);
        return (mask >> (StopSignal.INTERRUPT.exit().code() - 129) & 1) != 0;
      }
    }
    return false;
  }
}
