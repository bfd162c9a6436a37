package dev.contactctl.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.journal.ContactState;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.world.Exit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs against a server that fails, in fake time. */
class WholeRunTest {
  private static final Duration LATENCY = Duration.ofMillis(80);

  private final FakeWorld world = new FakeWorld();
  private final MemoryServer server = new MemoryServer(world, LATENCY);
  private final TestRun run = new TestRun(world);

  @Test
  void all_contacts_get_their_memo() {
    RunEnd end = run.run(server.api(), TestRun.memos(100, "new", MemoTarget.Kind.MERGE));
    assertEquals(new RunEnd(Map.of(ContactState.UPDATED, 100L), 0, Optional.empty(), Exit.OK), end);
    assertEquals(100, run.results.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ten_thousand_contacts_under_mixed_faults(long seed) {
    int number = 10_000;
    run.seed = seed;
    server.failing(MemoryServer.Faults.random(seed, 0.2));
    MemoTarget.Kind kind = MemoTarget.Kind.values()[(int) (seed % 3)];
    RunEnd end = run.run(server.api(), TestRun.memos(number, "new", kind));
    assertEquals(
        new RunEnd(Map.of(ContactState.UPDATED, (long) number), 0, Optional.empty(), Exit.OK),
        end,
        "seed " + seed);
    TreeSet<Integer> records = new TreeSet<>();
    for (ContactResult result : run.results) {
      records.add(result.record());
      assertEquals("new", server.memo(result.id()));
    }
    assertEquals(number, run.results.size());
    assertEquals(number, records.size());
    for (int i = 1; i <= number; i++) { // no PUT after one that was applied
      assertEquals(List.of("new"), server.applied("c" + i), "c" + i);
    }
  }

  /** Contacts that are begun ahead are no more requests in vain. */
  private static RunPolicy policy(int jobs, int ahead) {
    return new RunPolicy(jobs, ahead, RunPolicy.OnFailure.CONTINUE, Long.MAX_VALUE, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "4,0", "16,0", "64,0", "4,7", "16,7", "64,7"})
  void an_outage_ends_the_run_early(int jobs, int ahead) {
    run.policy = policy(jobs, ahead);
    server.failing((method, id) -> MemoryServer.Fault.UNAVAILABLE);
    RunEnd end = run.run(server.api(), TestRun.memos(10_000, "new", MemoTarget.Kind.MERGE));
    assertEquals(Exit.TEMPORARY, end.exit());
    assertEquals(StopCause.OUTAGE, end.stop().orElseThrow().cause());
    int requests = server.requests("GET") + server.requests("PUT");
    assertTrue(requests <= 150, requests + " requests");
    assertEquals(10_000, end.notBegun() + run.results.size());
    assertEquals(Map.of(ContactState.UNFINISHED, (long) run.results.size()), end.counts());
  }

  /** The server is away from the start, or in the middle of the run. */
  @ParameterizedTest
  @CsvSource({
    "1,0,0", "4,0,0", "16,0,0", "64,0,0", "4,7,0", "16,7,0", "64,7,0",
    "1,0,3", "4,0,3", "16,0,3", "64,0,3", "4,7,3", "16,7,3", "64,7,3"
  })
  void a_long_outage_costs_few_requests_and_little_time(int jobs, int ahead, int begin) {
    run.policy = policy(jobs, ahead);
    long away = Duration.ofSeconds(begin).toNanos();
    AtomicInteger failed = new AtomicInteger();
    AtomicLong last = new AtomicLong();
    server.failing(
        (method, id) -> {
          boolean fails = world.nanos() >= away;
          failed.addAndGet(fails ? 1 : 0);
          last.set(world.nanos());
          return fails ? MemoryServer.Fault.UNAVAILABLE : MemoryServer.Fault.NONE;
        });
    RunEnd end = run.run(server.api(), TestRun.memos(10_000, "new", MemoTarget.Kind.MERGE));
    assertEquals(StopCause.OUTAGE, end.stop().orElseThrow().cause());
    assertTrue(failed.get() <= 150, failed + " requests");
    // The clock may go on while threads that are woken by an interrupt have not yet got up.
    Duration took = Duration.ofNanos(last.get() - away);
    assertTrue(took.toSeconds() <= 90, took + "");
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,2", "4,0,2", "16,0,2", "64,0,2", "4,7,2", "16,7,2", "64,7,2",
    "1,0,20", "4,0,20", "16,0,20", "64,0,20", "4,7,20", "16,7,20", "64,7,20"
  })
  void a_short_outage_ends_nothing(int jobs, int ahead, int seconds) {
    run.policy = policy(jobs, ahead);
    long begin = Duration.ofSeconds(1).toNanos();
    long end = begin + Duration.ofSeconds(seconds).toNanos();
    server.failing(
        (method, id) -> {
          boolean away = world.nanos() >= begin && world.nanos() < end;
          return away ? MemoryServer.Fault.NO_CONNECTION : MemoryServer.Fault.NONE;
        });
    RunEnd ended = run.run(server.api(), TestRun.memos(2000, "new", MemoTarget.Kind.MERGE));
    assertEquals(Optional.empty(), ended.stop());
    long unfinished = ended.count(ContactState.UNFINISHED);
    assertEquals(2000 - unfinished, ended.count(ContactState.UPDATED));
    // eight attempts of one contact may take less than a long outage
    assertTrue(unfinished <= (seconds > 10 ? jobs : 0), unfinished + " unfinished");
  }

  /** Of contacts that somebody else has changed since the plan was made, none is overwritten. */
  @Test
  void a_rival_loses_nothing() {
    int number = 1000;
    List<Task> tasks = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      String id = "c" + i;
      tasks.add(Task.fresh(MemoTarget.plannedOldToNew(id, i)));
      server.holds(id, i % 100 == 7 ? "rival" : "old");
    }
    server.failing(MemoryServer.Faults.random(6, 0.2));
    RunEnd end = run.run(server.api(), tasks);
    assertEquals(Map.of(ContactState.UPDATED, 990L, ContactState.CONFLICT, 10L), end.counts());
    assertEquals(Exit.CONFLICT, end.exit());
    for (int i = 7; i <= number; i += 100) {
      assertEquals("rival", server.memo("c" + i));
      assertEquals(List.of(), server.applied("c" + i));
    }
  }
}
