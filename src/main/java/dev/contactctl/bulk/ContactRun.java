package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.contact.Contact;
import dev.contactctl.flow.ChangeSender;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.ServerContact;
import dev.contactctl.pace.Backoff;
import dev.contactctl.pace.Operation;
import dev.contactctl.remote.Reply;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * The run of one contact, from its target to its end. It goes in rounds of at most one PUT each:
 *
 * <ol>
 *   <li>LOOK: the contact is read when the target needs it, or an earlier PUT is in doubt. Then it
 *       is as it was sent (done), as before (not taken), or else (a conflict, unless repeatable)
 *   <li>DECIDE: the target says what to send; the guards, or that nothing changes, can end it here
 *   <li>WAIT for the turn of the PUT; a contact that was read too long ago is read again then
 *   <li>INTENT: kept for good before the PUT, and where that fails there is none
 *   <li>PUT: done, refused for good, not taken (another round), or in doubt (another round)
 * </ol>
 *
 * <p>It can be begun before its turn, up to its first intent, so that the disk is busy meanwhile.
 * Nothing is sent after a PUT that is known to be applied, or in doubt without a look. A request to
 * stop is observed wherever something waits, and around the intent, and never ends a PUT.
 */
final class ContactRun {
  /** The greatest age of a reading, in nanoseconds, at which a change may be based on it. */
  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  private final RunContext context;
  private final Target target;
  private final ChangeSender sender;
  private final Backoff backoff;
  private final Retries puts;
  private final RunFacts circumstances;

  /** The PUT that the server may or may not have applied. */
  private Optional<PutDigests> doubt;

  /** Why no further PUT follows although the last one is in doubt. */
  private Optional<Reply.Problem<ObjectNode>> lastProblem = Optional.empty();

  /** Whether the turn of the next PUT has come already. */
  private boolean hasTurn;

  private long readAt;
  private boolean readInVain;

  /** What is sent next, once its intent is on its way to the disk. */
  private Optional<Announced> announced = Optional.empty();

  /** How the contact ended, if that was before anything was to be sent. */
  private Optional<Ended> early = Optional.empty();

  private record Announced(Decision.Send decision, RunLog.Pending intent) {}

  /**
   * The end of the contact.
   *
   * @param stop why the run as a whole cannot go on, if that is what ended it
   */
  record Ended(ContactResult result, Optional<RunStop> stop) {}

  ContactRun(RunContext context, Task task) {
    this.context = context;
    this.target = task.target();
    this.doubt = task.doubt();
    this.sender = context.sender(doubt);
    this.backoff = new Backoff(context.random());
    this.puts = new Retries(backoff, context.budget(), context.pace());
    this.circumstances = new RunFacts(context.nanos(), doubt);
  }

  /** Runs the contact up to its first intent, without waiting for the disk; whether it ended. */
  boolean begin() {
    early = ended(this::untilAnnounced);
    return early.isPresent();
  }

  /** Runs the contact to its end, or until the run stops. */
  Ended run() {
    return early.or(() -> ended(this::untilEnd)).orElseThrow();
  }

  private Optional<Ended> ended(Supplier<Optional<Ending>> part) {
    try {
      return part.get().map(ending -> new Ended(result(ending), Optional.empty()));
    } catch (RunStopped e) {
      Ending ending = circumstances.stopped(e.stop(), doubt.isPresent());
      return Optional.of(new Ended(result(ending), Optional.of(e.stop())));
    }
  }

  private Optional<Ending> untilAnnounced() {
    Optional<Ending> ending = Optional.empty();
    while (ending.isEmpty() && announced.isEmpty()) {
      ending = round();
    }
    return ending;
  }

  private Optional<Ending> untilEnd() {
    Optional<Ending> ending = Optional.empty();
    while (ending.isEmpty()) {
      ending = untilAnnounced();
      if (ending.isEmpty()) {
        Announced next = announced.orElseThrow();
        announced = Optional.empty();
        ending = sent(next);
      }
    }
    return ending;
  }

  private ContactResult result(Ending ending) {
    return circumstances.result(target, ending, context.nanos());
  }

  private void checkStop() {
    if (context.stop().isRequested()) {
      throw new RunStopped(RunStop.REQUESTED);
    }
  }

  private Optional<Ending> round() {
    if (doubt.isEmpty() && !target.needsContact()) {
      return decide(Optional.empty());
    }
    Reply<ObjectNode> reply = new ContactLookup(context, backoff, circumstances).at(target.id());
    if (reply instanceof Reply.Problem<ObjectNode> problem) {
      return Optional.of(unread(problem));
    }
    Contact now = ServerContact.of(((Reply.Done<ObjectNode>) reply).value());
    readAt = context.nanos();
    Optional<Ending> judged = doubt.isPresent() ? judge(doubt.get(), now) : Optional.empty();
    if (judged.isPresent()) {
      return judged;
    }
    doubt = Optional.empty();
    return decide(target.needsContact() ? Optional.of(now) : Optional.empty());
  }

