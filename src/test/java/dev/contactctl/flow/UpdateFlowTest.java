package dev.contactctl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.kit.SilentReporter;
import dev.contactctl.message.Message;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateFlowTest {
  private static final String CONTACT =
      "{\"contactId\":\"c1\",\"permission\":{\"accessibleRange\":\"ALL\"},"
          + "\"contactName\":{\"lastName\":\"a\"},"
          + "\"emails\":[{\"email\":\"a@b.c\",\"primary\":true}],\"memo\":\"old\","
          + "\"modifiedTime\":\"2026-01-01T09:00:00+09:00\"}";
  private static final String READ = "GET /v1.0/contacts/c1 200 " + CONTACT;
  private static final String PUT = "PUT /v1.0/contacts/c1 echo";

  private final ScriptedTransport server = new ScriptedTransport();
  private final Path backup = new FakeWorld().cwd().resolve("b.ndjson");
  private final UpdateFlow flow = new UpdateFlow(server::api, new SilentReporter());

  private static UpdateRequest request(
      UpdateRequest.Basis basis, UpdateRequest.Show show, Goal goal) {
    byte[] json = CONTACT.replace("old", "new").getBytes(StandardCharsets.UTF_8);
    Reading file = ContactReader.readOne(new Source("c.json", json), Optional.empty());
    return new UpdateRequest(
        "c1", Optional.of(file), List.of(), basis, CheckOptions.WHOLE, show, goal);
  }

  /** Every combination of what a policy can observe. */
  private List<SendPolicy> policies() {
    List<SendPolicy> policies = new ArrayList<>();
    OffsetDateTime time = OffsetDateTime.parse("2027-01-01T00:00:00Z");
    Guards.Removals forbidden =
        new Guards.Removals(Optional.of(Message.literal("a test")), Guards.Removals.ALLOWING);
    for (Guards.Removals removals : List.of(Guards.Removals.ALLOWED, forbidden)) {
      for (Optional<OffsetDateTime> limit :
          List.of(Optional.<OffsetDateTime>empty(), Optional.of(time))) {
        for (SendPolicy.Unchanged unchanged : SendPolicy.Unchanged.values()) {
          for (SendPolicy.Reread reread : SendPolicy.Reread.values()) {
            for (Optional<Path> file : List.of(Optional.<Path>empty(), Optional.of(backup))) {
              policies.add(
                  new SendPolicy(
                      new Guards(removals, Guards.Stale.ALLOWED, limit),
                      unchanged,
                      reread,
                      file.map(Backup::to),
                      SendPolicy.Difference.CONFLICT));
            }
          }
        }
      }
    }
    return policies;
  }

  @Test
  void dry_run_and_compare_never_send_a_put() {
    for (SendPolicy policy : policies()) {
      for (UpdateRequest.Basis basis : UpdateRequest.Basis.values()) {
        for (UpdateRequest.Show show : UpdateRequest.Show.values()) {
          for (Goal goal : List.of(new Goal.DryRun(policy), new Goal.Compare(policy))) {
            ScriptedTransport readOnly = new ScriptedTransport().inAnyOrder().script(List.of(READ));
            UpdateFlow dry = new UpdateFlow(readOnly::api, new SilentReporter());
            assertInstanceOf(Outcome.Planned.class, dry.run(request(basis, show, goal)));
            for (String sent : readOnly.takeSent()) {
              assertEquals("GET /v1.0/contacts/c1", sent);
            }
            assertEquals(false, Files.exists(backup));
          }
        }
      }
    }
  }

  @Test
  void a_send_goal_sends_the_put() {
    server.script(List.of(READ, PUT));
    Outcome outcome =
        flow.run(
            request(
                UpdateRequest.Basis.MERGE,
                UpdateRequest.Show.NEVER,
                new Goal.Send(SendPolicy.DEFAULT)));
    assertInstanceOf(Outcome.Sent.class, outcome);
    assertEquals(List.of(), server.mismatches());
  }

  @Test
  void a_dry_run_is_refused_by_the_guards_that_would_refuse_to_send() {
    server.script(List.of(READ));
    OffsetDateTime early = OffsetDateTime.parse("2025-01-01T00:00:00Z");
    SendPolicy policy =
        new SendPolicy(
            new Guards(Guards.Removals.ALLOWED, Guards.Stale.ALLOWED, Optional.of(early)),
            SendPolicy.Unchanged.SKIP,
            SendPolicy.Reread.NEVER,
            Optional.empty(),
            SendPolicy.Difference.WARNING);
    UpdateRequest request =
        request(UpdateRequest.Basis.MERGE, UpdateRequest.Show.NEVER, new Goal.DryRun(policy));
    assertEquals(Exit.CONFLICT, assertThrows(Failure.class, () -> flow.run(request)).exit());
  }

  @Test
  void replacing_reads_nothing_unless_something_needs_it() {
    server.script(List.of(PUT));
    flow.run(
        request(
            UpdateRequest.Basis.REPLACE,
            UpdateRequest.Show.IF_KNOWN,
            new Goal.Send(SendPolicy.DEFAULT)));
    assertEquals(List.of(), server.mismatches());
  }
}
