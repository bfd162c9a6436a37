package dev.contactctl.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.flow.Plan;
import dev.contactctl.journal.ContactState;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.pace.Rate;
import dev.contactctl.remote.ContactCalls;
import dev.contactctl.remote.Reply;
import dev.contactctl.world.Exit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When a run stops, and what it tells. */
@Timeout(60)
class WorkersTest {
  private static final int MANY = 200;

  private final FakeWorld world = new FakeWorld();
  private final MemoryServer server = new MemoryServer(world, Duration.ofMillis(80));
  private final TestRun run = new TestRun(world);

  private RunEnd run() {
    return run.run(server.api(), TestRun.memos(MANY, "new", MemoTarget.Kind.MERGE));
  }

  /** Every contact that was begun has one result, and the counts agree. */
  private void checkResults(RunEnd end) {
    Set<Integer> records = new HashSet<>();
    for (ContactResult result : run.results) {
      assertTrue(records.add(result.record()), "two results of record " + result.record());
    }
    long counted = end.counts().values().stream().mapToLong(Long::longValue).sum();
    assertEquals(run.results.size(), counted);
    assertEquals(MANY, counted + end.notBegun());
  }

  private void refuse(String... ids) {
    Set<String> refused = Set.of(ids);
    server.failing(
        (method, id) ->
            method.equals("PUT") && refused.contains(id)
                ? MemoryServer.Fault.BAD_REQUEST
                : MemoryServer.Fault.NONE);
  }

  private void refuseAll() {
    server.failing((method, id) -> MemoryServer.Fault.BAD_REQUEST);
  }

  @Test
  void some_failures_make_it_partial() {
    refuse("c7", "c9");
    RunEnd end = run();
    checkResults(end);
    assertEquals(2, end.count(ContactState.FAILED));
    assertEquals(Exit.PARTIAL, end.exit());
    assertTrue(end.isComplete());
  }

  @Test
  void it_is_the_same_when_all_fail() {
    refuseAll();
    RunEnd end = run();
    assertEquals(MANY, end.count(ContactState.FAILED));
    assertEquals(Exit.PARTIAL, end.exit());
  }

  @Test
  void it_stops_at_the_first_failure() {
    refuse("c20");
    run.policy = new RunPolicy(4, RunPolicy.OnFailure.STOP, Long.MAX_VALUE, 0);
    RunEnd end = run();
    checkResults(end);
    assertEquals(StopCause.FAILURE, end.stop().orElseThrow().cause());
    assertEquals(Exit.PARTIAL, end.exit());
    assertTrue(run.results.size() <= 24, run.results.size() + " begun");
  }

  @Test
  void what_waited_for_its_turn_when_it_stopped_was_not_begun() {
    refuse("c1");
    run.rate = Rate.parse("6/min", "test");
    run.policy = new RunPolicy(4, RunPolicy.OnFailure.STOP, Long.MAX_VALUE, 0);
    RunEnd end = run();
    checkResults(end);
    assertEquals(Map.of(ContactState.FAILED, 1L), end.counts());
    assertEquals(MANY - 1, end.notBegun());
    assertEquals("stopped at the first failure", end.stop().orElseThrow().message().toString());
  }

  @Test
  void the_failures_of_contacts_in_flight_are_counted_too() {
    refuseAll();
    run.policy = new RunPolicy(4, RunPolicy.OnFailure.STOP, Long.MAX_VALUE, 0);
    RunEnd end = run();
    assertEquals(4, end.count(ContactState.FAILED));
    assertEquals(
        "stopped at the first failure; 3 contacts in flight then failed, too",
        end.stop().orElseThrow().message().toString());
  }

  @Test
  void it_stops_after_more_failures_than_are_allowed() {
    refuseAll();
    run.policy = new RunPolicy(4, RunPolicy.OnFailure.CONTINUE, 10, 0);
    RunEnd end = run();
    checkResults(end);
    assertEquals(StopCause.TOO_MANY_FAILURES, end.stop().orElseThrow().cause());
    assertTrue(end.count(ContactState.FAILED) >= 11 && run.results.size() <= 15);
    assertEquals(
        "stopped after " + end.count(ContactState.FAILED) + " failures; --max-failures allows 10",
        end.stop().orElseThrow().message().toString());
  }

