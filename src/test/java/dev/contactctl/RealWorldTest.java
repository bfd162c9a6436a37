package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.contactctl.world.LockHolder;
import dev.contactctl.world.Printed;
import dev.contactctl.world.World;
import dev.contactctl.world.World.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment of a command that the program runs, such as that of {@code sandbox --}. */
class RealWorldTest {
  private static final String LOCALE = "contactctl.lc_all";

  /** Longer than a program takes that does not end by itself at once. */
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @AfterEach
  void clear_the_locale() {
    System.clearProperty(LOCALE);
  }

  /** Ends what a test has left behind, which would go on for an hour. */
  @AfterEach
  void end_what_is_left() throws IOException {
    if (Files.exists(left())) {
      long pid = Long.parseLong(Files.readString(left()).strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private Path left() {
    return folder.resolve("left");
  }

  /** Keeps the number of the process that a shell has just left behind. */
  private String note() {
    return "echo $! >'" + left() + "';";
  }

  @Test
  void a_command_gets_the_locale_that_the_launcher_was_started_in() throws InterruptedException {
    System.setProperty(LOCALE, "=ko_KR.EUC-KR");
    assertEquals(0, run("test \"$LC_ALL\" = ko_KR.EUC-KR"));
  }

  @Test
  void a_command_gets_an_empty_locale_back() throws InterruptedException {
    System.setProperty(LOCALE, "=");
    assertEquals(0, run("test \"${LC_ALL-unset}\" = ''"));
  }

  @Test
  void a_command_gets_no_locale_where_there_was_none() throws InterruptedException {
    System.setProperty(LOCALE, "");
    assertEquals(0, run("test \"${LC_ALL-unset}\" = unset"));
  }

  @Test
  void a_command_gets_extra_variables_and_its_exit_code_is_returned() throws InterruptedException {
    assertEquals(7, run("exit \"$CODE\""));
  }

  @Test
  void the_process_names_itself() {
    LockHolder self = new RealWorld().self();
    assertEquals(ProcessHandle.current().pid(), self.pid());
    assertFalse(self.host().isBlank());
    assertFalse(self.since().isAfter(Instant.now()));
  }

  @Test
  void a_command_that_cannot_be_started_is_reported() throws InterruptedException {
    assertEquals(
        World.CANNOT_START,
        new RealWorld().run(Streams.OURS, List.of("/nowhere/no-such-program"), Map.of()));
  }

  private static int run(String script) throws InterruptedException {
    return new RealWorld().run(Streams.OURS, List.of("sh", "-c", script), Map.of("CODE", "7"));
  }

  @Test
  void what_a_program_prints_is_kept_and_it_reads_nothing() throws InterruptedException {
    Printed printed = print("cat; echo out; echo err >&2; exit 7", Duration.ofSeconds(30));
    assertEquals(Printed.End.EXITED, printed.end());
    assertEquals(7, printed.code());
    assertEquals("out\n", new String(printed.out(), StandardCharsets.UTF_8));
    assertEquals("err\n", new String(printed.err(), StandardCharsets.UTF_8));
    assertEquals("EXITED 7", printed.toString());
  }

  @Test
  void a_program_that_prints_without_end_or_does_not_end_is_stopped() throws InterruptedException {
    assertEquals(Printed.End.TIMED_OUT, print("sleep 100 & yes", Duration.ofMillis(300)).end());
    assertEquals(
        Printed.MOST_BYTES,
        print("head -c 1000000 /dev/zero", Duration.ofSeconds(30)).out().length);
  }

  /** Such as an agent that a password manager starts. */
  @Test
  void a_program_that_is_left_behind_is_not_waited_for() throws InterruptedException {
    Printed printed = print("sleep 3600 >/dev/null & " + note() + " echo token", LONG);
    assertEquals(Printed.End.EXITED, printed.end());
    assertEquals("token\n", new String(printed.out(), StandardCharsets.UTF_8));
  }

  /** One that keeps the stream open, and is there for longer than is waited. */
  @Test
  void what_a_program_printed_counts_although_another_keeps_the_stream_open()
      throws InterruptedException {
    Printed printed = print("echo token; echo said >&2; sleep 3600 & " + note() + " exit 3", LONG);
    assertEquals(3, printed.code());
    assertEquals("token\n", new String(printed.out(), StandardCharsets.UTF_8));
    assertEquals("said\n", new String(printed.err(), StandardCharsets.UTF_8));
  }

  @Test
  void a_program_that_is_missing_is_reported() throws InterruptedException {
    Printed printed = new RealWorld().print(List.of("/nowhere/x"), Duration.ofSeconds(1));
    assertEquals(Printed.End.NOT_STARTED, printed.end());
  }

  private static Printed print(String script, Duration limit) throws InterruptedException {
    return new RealWorld().print(List.of("/bin/sh", "-c", script), limit);
  }
}
