package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.world.Exit;
import dev.contactctl.world.StopSignal;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** A server whose second contact is not reached before a signal. */
  private static final class Interrupted implements OfflineTransport {
    private final FakeWorld world;
    private int requests;

    Interrupted(FakeWorld world) {
      this.world = world;
    }

    @Override
    public Response send(Request request, Duration limit) {
      requests++;
      if (requests == 2) {
        world.signal(StopSignal.INTERRUPT);
      }
      String body = "{\"contactId\":\"c" + requests + "\",\"memo\":\"old\"}";
      return new Response(
          200, Map.of("content-type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }

  @Test
  void an_interrupted_dry_run_says_how_far_it_came() throws Exception {
    world.env("CONTACTCTL_TOKEN", "token").env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
    world.file("ids.txt", "c1\nc2\nc3\nc4\n");
    List<String> command =
        List.of("apply", "--ids", "ids.txt", "--memo", "new", "--jobs", "1", "--dry-run");
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--plan", "p", "--summary", "s.md"));
    assertEquals(Exit.INTERRUPT.code(), Program.run(all, world, new Interrupted(world)));
    assertEquals(
        "stopping: contacts in flight are finished first; press Ctrl-C again to leave at once\n"
            + "plan: p was not written, since the dry run was cut off; run it again\n"
            + "2 of 4 contacts were compared before the dry run stopped: 2 would change, 0 would"
            + " not, 0 would be refused; nothing was sent\n",
        world.takeErr());
    assertEquals(
        """
        ### contactctl apply: what would change

        | contacts | would change | values erased | unchanged | refused | not compared |
        |---:|---:|---:|---:|---:|---:|
        | 4 | 2 | 0 | 0 | 0 | 2 |

        `the run was stopped`

        """,
        Files.readString(world.cwd().resolve("s.md")));
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
