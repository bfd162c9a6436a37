package dev.contactctl.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildEndTest {
  private static final List<String> FOR_EVER = List.of("sh", "-c", "sleep 1000 & echo $!; wait");

  @Test
  void a_process_that_takes_too_long_is_killed_with_what_it_has_started() throws Exception {
    Process process = new ProcessBuilder(FOR_EVER).start();
    Optional<ProcessHandle> child =
        ProcessHandle.of(Long.parseLong(process.inputReader().readLine()));
    assertThrows(AssertionError.class, () -> ChildEnd.await(process, 0));
    assertFalse(process.isAlive());
    if (child.isPresent()) {
      child.get().onExit().get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void it_is_killed_while_its_output_is_read() throws Exception {
    Process process = new ProcessBuilder(FOR_EVER).start();
    assertThrows(AssertionError.class, () -> ChildEnd.output(process, 0));
    assertFalse(process.isAlive());
  }
}
