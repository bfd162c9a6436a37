package dev.contactctl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Diff;
import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Parsed;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.message.Message;
import dev.contactctl.remote.Reply;
import dev.contactctl.world.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeSenderTest {
  private static final Guards.Removals FORBIDDEN =
      new Guards.Removals(Optional.of(Message.literal("a test")), Guards.Removals.ALLOWING);

  private static final int WORKERS = 8;
  private static final int CONTACTS = 100;

  @TempDir private Path folder;

  private final ScriptedTransport server = new ScriptedTransport();

  private static Contact contact(String id, String memo) {
    return Parsed.contact("{'contactId':'" + id + "','memo':'" + memo + "'}");
  }

  private static Plan plan(String id, String was, String becomes) {
    Contact before = contact(id, was);
    Contact after = contact(id, becomes);
    return new Plan(Optional.of(before), after, Diff.of(before, after), Optional.empty());
  }

  private static SendPolicy policy(SendPolicy.Reread reread, Optional<Path> backup) {
    return new SendPolicy(
        Guards.NONE,
        SendPolicy.Unchanged.SKIP,
        reread,
        backup.map(Backup::to),
        SendPolicy.Difference.CONFLICT);
  }

  private Outcome send(SendPolicy policy, Plan plan, String... script) {
    server.script(List.of(script));
    Outcome outcome = new ChangeSender(server.api(), new Goal.Send(policy)).send("c1", plan);
    assertEquals(List.of(), server.mismatches());
    return outcome;
  }

  @Test
  void a_change_is_sent_and_what_came_back_is_returned() {
    Outcome.Sent sent =
        assertInstanceOf(
            Outcome.Sent.class,
            send(SendPolicy.DEFAULT, plan("c1", "a", "b"), "PUT /v1.0/contacts/c1 echo"));
    assertEquals("b", sent.contact().path("memo").asString());
    assertEquals(List.of(), sent.differences());
    assertEquals(Exit.OK, sent.exit());
  }

  @Test
  void a_value_that_came_back_different_is_a_conflict_if_the_policy_says_so() {
    String[] other = {"PUT /v1.0/contacts/c1 200 {\"contactId\":\"c1\",\"memo\":\"x\"}"};
    Outcome.Sent conflict =
        assertInstanceOf(
            Outcome.Sent.class,
            send(policy(SendPolicy.Reread.NEVER, Optional.empty()), plan("c1", "a", "b"), other));
    assertEquals(1, conflict.differences().size());
    assertEquals(Exit.CONFLICT, conflict.exit());
    Outcome.Sent warning =
        assertInstanceOf(Outcome.Sent.class, send(SendPolicy.DEFAULT, plan("c1", "a", "b"), other));
    assertEquals(1, warning.differences().size());
    assertEquals(Exit.OK, warning.exit());
  }

  @Test
  void a_plan_that_changes_nothing_is_sent_only_if_the_policy_says_so() {
    assertInstanceOf(Outcome.Unchanged.class, send(SendPolicy.DEFAULT, plan("c1", "a", "a")));
    SendPolicy always =
        new SendPolicy(
            Guards.NONE,
            SendPolicy.Unchanged.SEND,
            SendPolicy.Reread.NEVER,
            Optional.empty(),
            SendPolicy.Difference.WARNING);
    assertInstanceOf(
        Outcome.Sent.class, send(always, plan("c1", "a", "a"), "PUT /v1.0/contacts/c1 echo"));
  }

  @Test
  void a_guard_stops_it_before_any_request() {
    SendPolicy guarded =
        new SendPolicy(
            new Guards(FORBIDDEN, Guards.Stale.ALLOWED, Optional.empty()),
            SendPolicy.Unchanged.SKIP,
            SendPolicy.Reread.BEFORE_PUT,
            Optional.empty(),
            SendPolicy.Difference.WARNING);
    Contact before = contact("c1", "a");
    Contact after = Parsed.contact("{'contactId':'c1'}");
    Plan removal = new Plan(Optional.of(before), after, Diff.of(before, after), Optional.empty());
    Outcome.Stopped stopped = assertInstanceOf(Outcome.Stopped.class, send(guarded, removal));
    assertEquals(Exit.CONFLICT, stopped.exit());
    assertEquals("memo: \"a\" would be erased", stopped.details().get(0).toString());
    assertTrue(stopped.message().toString().contains("but a test forbids that"));
  }

  @Test
  void a_contact_that_somebody_else_changed_is_not_sent() {
    SendPolicy careful = policy(SendPolicy.Reread.BEFORE_PUT, Optional.empty());
    Outcome outcome =
        send(
            careful,
            plan("c1", "a", "b"),
            "GET /v1.0/contacts/c1 200 {\"contactId\":\"c1\",\"memo\":\"theirs\"}");
    assertEquals(Exit.CONFLICT, assertInstanceOf(Outcome.Stopped.class, outcome).exit());
  }

  @Test
  void without_the_backup_nothing_is_sent() {
    Path nowhere = folder.resolve("nowhere/b.ndjson");
    Outcome outcome =
        send(policy(SendPolicy.Reread.NEVER, Optional.of(nowhere)), plan("c1", "a", "b"));
    assertEquals(Exit.LOCAL_FILES, assertInstanceOf(Outcome.Stopped.class, outcome).exit());
  }

  @Test
  void a_request_that_fails_is_a_reply_not_an_exception() {
    Outcome refused =
        send(SendPolicy.DEFAULT, plan("c1", "a", "b"), "PUT /v1.0/contacts/c1 500 {}");
    Reply.Problem<?> reply = assertInstanceOf(Outcome.Failed.class, refused).reply();
    assertTrue(reply.mayHaveActed());
    SendPolicy careful = policy(SendPolicy.Reread.BEFORE_PUT, Optional.empty());
    Outcome unread =
        send(careful, plan("c1", "a", "b"), "GET /v1.0/contacts/c1 fail CONNECT_TIMEOUT");
    assertFalse(assertInstanceOf(Outcome.Failed.class, unread).reply().mayHaveActed());
  }

  @Test
  void several_threads_share_one_backup() throws Exception {
    Path backup = folder.resolve("b.ndjson");
    List<String> script = new ArrayList<>();
    for (int i = CONTACTS; i > 0; i--) {
      script.add("PUT /v1.0/contacts/c" + i + " echo");
    }
    server.inAnyOrder().script(script);
    Goal.Send goal = new Goal.Send(policy(SendPolicy.Reread.NEVER, Optional.of(backup)));
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    List<Future<Outcome>> outcomes = new ArrayList<>();
    TreeSet<String> expected = new TreeSet<>();
    for (int i = 1; i <= CONTACTS; i++) {
      String id = "c" + i;
      expected.add("{\"contactId\":\"" + id + "\",\"memo\":\"" + "한".repeat(i) + "\"}");
      Plan plan = plan(id, "한".repeat(i), "b");
      outcomes.add(workers.submit(() -> new ChangeSender(server.api(), goal).send(id, plan)));
    }
    for (Future<Outcome> outcome : outcomes) {
      assertInstanceOf(Outcome.Sent.class, outcome.get(60, TimeUnit.SECONDS));
    }
    workers.shutdown();
    assertEquals(List.of(), server.mismatches());
    List<String> lines = Files.readAllLines(backup);
    assertEquals(CONTACTS, lines.size());
    assertEquals(expected, new TreeSet<>(lines));
  }
}
