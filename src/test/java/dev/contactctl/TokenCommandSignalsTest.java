package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.InheritedSignals;
import dev.contactctl.kit.Waiting;
import dev.contactctl.world.StopSignal;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that prints the token does not outlive the run that waits for it, whatever ends it. */
@Timeout(120)
class TokenCommandSignalsTest {
  /** Starts a process that ends when it is asked to, and one that does not. */
  private static final String HELPER =
      """
      #!/bin/sh
      echo $$ >self
      sleep 600 &
      echo $! >child
      sh -c 'trap "" TERM INT HUP; echo $$ >stubborn; exec sleep 600' &
      while ! [ -s stubborn ]; do sleep 0.01; done
      echo ready >ready
      wait
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "INTERRUPT, 130, get c1 c2",
    "TERMINATE, 143, get c1 c2",
    "HANGUP, 129, get c1 c2",
    "TERMINATE, 143, update c1 --memo x",
    "TERMINATE, 143, apply ids.csv --journal none",
    "INTERRUPT, 130, apply ids.csv --journal none",
    "HANGUP, 129, apply ids.csv --journal none --dry-run"
  })
  void a_signal_stops_the_whole_tree(StopSignal signal, int code, String line) throws Exception {
    assumeTrue(!InheritedSignals.ignore(code), signal + " is ignored here");
    Process run = start(line, 60);
    assertTrue(isReady(run), Files.readString(folder.resolve("err")));
    String pid = String.valueOf(run.pid());
    assertEquals(0, new ProcessBuilder("kill", "-" + signal.shortName(), pid).start().waitFor());
    String err = end(run, code);
    assertTrue(!err.contains("exit code"), "the helper did not fail by itself: " + err);
  }

  /** On a busy machine the time may be up before the tree is there: it gets more then. */
  @Test
  void the_whole_tree_is_stopped_when_the_time_is_up() throws Exception {
    int seconds = 1;
    Process run = start("get c1", seconds);
    while (!isReady(run) && seconds < 64) {
      run.waitFor();
      seconds *= 4;
      run = start("get c1", seconds);
    }
    String err = end(run, 5);
    assertTrue(
        err.contains("did not end within " + seconds + "s; check it, or raise --timeout"), err);
  }

  private Process start(String line, int seconds) throws Exception {
    Files.writeString(folder.resolve("ids.csv"), "contactId,memo\nc1,x\nc2,x\n");
    Path helper = Files.writeString(folder.resolve("helper"), HELPER);
    Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder.resolve(".config/contactctl"));
    Files.writeString(
        folder.resolve(".config/contactctl/config.yaml"),
        "baseUrl: http://127.0.0.1:9/v1.0\ntimeout: "
            + seconds
            + "s\ntokenCommand: [\""
            + helper
            + "\"]\n");
    Path ready = folder.resolve("ready");
    Files.deleteIfExists(ready);
    assertEquals(0, new ProcessBuilder("mkfifo", ready.toString()).start().waitFor());
    ProcessBuilder builder =
        ChildJvm.builder(folder, ChildJvm.command(List.of(), List.of(line.split(" "))));
    builder.environment().remove("XDG_CONFIG_HOME");
    File err = folder.resolve("err").toFile();
    return builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(err).start();
  }

  /** Waits until the whole tree is there, or the program has ended; whether it is the former. */
  private boolean isReady(Process run) throws IOException {
    // Open for both, so that neither opening it nor the end of a writer is waited for.
    try (RandomAccessFile pipe = new RandomAccessFile(folder.resolve("ready").toFile(), "rw")) {
      CompletableFuture<Void> told = run.onExit().thenRun(() -> write(pipe, "ended\n"));
      return "ready".equals(pipe.readLine()) && !told.isCompletedExceptionally();
    }
  }

  private static void write(RandomAccessFile pipe, String line) {
    try {
      pipe.writeBytes(line);
    } catch (IOException e) {
      return; // nobody waits any more
    }
  }

  private String end(Process run, int code) throws Exception {
    ChildEnd.await(run, 60);
    String err = Files.readString(folder.resolve("err"));
    assertEquals(code, run.exitValue(), err);
    for (String name : List.of("self", "child", "stubborn")) {
      String pid = Files.readString(folder.resolve(name)).strip();
      Waiting.until(() -> !isRunning(pid), name + " was left behind"); // it ends in a moment
    }
    return err;
  }

  private static boolean isRunning(String pid) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc", pid, "stat"));
      return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0;
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