  @Test
  void a_contact_that_fails_before_its_turn_counts_at_once() {
    server.failing((method, id) -> MemoryServer.Fault.BAD_REQUEST);
    run.policy = new RunPolicy(1, 7, RunPolicy.OnFailure.STOP, Long.MAX_VALUE, 0, 0);
    RunEnd end = run();
    checkResults(end);
    assertEquals(StopCause.FAILURE, end.stop().orElseThrow().cause());
    assertEquals(1, run.results.size());
    assertEquals(1, server.requests("GET"));
  }

  @Test
  void failures_before_it_was_resumed_count() {
    refuse("c1", "c2");
    run.policy = new RunPolicy(1, 0, RunPolicy.OnFailure.CONTINUE, 4, 0, 3);
    RunEnd end = run();
    assertEquals(StopCause.TOO_MANY_FAILURES, end.stop().orElseThrow().cause());
    assertEquals(
        "stopped after 5 failures; --max-failures allows 4",
        end.stop().orElseThrow().message().toString());
    assertEquals(2, run.results.size());
  }

  @Test
  void nothing_begins_when_more_have_failed_before_than_are_allowed() {
    run.policy = new RunPolicy(4, 0, RunPolicy.OnFailure.CONTINUE, 4, 0, 5);
    RunEnd end = run();
    assertEquals(StopCause.TOO_MANY_FAILURES, end.stop().orElseThrow().cause());
    assertEquals(0, server.requests("GET"));
    assertEquals(MANY, end.notBegun());
  }

  @Test
  void answers_that_no_time_makes_usable_end_it_as_what_they_are() {
    server.failing((method, id) -> MemoryServer.Fault.HTML);
    RunEnd end = run();
    checkResults(end);
    assertEquals(StopCause.OUTAGE, end.stop().orElseThrow().cause());
    assertEquals(Exit.REFUSED, end.exit());
    assertTrue(end.notBegun() > 0);
  }

  @Test
  void as_many_failures_as_are_allowed_do_not_stop_it() {
    refuse("c1", "c2");
    run.policy = new RunPolicy(4, RunPolicy.OnFailure.CONTINUE, 2, 0);
    RunEnd end = run();
    assertEquals(Optional.empty(), end.stop());
    assertEquals(MANY - 2, end.count(ContactState.UPDATED));
  }

  @Test
  void the_canary_goes_first_and_alone() {
    refuse("c3");
    run.policy = new RunPolicy(8, RunPolicy.OnFailure.CONTINUE, Long.MAX_VALUE, 5);
    RunEnd end = run();
    checkResults(end);
    assertEquals(StopCause.CANARY, end.stop().orElseThrow().cause());
    assertEquals(List.of(1, 2, 3), run.results.stream().map(ContactResult::record).toList());
    assertEquals(3, server.requests("GET"));
  }

  @Test
  void after_a_good_canary_all_others_go() {
    refuse("c6");
    run.policy = new RunPolicy(8, RunPolicy.OnFailure.CONTINUE, Long.MAX_VALUE, 5);
    RunEnd end = run();
    checkResults(end);
    assertEquals(Optional.empty(), end.stop());
    assertEquals(MANY - 1, end.count(ContactState.UPDATED));
  }

  @Test
  void no_more_requests_are_under_way_than_allowed_for_however_many_contacts() {
    ContactCalls api = new MemoryServer(world, Duration.ZERO).api();
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ContactCalls counting =
        new ContactCalls() {
          @Override
          public Reply<ObjectNode> get(String id) {
            enter();
            Reply<ObjectNode> reply = api.get(id);
            underWay.decrementAndGet();
            return reply;
          }

          @Override
          public Reply<ObjectNode> put(String id, JsonNode body) {
            enter();
            Reply<ObjectNode> reply = api.put(id, body);
            underWay.decrementAndGet();
            return reply;
          }

          private void enter() {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
          }
        };
    run.policy = RunPolicy.withJobs(12);
    run.requests = 2;
    RunEnd end = run.run(counting, TestRun.memos(MANY, "new", MemoTarget.Kind.MERGE));
    assertEquals(MANY, end.count(ContactState.UPDATED));
    assertTrue(most.get() <= 2, most.get() + " requests at a time");
  }