  private Ending unread(Reply.Problem<ObjectNode> problem) {
    if (lastProblem.isPresent()) {
      return ofLastProblem(lastProblem.get());
    }
    boolean gone = problem instanceof Reply.Refused<ObjectNode> refused && refused.status() == 404;
    return doubt.isPresent() && !gone ? Ending.inDoubt(problem) : Ending.of(problem);
  }

  /** If the look after the last PUT shows nothing, the answer to the PUT is the result. */
  private Ending ofLastProblem(Reply.Problem<ObjectNode> problem) {
    circumstances.saw(problem);
    return Ending.of(problem);
  }

  /** Whether the state of the contact shows how the PUT in doubt has ended. */
  private Optional<Ending> judge(PutDigests open, Contact now) {
    String digest = ContactDigest.of(now);
    if (digest.equals(open.body())) {
      puts.succeeded();
      return Optional.of(Ending.updated(now));
    }
    if (lastProblem.isPresent()) {
      return Optional.of(ofLastProblem(lastProblem.get()));
    }
    boolean mayGoOn =
        open.before().isEmpty() || digest.equals(open.before().get()) || target.isRepeatable();
    return mayGoOn ? Optional.empty() : Optional.of(Ending.moved());
  }

  private Optional<Ending> decide(Optional<Contact> now) {
    Decision decision = target.decide(now);
    if (decision instanceof Decision.Refuse refusal) {
      sender.takeBack(target.id());
      return Optional.of(Ending.of(refusal));
    }
    Decision.Send send = (Decision.Send) decision;
    Optional<Outcome> end = sender.withoutRequest(send.plan());
    if (end.isPresent()) {
      sender.takeBack(target.id());
      return Optional.of(of(end.get(), send.plan()).noting(send));
    }
    if (!hasTurn && !context.pace().await(Operation.PUT)) {
      throw new RunStopped(RunStop.REQUESTED);
    }
    hasTurn = true;
    if (isStale(send.plan())) {
      return Optional.empty();
    }
    Optional<Outcome> stopped = sender.prepare(target.id(), send.plan());
    if (stopped.isPresent()) {
      hasTurn = false;
      return after(stopped.get(), send);
    }
    announced = Optional.of(new Announced(send, announce(send.plan())));
    return Optional.empty();
  }

  /** Whether the contact was read too long ago for a change of it to be sent. */
  private boolean isStale(Plan plan) {
    boolean stale = plan.before().isPresent() && context.nanos() - readAt > FRESH;
    readInVain |= stale;
    return stale;
  }

  /** Whether the contact has to be read again because it was begun too early. */
  boolean isReadInVain() {
    return readInVain;
  }

  private RunLog.Pending announce(Plan plan) {
    checkStop();
    boolean renewed = circumstances.hasIntent() && !sender.mayHaveSent();
    try {
      circumstances.intentBegins();
      return renewed ? context.log().renewed(target, plan) : context.log().intent(target, plan);
    } catch (Failure failure) {
      throw RunStopped.of(failure);
    }
  }

  /** Waits for the disk first and then for a slot, since a held slot keeps others waiting. */
  private Optional<Ending> sent(Announced next) {
    try {
      next.intent().await();
    } catch (Failure failure) {
      throw RunStopped.of(failure);
    }
    Optional<Outcome> outcome = put(next.decision().plan());
    return outcome.isPresent() ? after(outcome.get(), next.decision()) : Optional.empty();
  }

  /** Makes the PUT; empty when the contact has to be read again because it waited too long. */
  private Optional<Outcome> put(Plan plan) {
    context.slots().acquireUninterruptibly();
    try {
      checkStop();
      if (isStale(plan)) {
        return Optional.empty();
      }
      hasTurn = false;
      circumstances.putLeaves();
      return Optional.of(sender.put(target.id(), plan));
    } finally {
      context.slots().release();
    }
  }

  private Optional<Ending> after(Outcome outcome, Decision.Send send) {
    return outcome instanceof Outcome.Failed failed
        ? failed(failed.reply(), send.plan())
        : Optional.of(of(outcome, send.plan()).noting(send));
  }

  private Ending of(Outcome outcome, Plan plan) {
    if (outcome instanceof Outcome.Sent sent) {
      puts.succeeded();
      circumstances.done();
      return Ending.of(sent, plan);
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      if (stopped.exit() != Exit.CONFLICT) { // the backup, and the next one would fail, too
        throw new RunStopped(new RunStop(StopCause.FILES, stopped.exit(), stopped.message()));
      }
      return Ending.of(stopped);
    }
    ObjectNode contact = ((Outcome.Unchanged) outcome).contact();
    return sender.mayHaveSent() ? Ending.updated(ServerContact.of(contact)) : Ending.unchanged();
  }

  private Optional<Ending> failed(Reply.Problem<ObjectNode> problem, Plan plan) {
    circumstances.saw(problem);
    if (problem.mayHaveActed()) {
      doubt = Optional.of(PutDigests.of(plan));
    }
    RunProblems.check(problem);
    if (problem.isTemporary() && puts.awaitNext(problem)) {
      return Optional.empty();
    }
    puts.chargeUnusable(problem);
    if (problem.mayHaveActed()) { // a last look tells
      lastProblem = Optional.of(problem);
      return Optional.empty();
    }
    return Optional.of(Ending.of(problem));
  }
}
