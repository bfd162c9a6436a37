package dev.contactctl.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.flow.ServerContact;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Message;
import dev.contactctl.pace.Operation;
import dev.contactctl.pace.Pace;
import dev.contactctl.pace.StopRequest;
import dev.contactctl.remote.AnswerFault;
import dev.contactctl.remote.ContactCalls;
import dev.contactctl.remote.RateLimit;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.RequestSummary;
import dev.contactctl.remote.Suspects;
import dev.contactctl.tasks.PlannedTarget;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One contact, its server, the journal, and everything that can happen between them. What happens
 * is chosen; what must hold is asserted on the way and at the end.
 *
 * <p>The run sets the memo of the contact to {@code new}, and a rival changes its name.
 */
final class RunModel implements ContactCalls, Pace, RunLog {
  static final String ID = "c1";
  private static final String WANTED = "new";
  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  /** Ends a process at once. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("", null, false, false);
    }
  }

  private final Choices choices;
  private final Target target;
  private final SendPolicy policy;

  private final ModelContact contact = new ModelContact(ID, "old");
  private boolean everRefused;

  private Optional<PutDigests> openIntent = Optional.empty();
  private Optional<ContactState> finalState = Optional.empty();

  private StopRequest stop = new StopRequest();
  private long now;
  private Optional<ObjectNode> seen = Optional.empty();
  private long seenAt;
  private boolean knownApplied;
  private boolean intentForNextPut;

  /** The PUT that this process has to look for before it sends anything. */
  private Optional<PutDigests> doubt = Optional.empty();

  private boolean mustEnd;

  RunModel(Choices choices, Target target, SendPolicy policy) {
    this.choices = choices;
    this.target = target;
    this.policy = policy;
  }

  /** Runs the contact, and resumes it until it has reached its end. */
  void run() {
    for (int processes = 0; finalState.isEmpty(); processes++) {
      assertTrue(processes < 8, "does not come to an end");
      try {
        process();
      } catch (Crash e) {
        // whatever was in memory is gone
      }
    }
    ContactState state = finalState.orElseThrow();
    boolean alone = contact.isAlone();
    boolean wanted = contact.memo().equals(WANTED);
    switch (state) {
      case UPDATED -> assertTrue(wanted, "updated, but the server does not hold it");
      case UNCHANGED -> assertTrue(wanted && (!alone || contact.applied() == 0), "not unchanged");
      case FAILED -> assertTrue(everRefused && (!alone || !wanted), "failed, but applied");
      case CONFLICT -> assertFalse(alone, "nobody else has changed it");
      default -> assertFalse(true, state + " is not final");
    }
    if (alone) {
      assertTrue(contact.applied() <= 1, "applied " + contact.applied() + " times");
    }
  }

  private void process() {
    stop = new StopRequest();
    seen = Optional.empty();
    knownApplied = false;
    intentForNextPut = false;
    mustEnd = false;
    doubt = openIntent;
    RunContext context =
        new RunContext(this, new Goal.Send(policy), this, this, stop, 1, () -> now, () -> 0.5);
    ContactRun.Ended ended = new ContactRun(context, new Task(target, openIntent)).run();
    ContactResult result = ended.result();
    if (!result.state().isFinal()) {
      boolean begun = openIntent.isPresent() || intentForNextPut;
      boolean left = result.state() == ContactState.SKIPPED && !begun;
      assertTrue(left || result.state() == ContactState.UNFINISHED, result.state().word());
      return;
    }
    assertEquals(Optional.empty(), ended.stop());
    RunEvents.End end = choices.among(RunEvents.End.values());
    if (end == RunEvents.End.CRASH_BEFORE || end == RunEvents.End.FAILS) {
      return;
    }
    assertEquals(Optional.empty(), finalState, "a second end");
    finalState = Optional.of(result.state());
  }

  @Override
  public boolean await(Operation operation) {
    return waits();
  }

  @Override
  public void repeated(Operation operation) {}

  @Override
  public boolean pause(Duration time) {
    return waits();
  }

  private boolean waits() {
    switch (choices.among(RunEvents.Wait.values())) {
      case LONG -> now += 2 * FRESH;
      case STOP -> stop.request();
      case CRASH -> throw new Crash();
      case RIVAL -> contact.rival();
      default -> now += 1;
    }
    return !stop.isRequested();
  }

  @Override
  public void answered(Operation operation, Duration took, RateLimit said) {
    // there is no limit
  }

  @Override
  public void throttled(Operation operation, Optional<Duration> asked) {
    // there is no limit
  }

  @Override
  public void slowDown() {
    // how fast requests leave does not matter here
  }

  @Override
  public void speedUp() {
    // how fast requests leave does not matter here
  }

  @Override
  public Reply<ObjectNode> get(String id) {
    assertFalse(stop.isRequested(), "a GET after the request to stop");
    RequestSummary asked = new RequestSummary("GET", "", ID, Suspects.NONE);
    RunEvents.Get get = choices.among(RunEvents.Get.values());
    ObjectNode answer = contact.read();
    contact.tick();
    switch (get) {
      case TEMPORARY -> {
        return refused(asked, 503);
      }
      case REFUSED -> {
        everRefused = true;
        return refused(asked, 403);
      }
      case LOST -> {
        return new Reply.Lost<>(asked, Reason.CUT_OFF, false);
      }
      case UNUSABLE -> {
        return new Reply.Unusable<>(asked, 200, AnswerFault.NOT_JSON, "", RateLimit.UNKNOWN);
      }
      case STOP -> stop.request();
      case CRASH -> throw new Crash();
      default -> {}
    }
    seen = Optional.of(answer);
    seenAt = now;
    look(ContactDigest.of(ServerContact.of(answer)));
    return new Reply.Done<>(answer, RateLimit.UNKNOWN);
  }