  @Test
  void what_waits_for_another_request_is_not_sent_after_a_request_to_stop() {
    MemoryServer quick = new MemoryServer(world, Duration.ZERO);
    AtomicInteger puts = new AtomicInteger();
    quick.failing(
        (method, id) -> {
          if (method.equals("PUT") && puts.incrementAndGet() == 50) {
            run.stop.request();
          }
          return MemoryServer.Fault.NONE;
        });
    run.policy = RunPolicy.withJobs(12);
    run.requests = 1;
    RunEnd end = run.run(quick.api(), TestRun.memos(MANY, "new", MemoTarget.Kind.MERGE));
    assertEquals(50, quick.requests("PUT"));
    assertEquals(50, end.count(ContactState.UPDATED));
  }

  @Test
  void a_request_to_stop_lets_puts_in_flight_finish_and_nothing_begin() {
    AtomicInteger puts = new AtomicInteger();
    server.failing(
        (method, id) -> {
          if (method.equals("PUT") && puts.incrementAndGet() == 50) {
            run.stop.request();
          }
          return MemoryServer.Fault.NONE;
        });
    RunEnd end = run();
    checkResults(end);
    assertEquals(StopCause.REQUEST, end.stop().orElseThrow().cause());
    assertEquals(Exit.OK, end.exit());
    assertTrue(puts.get() < 58, puts.get() + " PUTs");
    assertEquals(puts.get(), end.count(ContactState.UPDATED));
  }

  @Test
  void without_a_durable_intent_nothing_is_sent() {
    assertEquals(30, sentWithThirtyIntents());
  }

  private int sentWithThirtyIntents() {
    run.log = new FailingLog(30, Integer.MAX_VALUE);
    RunEnd end = run();
    checkResults(end);
    assertEquals(StopCause.FILES, end.stop().orElseThrow().cause());
    assertEquals(Exit.LOCAL_FILES, end.exit());
    assertEquals(server.requests("PUT"), end.count(ContactState.UPDATED));
    return server.requests("PUT");
  }

  @Test
  void ends_that_cannot_be_kept_are_delivered_nevertheless() {
    run.log = new FailingLog(Integer.MAX_VALUE, 30);
    RunEnd end = run();
    checkResults(end);
    assertEquals(Exit.LOCAL_FILES, end.exit());
    assertEquals(server.requests("PUT"), end.count(ContactState.UPDATED));
    assertTrue(server.requests("PUT") < 40, server.requests("PUT") + " PUTs");
  }

  @Test
  void results_come_when_their_ends_are_durable() {
    run.log = new SlowLog(Integer.MAX_VALUE);
    RunEnd end = run();
    checkResults(end);
    assertEquals(Exit.OK, end.exit());
  }

  @Test
  void a_log_that_fails_at_the_end_loses_no_result() {
    run.log = new SlowLog(MANY / 2);
    RunEnd end = run();
    checkResults(end);
    assertEquals(MANY, run.results.size());
    assertEquals(Exit.LOCAL_FILES, end.exit());
  }

  @Test
  void a_result_that_cannot_be_printed_stops_the_run() {
    run.failAfter = 20;
    RunEnd end = run();
    checkResults(end);
    assertEquals(StopCause.OUTPUT, end.stop().orElseThrow().cause());
    assertEquals(Exit.LOCAL_FILES, end.exit());
    assertTrue(run.results.size() <= 30, run.results.size() + " begun");
  }

