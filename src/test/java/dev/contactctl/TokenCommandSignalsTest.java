package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.InheritedSignals;
import dev.contactctl.world.StopSignal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    Process run = start(line, "30s");
    String pid = String.valueOf(run.pid());
    assertEquals(0, new ProcessBuilder("kill", "-" + signal.shortName(), pid).start().waitFor());
    String err = end(run, code);
    assertTrue(!err.contains("exit code"), "the helper did not fail by itself: " + err);
  }

  @Test
  void the_whole_tree_is_stopped_when_the_time_is_up() throws Exception {
    String err = end(start("get c1", "2s"), 5);
    assertTrue(err.contains("did not end within 2s; check it, or raise --timeout"), err);
  }

  private Process start(String line, String timeout) throws Exception {
    Files.writeString(folder.resolve("ids.csv"), "contactId,memo\nc1,x\nc2,x\n");
    Path helper = Files.writeString(folder.resolve("helper"), HELPER);
    Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder.resolve(".config/contactctl"));
    Files.writeString(
        folder.resolve(".config/contactctl/config.yaml"),
        "baseUrl: http://127.0.0.1:9/v1.0\ntimeout: "
            + timeout
            + "\ntokenCommand: [\""
            + helper
            + "\"]\n");
    String ready = folder.resolve("ready").toString();
    assertEquals(0, new ProcessBuilder("mkfifo", ready).start().waitFor());
    ProcessBuilder builder =
        ChildJvm.builder(folder, ChildJvm.command(List.of(), List.of(line.split(" "))));
    builder.environment().remove("XDG_CONFIG_HOME");
    File err = folder.resolve("err").toFile();
    Process run =
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(err).start();
    assertEquals("ready\n", Files.readString(Path.of(ready)));
    return run;
  }

  private String end(Process run, int code) throws Exception {
    assertTrue(run.waitFor(60, TimeUnit.SECONDS), "still runs");
    String err = Files.readString(folder.resolve("err"));
    assertEquals(code, run.exitValue(), err);
    for (String name : List.of("self", "child", "stubborn")) {
      String pid = Files.readString(folder.resolve(name)).strip();
      long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (isRunning(pid)) { // the system may take a moment to end it
        assertTrue(System.nanoTime() < deadline, name + " was left behind");
        Thread.onSpinWait();
      }
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
