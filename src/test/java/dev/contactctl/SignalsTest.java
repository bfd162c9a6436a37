package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.InheritedSignals;
import dev.contactctl.world.StopSignal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals in a process of its own, and in the world of a test. */
@Timeout(120)
class SignalsTest {
  @TempDir private Path folder;

  private static void send(Process process, StopSignal signal)
      throws IOException, InterruptedException {
    String pid = String.valueOf(process.pid());
    assertEquals(0, new ProcessBuilder("kill", "-" + signal.shortName(), pid).start().waitFor());
  }

  @ParameterizedTest
  @CsvSource({"INTERRUPT, 130", "TERMINATE, 143", "HANGUP, 129"})
  void the_listener_gets_every_signal_and_the_program_goes_on(StopSignal second, int code)
      throws IOException, InterruptedException {
    assumeTrue(!InheritedSignals.ignore(StopSignal.INTERRUPT.exit().code()), "INT is ignored here");
    assumeTrue(!InheritedSignals.ignore(code), second + " is ignored here");
    List<String> command = ChildJvm.command(List.of(), SignalsProgram.class.getName(), List.of());
    Process process = ChildJvm.builder(folder, command).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("ready", out.readLine());
      send(process, StopSignal.INTERRUPT);
      assertEquals("INTERRUPT", out.readLine());
      send(process, second);
      assertEquals(second.name(), out.readLine());
      ChildEnd.await(process, 60);
      assertEquals(code, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void after_a_listener_the_earlier_one_is_called_and_after_all_the_program_ends()
      throws Exception {
    assumeTrue(!InheritedSignals.ignore(StopSignal.TERMINATE.exit().code()), "ignored here");
    List<String> command =
        ChildJvm.command(List.of(), SignalsProgram.class.getName(), List.of("turns"));
    Process process = ChildJvm.builder(folder, command).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String listener : List.of("second", "first")) {
        assertEquals("ready", out.readLine());
        send(process, StopSignal.TERMINATE);
        assertEquals(listener + " TERMINATE", out.readLine());
      }
      assertEquals("ready", out.readLine());
      send(process, StopSignal.TERMINATE);
      ChildEnd.await(process, 60);
      assertEquals(StopSignal.TERMINATE.exit().code(), process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void signals_that_are_held_do_later_what_they_would_have_done() throws Exception {
    assumeTrue(!InheritedSignals.ignore(StopSignal.TERMINATE.exit().code()), "ignored here");
    List<String> command =
        ChildJvm.command(List.of(), SignalsProgram.class.getName(), List.of("held"));
    Process process = ChildJvm.builder(folder, command).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int time = 1; time <= 2; time++) {
        assertEquals("ready", out.readLine());
        send(process, StopSignal.TERMINATE);
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        assertEquals("held 0", out.readLine());
        if (time == 1) {
          assertEquals("first TERMINATE", out.readLine());
        }
      }
      ChildEnd.await(process, 60);
      assertEquals(StopSignal.TERMINATE.exit().code(), process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_listener_that_never_ends_keeps_the_next_signal_from_nothing() throws Exception {
    assumeTrue(!InheritedSignals.ignore(StopSignal.TERMINATE.exit().code()), "ignored here");
    List<String> command =
        ChildJvm.command(List.of(), SignalsProgram.class.getName(), List.of("stuck"));
    Process process = ChildJvm.builder(folder, command).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("ready", out.readLine());
      send(process, StopSignal.TERMINATE);
      assertEquals("stuck", out.readLine());
      send(process, StopSignal.TERMINATE);
      assertEquals(StopSignal.TERMINATE.exit().code(), ChildEnd.await(process, 60));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_test_can_send_signals() {
    FakeWorld world = new FakeWorld();
    List<StopSignal> seen = new ArrayList<>();
    world.onSignal(seen::add);
    world.signal(StopSignal.INTERRUPT);
    world.signal(StopSignal.TERMINATE);
    assertEquals(List.of(StopSignal.INTERRUPT, StopSignal.TERMINATE), seen);
  }
}