  @Test
  void input_that_cannot_be_read_stops_the_run() {
    Iterator<Task> good = TestRun.memos(20, "new", MemoTarget.Kind.MERGE).iterator();
    Iterator<Task> broken =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Task next() {
            if (!good.hasNext()) {
              throw FailingLog.full();
            }
            return good.next();
          }
        };
    RunEnd end = run.run(server.api(), broken, MANY);
    checkResults(end);
    assertEquals(StopCause.FILES, end.stop().orElseThrow().cause());
    assertEquals(Exit.LOCAL_FILES, end.exit());
  }

  @Test
  void a_bug_ends_the_run_and_is_not_hidden() {
    server.failing(
        (method, id) -> {
          if (id.equals("c50")) {
            throw new IllegalStateException("a bug");
          }
          return MemoryServer.Fault.NONE;
        });
    assertThrows(IllegalStateException.class, this::run);
    assertTrue(run.results.size() >= 40 && run.results.size() < 70);
  }

  private void ahead(int jobs) {
    run.policy = new RunPolicy(jobs, 3, RunPolicy.OnFailure.CONTINUE, Long.MAX_VALUE, 0, 0);
  }

  /** Notes what becomes of intents: said, kept, and PUT. */
  private static final class NotingLog implements RunLog {
    private final List<String> notes = new ArrayList<>();

    @Override
    public Pending intent(Target target, Plan plan) {
      notes.add("says " + target.id());
      return () -> notes.add("keeps " + target.id());
    }

    @Override
    public void end(ContactResult result, Runnable durable) {
      notes.add("ends " + result.id());
      durable.run();
    }

    @Override
    public void finish() {
      notes.add("finishes");
    }
  }

  @Test
  void a_job_says_the_intents_of_the_next_contacts_before_it_sends_one() {
    ahead(1);
    NotingLog log = new NotingLog();
    run.log = log;
    server.failing(
        (method, id) -> {
          log.notes.add(method + " " + id);
          return MemoryServer.Fault.NONE;
        });
    run.run(server.api(), TestRun.memos(6, "new", MemoTarget.Kind.REPLACE));
    assertEquals(
        List.of(
            "says c1",
            "says c2",
            "says c3",
            "says c4",
            "keeps c1",
            "PUT c1",
            "ends c1",
            "says c5",
            "keeps c2",
            "PUT c2",
            "ends c2",
            "says c6",
            "keeps c3",
            "PUT c3",
            "ends c3",
            "keeps c4",
            "PUT c4",
            "ends c4",
            "keeps c5",
            "PUT c5",
            "ends c5",
            "keeps c6",
            "PUT c6",
            "ends c6",
            "finishes"),
        log.notes);
  }

  @Test
  void what_is_said_ahead_is_not_sent_after_a_request_to_stop_and_has_a_result() {
    ahead(4);
    a_request_to_stop_lets_puts_in_flight_finish_and_nothing_begin();
  }

  @Test
  void what_is_begun_ahead_has_a_result_when_the_input_fails() {
    ahead(4);
    input_that_cannot_be_read_stops_the_run();
  }

  @Test
  void what_is_begun_ahead_has_a_result_when_the_log_fails() {
    ahead(4);
    int sent = sentWithThirtyIntents();
    assertTrue(sent > 0 && sent <= 30, sent + " sent");
  }

  @Test
  void contacts_of_which_one_is_begun_ahead_are_not_twice_in_flight() {
    ahead(4);
    a_contact_is_never_twice_in_flight();
  }

  @Test
  void a_bug_ends_what_is_begun_ahead() {
    ahead(4);
    a_bug_ends_the_run_and_is_not_hidden();
  }

  /** Calls that notice two requests about one contact at a time. */
  private static final class OneAtATime implements ContactCalls {
    private final ContactCalls calls;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    OneAtATime(ContactCalls calls) {
      this.calls = calls;
    }

    @Override
    public Reply<ObjectNode> get(String id) {
      assertTrue(inFlight.add(id), id + " is in flight already");
      Reply<ObjectNode> reply = calls.get(id);
      inFlight.remove(id);
      return reply;
    }

    @Override
    public Reply<ObjectNode> put(String id, JsonNode body) {
      assertTrue(inFlight.add(id), id + " is in flight already");
      Reply<ObjectNode> reply = calls.put(id, body);
      inFlight.remove(id);
      return reply;
    }
  }

  @Test
  void a_contact_is_never_twice_in_flight() {
    List<Task> tasks = new ArrayList<>();
    for (int i = 1; i <= MANY; i++) {
      tasks.add(Task.fresh(new MemoTarget(i, "c" + i % 3, "memo" + i, MemoTarget.Kind.MERGE)));
    }
    RunEnd end = run.run(new OneAtATime(server.api()), tasks);
    checkResults(end);
    assertEquals(MANY, end.count(ContactState.UPDATED));
    List<String> inOrder = new ArrayList<>();
    for (int i = 3; i <= MANY; i += 3) {
      inOrder.add("memo" + i);
    }
    assertEquals(inOrder, server.applied("c0"));
  }
}
