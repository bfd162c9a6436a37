package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.contactctl.world.LockHolder;
import dev.contactctl.world.World;
import dev.contactctl.world.World.Streams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The environment of a command that the program runs, such as that of {@code sandbox --}. */
class RealWorldTest {
  private static final String LOCALE = "contactctl.lc_all";

  @AfterEach
  void clear_the_locale() {
    System.clearProperty(LOCALE);
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
}
