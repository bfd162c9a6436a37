package dev.contactctl.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.contact.Place;
import dev.contactctl.flow.Backup;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.journal.ContactState;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Parsed;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.message.Message;
import dev.contactctl.tasks.PlannedTarget;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of one contact, for every kind of answer. */
class ContactRunTest {
  private static final String GET = "GET /v1.0/contacts/c1 ";
  private static final String PUT = "PUT /v1.0/contacts/c1 ";
  private static final String OLD = GET + "200 " + MemoTarget.tree("c1", "old");
  private static final String NEW = GET + "200 " + MemoTarget.tree("c1", "new");

  private final ScriptedTransport server = new ScriptedTransport();
  private final TestRun run = new TestRun(new FakeWorld());

  @TempDir private Path folder;

  private RunEnd end = new RunEnd(java.util.Map.of(), 0, Optional.empty(), Exit.OK);

  private ContactResult merge(String... script) {
    return run(Task.fresh(MemoTarget.oldToNew(MemoTarget.Kind.MERGE)), script);
  }

  private ContactResult run(Task task, String... script) {
    server.script(List.of(script));
    run.policy = RunPolicy.withJobs(1);
    end = run.run(server.api(), List.of(task));
    assertEquals(List.of(), server.mismatches());
    assertEquals(1, run.results.size());
    return run.results.get(0);
  }

  private static void expect(
      ContactState state, Exit exit, int status, int puts, ContactResult is) {
    assertEquals(
        List.of(state, exit, status, puts),
        List.of(is.state(), is.exit(), is.status(), is.attempts()),
        is.toString());
  }

  @Test
  void the_server_takes_it() {
    expect(ContactState.UPDATED, Exit.OK, 200, 1, merge(OLD, PUT + "echo"));
    assertTrue(run.results.get(0).message().isNothing());
  }

  @Test
  void it_is_there_already() {
    expect(ContactState.UNCHANGED, Exit.OK, 0, 0, merge(NEW));
  }

  @ParameterizedTest
  @CsvSource({
    "400,REFUSED",
    "403,NOT_ALLOWED",
    "404,REFUSED",
    "409,CONFLICT",
    "413,REFUSED",
    "422,REFUSED"
  })
  void a_refusal_is_final_and_was_one_request(int status, Exit exit) {
    ContactResult result = merge(OLD, PUT + status + " {\"code\":\"WHY\"}");
    expect(ContactState.FAILED, exit, status, 1, result);
    assertEquals("WHY", result.code());
    assertEquals(exit == Exit.CONFLICT ? exit : Exit.PARTIAL, end.exit());
    assertEquals(Optional.empty(), end.stop());
  }

  @ParameterizedTest
  @CsvSource({"400,REFUSED", "403,NOT_ALLOWED", "404,REFUSED"})
  void a_contact_that_cannot_be_read_is_not_changed(int status, Exit exit) {
    expect(ContactState.FAILED, exit, status, 0, merge(GET + status + " {}"));
  }

  @ParameterizedTest
  @CsvSource({
    "401 {},TOKEN,NOT_ALLOWED", "407 {},CONNECTION,REFUSED",
    "302 location=https://a.example/,CONNECTION,REFUSED", "fail CERTIFICATE,CONNECTION,USAGE",
    "fail NO_TLS,CONNECTION,USAGE", "fail BAD_PROXY,CONNECTION,USAGE",
    "fail BAD_TLS_SETTINGS,CONNECTION,USAGE", "proxy 403,CONNECTION,REFUSED",
    "proxy 407,CONNECTION,REFUSED"
  })
  void what_every_contact_would_meet_stops_the_run(String answer, StopCause cause, Exit exit) {
    ContactResult result = merge(OLD, PUT + answer);
    assertEquals(ContactState.UNFINISHED, result.state());
    assertEquals(Exit.OK, result.exit());
    assertEquals(cause, end.stop().orElseThrow().cause());
    assertEquals(exit, end.exit());
  }

  @ParameterizedTest
  @CsvSource({"503 {}", "500 {}", "fail NO_ANSWER", "fail TIMEOUT", "fail CUT_OFF", "200 {\"a\":"})
  void in_doubt_the_contact_is_read_and_may_be_as_wanted(String answer) {
    expect(ContactState.UPDATED, Exit.OK, 0, 1, merge(OLD, PUT + answer, NEW));
  }

  @ParameterizedTest
  @CsvSource({
    "503 {}",
    "fail NO_ANSWER",
    "429 retry-after=3 {}",
    "fail REFUSED",
    "408 {}",
    "proxy 503"
  })
  void what_was_not_taken_is_sent_again(String answer) {
    expect(ContactState.UPDATED, Exit.OK, 200, 2, merge(OLD, PUT + answer, OLD, PUT + "echo"));
  }

