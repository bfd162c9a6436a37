package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.ApplyProcess;
import dev.contactctl.kit.BulkServer;
import dev.contactctl.kit.BulkServer.Moment;
import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.InheritedSignals;
import dev.contactctl.sandbox.Faults;
import dev.contactctl.sandbox.RecordedRequest;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run of {@code apply} that is cut off, as a process of its own: killed, stopped, interrupted, on
 * a full disk, without a reader, beside another run. Judged by what the server saw, and by the
 * journal. {@code scripts/bulk-trials} does the same in large.
 */
class BulkProcessTest {
  private static final String PROGRAM = "dev.contactctl.Main";
  private static final String IN_FAST_TIME = "dev.contactctl.FastTimeProgram";
  private static final String TOKEN = "canary-token-0123456789";
  private static final long LIMIT_SECONDS = 120;
  private static final int CONTACTS = 12;
  private static final int JOBS = 4;
  private static final Pattern LINE =
      Pattern.compile("\"kind\":\"(intent|end)\".*?\"id\":\"(\\w+)\"");

  @TempDir private Path folder;
  private Path journal;

  private ApplyProcess run(BulkServer server, String... more) throws IOException {
    return run(List.of(), PROGRAM, server.baseUrl(), more);
  }

  private ApplyProcess run(List<String> prefix, String mainClass, String baseUrl, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("apply", "input.ndjson"));
    arguments.addAll(List.of("--rate", "unlimited", "--journal", journal.toString()));
    arguments.addAll(List.of(more));
    return new ApplyProcess(
        folder,
        prefix,
        mainClass,
        Map.of("CONTACTCTL_BASE_URL", baseUrl, "CONTACTCTL_TOKEN", TOKEN),
        arguments);
  }

  @BeforeEach
  void input() throws IOException {
    StringBuilder input = new StringBuilder();
    for (int i = 1; i <= CONTACTS; i++) {
      input.append(BulkServer.contact("c" + i, "after")).append('\n');
    }
    Files.writeString(folder.resolve("input.ndjson"), input);
    journal = folder.resolve("journal");
  }

  /** The contacts that the journal has such lines of, in its order. */
  private List<String> journalled(String kind) throws IOException {
    List<String> found = new ArrayList<>();
    for (String line : Files.readString(journal).split("\n")) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.find() && matcher.group(1).equals(kind)) {
        found.add(matcher.group(2));
      }
    }
    return found;
  }

  private void everythingIsDone(BulkServer server) throws IOException {
    assertEquals(Set.of("after"), Set.copyOf(server.memos().values()));
    assertEquals(server.memos().keySet(), Set.copyOf(journalled("end")));
    assertEquals(CONTACTS, journalled("end").size(), "a contact has ended twice");
    everyPutHasAnIntent(server.puts());
  }

  private void everyPutHasAnIntent(List<String> puts) throws IOException {
    Map<String, Integer> bare = new TreeMap<>();
    puts.forEach(id -> bare.merge(id, 1, Integer::sum));
    journalled("intent").forEach(id -> bare.merge(id, -1, Integer::sum));
    bare.values().removeIf(count -> count <= 0);
    assertEquals(Map.of(), bare, "PUTs without an intent");
  }

  private void resumed(BulkServer server) throws Exception {
    server.visit((moment, count) -> {});
    ApplyProcess run = run(server, "--resume");
    assertEquals(0, run.end(), () -> run.err());
    everythingIsDone(server);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,1",
    "PUT,1",
    "APPLIED,1",
    "PUT,5",
    "APPLIED,5",
    "GET,12",
    "PUT,12",
    "APPLIED,12"
  })
  void a_run_that_is_killed_goes_on(Moment moment, int at) throws Exception {
    try (BulkServer server = new BulkServer(CONTACTS)) {
      CompletableFuture<ApplyProcess> started = new CompletableFuture<>();
      server.visit(
          (now, count) -> {
            if (now == moment && count == at) {
              started.get(LIMIT_SECONDS, TimeUnit.SECONDS).kill();
            }
          });
      ApplyProcess run = run(server, "--jobs", Integer.toString(JOBS));
      started.complete(run);
      assertEquals(137, run.end());
      List<String> ended = journalled("end");
      int before = server.puts().size();
      resumed(server);
      List<String> later = server.puts().subList(before, server.puts().size());
      assertTrue(
          later.stream().noneMatch(ended::contains), "a contact that was done is sent again");
      assertTrue(server.puts().size() <= CONTACTS + JOBS, server.puts().toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_begins_after_a_signal(Moment moment) throws Exception {
    try (BulkServer server = new BulkServer(CONTACTS)) {
      CompletableFuture<ApplyProcess> started = new CompletableFuture<>();
      server.visit(
          (now, count) -> {
            if (now == moment && count == 3) {
              started.get(LIMIT_SECONDS, TimeUnit.SECONDS).stop("TERM");
            }
          });
      ApplyProcess run = run(server, "--jobs", "1");
      started.complete(run);
      assertEquals(143, run.end(), () -> run.err());
      assertEquals(moment == Moment.GET ? 2 : 3, server.puts().size());
      assertTrue(run.err().contains("\nupdated "), "no summary: " + run.err());
      assertTrue(run.err().contains("--resume"), "no remedy: " + run.err());
      assertEquals(server.puts(), journalled("end"), "what was in flight is not finished");
      resumed(server);
      assertEquals(CONTACTS, server.puts().size());
    }
  }

  private static final String LEFT =
      "stopped at once: changes of contacts in flight may have been applied; to go on, run the same"
          + " command with --journal ";

  @Test
  void the_second_interrupt_does_not_wait() throws Exception {
    assumeTrue(!InheritedSignals.ignore(130), "SIGINT is ignored here");
    try (BulkServer server = new BulkServer(CONTACTS)) {
      CompletableFuture<ApplyProcess> started = new CompletableFuture<>();
      server.visit(
          (now, count) -> {
            if (now == Moment.APPLIED && count == 2) {
              ApplyProcess run = started.get(LIMIT_SECONDS, TimeUnit.SECONDS);
              run.stop("INT");
              run.signal("INT");
              run.process().onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
          });
      ApplyProcess run = run(server, "--jobs", "1");
      started.complete(run);
      assertEquals(130, run.end(), () -> run.err());
      assertTrue(run.err().contains(LEFT), run.err());
      assertEquals(2, server.puts().size());
      resumed(server);
      assertEquals(CONTACTS, server.puts().size(), "what had been applied is sent again");
    }
  }

  @Test
  void a_second_run_on_the_journal_is_refused_at_once() throws Exception {
    try (BulkServer server = new BulkServer(CONTACTS)) {
      CompletableFuture<ApplyProcess> second = new CompletableFuture<>();
      server.visit(
          (now, count) -> {
            if (now == Moment.PUT && count == 1) {
              ApplyProcess run = run(server, "--resume");
              second.complete(run);
              run.process().onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
          });
      ApplyProcess first = run(server, "--jobs", "1");
      assertEquals(0, first.end(), () -> first.err());
      assertEquals(10, second.join().end());
      String said = second.join().err();
      assertTrue(said.contains("process " + first.process().pid() + " "), said);
      everythingIsDone(server);
      assertEquals(CONTACTS, server.puts().size());
    }
  }

  @Test
  void without_a_reader_what_is_in_flight_is_finished() throws Exception {
    try (BulkServer server = new BulkServer(CONTACTS)) {
      CompletableFuture<ApplyProcess> started = new CompletableFuture<>();
      server.visit(
          (now, count) -> {
            if (now == Moment.APPLIED && count == 2) {
              started.get(LIMIT_SECONDS, TimeUnit.SECONDS).process().getInputStream().close();
            }
          });
      ApplyProcess run = run(server, "--jobs", "1");
      started.complete(run);
      ChildEnd.await(run.process(), LIMIT_SECONDS);
      assertEquals(10, run.process().exitValue(), () -> run.err());
      assertEquals(server.puts(), journalled("end"));
      assertTrue(server.puts().size() < CONTACTS, "it went on");
      resumed(server);
      assertEquals(CONTACTS, server.puts().size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5}) // in 6, the intents of all contacts may fit before the last ends
  void on_a_full_disk_nothing_is_sent_without_an_intent(int kibibytes) throws Exception {
    try (BulkServer server = new BulkServer(CONTACTS)) {
      // POSIX counts in blocks of 512 bytes.
      String limit = "ulimit -f " + 2 * kibibytes + "; exec \"$@\"";
      ApplyProcess run =
          run(List.of("sh", "-c", limit, "sh"), PROGRAM, server.baseUrl(), "--jobs", "2");
      assertEquals(10, run.end(), () -> run.err());
      everyPutHasAnIntent(server.puts());
      assertTrue(server.puts().size() < CONTACTS, "the limit has no effect");
      resumed(server);
      assertTrue(server.puts().size() <= CONTACTS + 2, server.puts().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void faults_leave_every_contact_changed_once(long seed) throws Exception {
    FakeWorld world = new FakeWorld();
    List<String> faults =
        List.of("500:0.05", "503:0.05", "reset:0.05", "drop-after-apply@PUT:0.05", "truncate:0.05");
    SandboxOptions options =
        SandboxOptions.defaults()
            .withToken(TOKEN)
            .withRateLimit(0)
            .withSeed(seed)
            .withFaults(Faults.parse(faults));
    try (SandboxServer server = SandboxServer.start(options, world)) {
      Set<String> expected = new TreeSet<>();
      for (int i = 1; i <= CONTACTS; i++) {
        server.add(BulkServer.contact("c" + i, "before"));
        expected.add("c" + i);
      }
      ApplyProcess run = run(List.of(), PROGRAM, server.baseUrl(), "--jobs", "8");
      assertEquals(0, run.end(), () -> run.err());
      assertEquals(expected, new TreeSet<>(journalled("end")));
      assertEquals(CONTACTS, journalled("end").size());
      for (String id : expected) {
        assertTrue(server.contact(id).orElse("").contains("\"memo\":\"after\""), id);
      }
      List<String> puts = new ArrayList<>();
      for (RecordedRequest request : server.requests()) {
        if (request.method().equals("PUT")) {
          puts.add(request.path().replaceAll(".*/", ""));
        }
      }
      everyPutHasAnIntent(puts);
    }
  }

  @Test
  void an_outage_ends_the_run_which_goes_on_later() throws Exception {
    try (BulkServer server = new BulkServer(CONTACTS)) {
      server.visit(
          (now, count) -> {
            throw new IOException("an outage");
          });
      String jobs = Integer.toString(CONTACTS);
      ApplyProcess run = run(List.of(), IN_FAST_TIME, server.baseUrl(), "--jobs", jobs);
      assertEquals(5, run.end(), () -> run.err());
      assertEquals(List.of(), server.puts());
      assertTrue(run.err().contains("--resume"), "no remedy: " + run.err());
      resumed(server);
      assertEquals(CONTACTS, server.puts().size());
    }
  }

  @Test
  void a_server_that_fails_in_the_middle_ends_the_run_which_goes_on_later() throws Exception {
    try (BulkServer server = new BulkServer(CONTACTS)) {
      int good = CONTACTS / 2;
      server.visit(
          (now, count) -> {
            if (now == Moment.GET && count > good) {
              throw new BulkServer.Unavailable();
            }
          });
      ApplyProcess run = run(server, "--jobs", Integer.toString(CONTACTS));
      assertEquals(5, run.end(), () -> run.err());
      assertEquals(good, server.puts().size());
      assertEquals(new TreeSet<>(server.puts()), new TreeSet<>(journalled("end")));
      assertTrue(run.err().contains("--resume"), "no remedy: " + run.err());
      resumed(server);
      assertEquals(CONTACTS, server.puts().size(), "a contact was sent twice");
    }
  }
}