  /** What the contact says about the PUT in doubt. */
  private void look(String digest) {
    if (doubt.isEmpty()) {
      return;
    }
    PutDigests open = doubt.get();
    knownApplied = digest.equals(open.body());
    boolean neither = open.before().isPresent() && !open.before().get().equals(digest);
    mustEnd |= !knownApplied && neither && !target.isRepeatable();
    doubt = Optional.empty();
  }

  private static Reply<ObjectNode> refused(RequestSummary asked, int status) {
    return new Reply.Refused<>(
        asked, status, "", "", Reply.Subject.OTHER, Optional.empty(), RateLimit.UNKNOWN);
  }

  @Override
  public Pending intent(Target about, Plan plan) {
    assertFalse(stop.isRequested(), "an intent after the request to stop");
    RunEvents.Intent intent = choices.among(RunEvents.Intent.values());
    switch (intent) {
      case FAILS -> throw new Failure(Exit.LOCAL_FILES, Message.literal("disk full"));
      case CRASH_BEFORE -> throw new Crash();
      default -> openIntent = Optional.of(PutDigests.of(plan));
    }
    intentForNextPut = true;
    if (intent == RunEvents.Intent.CRASH_AFTER) {
      throw new Crash();
    }
    if (intent == RunEvents.Intent.STOP) {
      stop.request();
    }
    return this::waits;
  }

  @Override
  public Reply<ObjectNode> put(String id, JsonNode body) {
    checkPut(body);
    RequestSummary asked = new RequestSummary("PUT", "", ID, Suspects.NONE);
    RunEvents.Put put = choices.among(RunEvents.Put.values());
    contact.tick();
    if (put.applied) {
      contact.apply((ObjectNode) body);
    }
    if (put == RunEvents.Put.APPLIED_LATE) {
      contact.applyLate((ObjectNode) body, 1);
    } else if (put == RunEvents.Put.APPLIED_LATER) {
      contact.applyLate((ObjectNode) body, 2);
    }
    return answer(put, asked);
  }

  private Reply<ObjectNode> answer(RunEvents.Put put, RequestSummary asked) {
    switch (put) {
      case CRASH_BEFORE, CRASH_AFTER -> throw new Crash();
      case STOP_AND_DONE -> stop.request();
      case REFUSED -> everRefused = true;
      case LOST, LOST_AND_APPLIED, APPLIED_LATE, APPLIED_LATER, ERROR, ERROR_AND_APPLIED ->
          doubt = openIntent;
      case UNUSABLE, UNUSABLE_AND_APPLIED -> mustEnd = true;
      default -> {}
    }
    return switch (put) {
      case REFUSED -> refused(asked, 400);
      case TOO_MANY -> refused(asked, 429);
      case TOKEN -> refused(asked, 401);
      case ERROR, ERROR_AND_APPLIED -> refused(asked, 503);
      case NOT_LEFT -> new Reply.Lost<>(asked, Reason.REFUSED, false);
      case UNUSABLE, UNUSABLE_AND_APPLIED ->
          new Reply.Unusable<>(asked, 200, AnswerFault.NOT_JSON, "", RateLimit.UNKNOWN);
      case DONE, STOP_AND_DONE -> {
        knownApplied = true;
        yield new Reply.Done<>(contact.read(), RateLimit.UNKNOWN);
      }
      default -> new Reply.Lost<>(asked, Reason.NO_ANSWER, true);
    };
  }

  /** What must hold whenever a PUT arrives. */
  private void checkPut(JsonNode body) {
    assertTrue(intentForNextPut, "a PUT without a durable intent");
    intentForNextPut = false;
    assertEquals(
        openIntent.map(PutDigests::body),
        Optional.of(ContactDigest.of(ServerContact.of((ObjectNode) body))),
        "the intent is about another body");
    assertEquals(Optional.empty(), finalState, "a PUT after the end");
    assertFalse(stop.isRequested(), "a PUT after the request to stop");
    assertFalse(knownApplied, "a PUT after one that is known to be applied");
    assertEquals(Optional.empty(), doubt, "a PUT while an earlier one is in doubt");
    assertFalse(mustEnd, "a PUT after a conflict, or after an answer that cannot be used");
    if (target.needsContact()) {
      checkAgainst(seen.orElseThrow(), body);
    }
  }

  private void checkAgainst(ObjectNode read, JsonNode body) {
    assertTrue(now - seenAt <= FRESH, "decided long ago");
    assertEquals(ModelContact.name(read), ModelContact.name(body), "overwrites what a rival wrote");
    assertNotEquals(WANTED, ModelContact.memo(read), "sends what is there already");
    if (target instanceof PlannedTarget) {
      assertEquals("Kim", ModelContact.name(read), "not the contact of the plan");
    }
  }

  @Override
  public void end(ContactResult result, Runnable durable) {
    throw new AssertionError("ends are written by the process");
  }

  @Override
  public void finish() {
    throw new AssertionError("ends are written by the process");
  }
}