  @ParameterizedTest
  @CsvSource({"200 <html>", "fail GARBLED", "fail TOO_LARGE", "204 {}"})
  void after_an_answer_that_cannot_be_used_a_look_decides(String answer) {
    expect(ContactState.UPDATED, Exit.OK, 0, 1, merge(OLD, PUT + answer, NEW));
  }

  @Test
  void after_an_answer_that_cannot_be_used_nothing_is_sent_again() {
    ContactResult result = merge(OLD, PUT + "200 <html>", OLD);
    assertEquals(ContactState.UNFINISHED, result.state());
    assertEquals(Exit.REFUSED, result.exit());
    assertEquals(1, result.attempts());
  }

  @Test
  void after_eight_attempts_it_is_left_unfinished() {
    List<String> script = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      script.add(OLD);
      script.add(PUT + "503 {}");
    }
    script.add(OLD); // the last attempt is in doubt, too
    ContactResult result = merge(script.toArray(new String[0]));
    expect(ContactState.UNFINISHED, Exit.TEMPORARY, 503, 8, result);
    assertEquals(Exit.TEMPORARY, end.exit());
    assertEquals(Optional.empty(), end.stop());
  }

  @Test
  void a_look_that_fails_leaves_it_unfinished_and_in_doubt() {
    ContactResult result = merge(OLD, PUT + "503 {}", GET + "403 {}");
    expect(ContactState.UNFINISHED, Exit.NOT_ALLOWED, 403, 1, result);
    assertTrue(
        result.message().toString().endsWith("; an earlier request may have been applied"),
        result.message().toString());
  }

  @Test
  void a_contact_that_is_gone_has_failed() {
    expect(ContactState.FAILED, Exit.REFUSED, 404, 1, merge(OLD, PUT + "503 {}", GET + "404 {}"));
  }

  private static Task resumed(MemoTarget.Kind kind, String before) {
    PutDigests known =
        new PutDigests(
            ContactDigest.of(Parsed.exactly(MemoTarget.tree("c1", "new").toString())),
            Optional.of(before)
                .filter(memo -> !memo.isEmpty())
                .map(memo -> Parsed.exactly(MemoTarget.tree("c1", memo).toString()))
                .map(ContactDigest::of));
    return new Task(MemoTarget.oldToNew(kind), Optional.of(known));
  }

  @Test
  void a_resumed_contact_that_is_as_wanted_is_updated() {
    for (MemoTarget.Kind kind : MemoTarget.Kind.values()) {
      run.results.clear();
      expect(ContactState.UPDATED, Exit.OK, 0, 0, run(resumed(kind, "old"), NEW));
    }
  }

  @Test
  void a_resumed_contact_that_is_as_before_is_sent() {
    ContactResult result = run(resumed(MemoTarget.Kind.ONCE, "old"), OLD, PUT + "echo");
    expect(ContactState.UPDATED, Exit.OK, 200, 1, result);
  }

  @Test
  void a_resumed_contact_that_is_neither_is_a_conflict_unless_it_can_be_repeated() {
    String other = GET + "200 " + MemoTarget.tree("c1", "other");
    expect(
        ContactState.CONFLICT,
        Exit.CONFLICT,
        0,
        0,
        run(resumed(MemoTarget.Kind.ONCE, "old"), other));
    run.results.clear();
    expect(
        ContactState.UPDATED,
        Exit.OK,
        200,
        1,
        run(resumed(MemoTarget.Kind.MERGE, "old"), other, PUT + "echo"));
    run.results.clear();
    expect(
        ContactState.UPDATED,
        Exit.OK,
        200,
        1,
        run(resumed(MemoTarget.Kind.REPLACE, ""), other, PUT + "echo"));
  }

  @Test
  void a_guard_refuses_with_all_that_it_protects() {
    run.sending =
        SendPolicy.guarded(
            new Guards(
                new Guards.Removals(
                    Optional.of(Message.literal("a test")), Guards.Removals.ALLOWING),
                Guards.Stale.ALLOWED,
                Optional.empty()));
    PlannedTarget bare =
        new PlannedTarget(
            1,
            "c1",
            Place.of("p"),
            MemoTarget.plannedOldToNew("c1", 1).before(),
            Parsed.contact("{'contactId':'c1','contactName':{'lastName':'Kim'}}"));
    ContactResult result = run(Task.fresh(bare), OLD);
    expect(ContactState.CONFLICT, Exit.CONFLICT, 0, 0, result);
    assertEquals(1, result.notes().size());
  }

  @Test
  void values_that_are_not_kept_are_told() {
    String kept = PUT + "200 " + MemoTarget.tree("c1", "cut");
    ContactResult result = merge(OLD, kept);
    expect(ContactState.UPDATED, Exit.OK, 200, 1, result);
    assertEquals(1, result.notes().size());
    run.results.clear();
    run.sending =
        new SendPolicy(
            Guards.NONE,
            SendPolicy.Unchanged.SKIP,
            SendPolicy.Reread.NEVER,
            Optional.empty(),
            SendPolicy.Difference.CONFLICT);
    expect(ContactState.CONFLICT, Exit.CONFLICT, 200, 1, merge(OLD, kept));
    assertEquals(Exit.CONFLICT, end.exit());
  }

  @Test
  void a_backup_that_cannot_be_written_stops_the_run() {
    run.sending =
        new SendPolicy(
            Guards.NONE,
            SendPolicy.Unchanged.SKIP,
            SendPolicy.Reread.NEVER,
            Optional.of(Backup.to(folder.resolve("missing/backup.ndjson"))),
            SendPolicy.Difference.WARNING);
    expect(ContactState.UNFINISHED, Exit.OK, 0, 0, merge(OLD));
    assertEquals(StopCause.FILES, end.stop().orElseThrow().cause());
    assertEquals(Exit.LOCAL_FILES, end.exit());
  }

  /** Of a name, only get shows some parts: the answer to the PUT does not have them. */
  @Test
  void the_contact_is_known_as_reading_it_shows_it() {
    String name = "\"contactName\":{\"lastName\":\"Kim\",\"middleName\":";
    String old = "{\"contactId\":\"c1\",\"memo\":\"old\"," + name + "\"M.\"}}";
    String saved = "{\"contactId\":\"c1\",\"memo\":\"new\"," + name + "null}}";
    ContactResult result = merge(GET + "200 " + old, PUT + "200 " + saved);
    expect(ContactState.UPDATED, Exit.OK, 200, 1, result);
    assertEquals(
        Optional.of(ContactDigest.of(Parsed.exactly(old.replace("old", "new")))),
        result.left().map(ContactDigest::of));
  }

  private String backup(Target target, String... script) throws IOException {
    Path file = folder.resolve("b.ndjson");
    run.sending =
        new SendPolicy(
            Guards.NONE,
            SendPolicy.Unchanged.SKIP,
            SendPolicy.Reread.NEVER,
            Optional.of(Backup.to(file)),
            SendPolicy.Difference.WARNING);
    run(Task.fresh(target), script);
    return Files.readString(file);
  }

  private static String image(String memo) {
    return MemoTarget.tree("c1", memo) + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "429 retry-after=3 {},rival",
    "408 {},rival",
    "fail REFUSED,rival", // not taken
    "503 {},old",
    "fail NO_ANSWER,old" // nobody knows, so that the memo may be ours
  })
  void the_backup_is_from_right_before_the_put(String answer, String kept) throws IOException {
    String rival = GET + "200 " + MemoTarget.tree("c1", "rival");
    Target target = MemoTarget.oldToNew(MemoTarget.Kind.MERGE);
    assertEquals(image(kept), backup(target, OLD, PUT + answer, rival, PUT + "echo"));
  }

  @Test
  void the_backup_has_nothing_of_a_contact_that_turns_out_to_need_no_put() throws IOException {
    String throttled = PUT + "429 retry-after=3 {}";
    assertEquals("", backup(MemoTarget.oldToNew(MemoTarget.Kind.MERGE), OLD, throttled, NEW));
    expect(ContactState.UNCHANGED, Exit.OK, 0, 1, run.results.get(0));
  }

  /**
   * Notes what is announced; the first time, the disk is so slow that the contact becomes stale.
   */
  private final class SlowDisk implements RunLog {
    private final List<String> said = new ArrayList<>();

    @Override
    public Pending intent(Target target, Plan plan) {
      said.add("intent " + plan.before().orElseThrow().tree().get("memo").asString());
      return said.size() > 1 ? Pending.KEPT : this::sixSeconds;
    }

    private void sixSeconds() {
      try {
        run.world.sleep(Duration.ofSeconds(6));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Pending renewed(Target target, Plan plan) {
      said.add("renewed");
      return intent(target, plan);
    }

    @Override
    public void end(ContactResult result, Runnable durable) {
      durable.run();
    }

    @Override
    public void finish() {
      // nothing waits
    }
  }

  @Test
  void a_contact_that_is_read_again_is_backed_up_and_announced_again() throws IOException {
    SlowDisk log = new SlowDisk();
    run.log = log;
    String rival = GET + "200 " + MemoTarget.tree("c1", "rival");
    Target target = MemoTarget.oldToNew(MemoTarget.Kind.MERGE);
    assertEquals(image("rival"), backup(target, OLD, rival, PUT + "echo"));
    assertEquals(List.of("intent old", "renewed", "intent rival"), log.said);
  }
}
