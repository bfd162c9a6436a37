package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.world.Exit;
import dev.contactctl.world.StopSignal;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What apply says while it reads its input. */
class ApplyInputTest {
  private static final int SHOWN = 100;
  private final FakeWorld world = new FakeWorld();

  private int apply(String... arguments) {
    List<String> all = new ArrayList<>(List.of("apply"));
    all.addAll(List.of(arguments));
    return Program.run(all, world, new ScriptedTransport());
  }

  /** So many warnings before the only error. */
  private void warnings(int many) {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < many; i++) {
      input.append("{\"contactId\":\"c").append(i).append("\",\"memo\":\"a\\u0007\"}\n");
    }
    world.file("in.ndjson", input + "{\"contactId\":\"last\",\"memmo\":1}\n");
  }

  private List<String> lines(String word) {
    return world.takeErr().lines().filter(line -> line.contains(word)).toList();
  }

  @Test
  void warnings_hide_no_error() {
    warnings(SHOWN + 50);
    assertEquals(Exit.INVALID_INPUT.code(), apply("in.ndjson", "--dry-run"));
    String err = world.takeErr();
    assertTrue(err.contains("in.ndjson:151:"), err);
    assertTrue(err.contains("only the first 100 of 150 warnings are shown"), err);
    assertEquals(SHOWN, err.lines().filter(line -> line.contains(": warning: ")).count(), err);
  }

  @Test
  void what_quiet_hides_is_not_counted() {
    warnings(SHOWN + 50);
    assertEquals(Exit.INVALID_INPUT.code(), apply("in.ndjson", "--dry-run", "-q"));
    String err = world.takeErr();
    assertTrue(err.contains("in.ndjson:151:"), err);
    assertFalse(err.contains("only the first"), err);
  }

  @Test
  void only_the_first_errors_are_shown() {
    world.file("in.ndjson", "{\"memmo\":1}\n".repeat(SHOWN));
    assertEquals(Exit.INVALID_INPUT.code(), apply("in.ndjson", "--dry-run", "-q"));
    assertEquals(List.of("only the first 100 of 200 errors are shown"), lines("only the first"));
  }

  @Test
  void a_workbook_is_told_from_a_table() {
    world.file("a.xlsx", "PK\u0003\u0004\u0014");
    world.file("b.csv", "PK\u0003\u0004\u0014");
    assertEquals(Exit.INVALID_INPUT.code(), apply("a.xlsx", "b.csv", "--dry-run"));
    assertEquals(2, lines("is a workbook or an archive").size());
  }

  @Test
  void a_signal_while_standard_input_is_read_says_that_nothing_was_sent() throws Exception {
    world.stdin(
        new InputStream() {
          @Override
          public int read() {
            world.signal(StopSignal.TERMINATE);
            return -1;
          }
        });
    FakeWorld.Ended ended =
        assertThrows(
            FakeWorld.Ended.class,
            () -> apply("-", "--failed-to", "failed.ndjson", "--journal", "none"));
    assertEquals(Exit.TERMINATE, ended.exit());
    assertEquals("stopped while the input was read; nothing was sent\n", world.takeErr());
    try (var files = Files.list(world.cwd())) {
      assertEquals(List.of(), files.filter(file -> file.toString().contains("failed")).toList());
    }
  }
}
