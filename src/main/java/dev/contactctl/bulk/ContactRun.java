package dev.contactctl.bulk;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.contact.Contact;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * The run of one contact, from its target to its end. It goes in rounds of at most one PUT each:
 *
 * <ol>
 *   <li>LOOK: the contact is read when the target needs it, and when it is in doubt whether the
 *       server took an earlier PUT. In doubt, the contact tells: it is as it was sent (done), as it
 *       was before (not taken), or something else (a conflict, unless the change can be repeated)
 *   <li>DECIDE: the target says what to send; the guards, or that nothing changes, can end it here
 *   <li>WAIT for the turn of the PUT; a contact that was read too long ago is read again then
 *   <li>INTENT: kept for good before the PUT, and where that fails there is none
 *   <li>PUT: done, refused for good, not taken (another round), or in doubt (another round)
 * </ol>
 *
 * So nothing is sent after a PUT that is known to be applied, and in doubt nothing is sent without
 * a look. A request to stop is observed wherever something waits, and before and after the intent;
 * a PUT that has left is waited for.
 */
final class ContactRun {
  /** How old a contact may be, in nanoseconds, when a change of it leaves. */
  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  private final RunContext context;
  private final Target target;
  private final Backoff backoff;
  private final Retries puts;
  private final Circumstances circumstances;

  /** The PUT of which nobody knows whether the server took it. */
  private Optional<OpenIntent> doubt;

  /** Whether a PUT of this or an earlier run may have been taken. */
  private boolean maybeOurs;

  /** Why there will be no further PUT; the last one is in doubt. */
  private Optional<Reply.Problem<ObjectNode>> lastProblem = Optional.empty();

  /** Whether the turn of the next PUT has come already. */
  private boolean hasTurn;

  /** Whether a slot is taken for a PUT. */
  private boolean hasSlot;

  private long readAt;

  /**
   * The end of it.
   *
   * @param stop why the run as a whole cannot go on, if that is what ended it
   */
  record Ended(ContactResult result, Optional<RunStop> stop) {}

  ContactRun(RunContext context, Task task) {
    this.context = context;
    this.target = task.target();
    this.doubt = task.doubt();
    this.maybeOurs = doubt.isPresent();
    this.backoff = new Backoff(context.random());
    this.puts = new Retries(backoff, context.budget(), context.pace());
    this.circumstances = new Circumstances(context.nanos());
  }

  /** Runs the contact to its end, or as far as the run goes. */
  Ended run() {
    try {
      Optional<Verdict> verdict = Optional.empty();
      while (verdict.isEmpty()) {
        verdict = round();
      }
      return new Ended(result(verdict.get()), Optional.empty());
    } catch (RunStopped e) {
      Verdict verdict = Verdict.stopped(e.stop(), doubt.isPresent());
      return new Ended(result(verdict), Optional.of(e.stop()));
    }
  }

  private ContactResult result(Verdict verdict) {
    return circumstances.result(target, verdict, context.nanos());
  }

  private void checkStop() {
    if (context.stop().isRequested()) {
      throw new RunStopped(RunStop.REQUESTED);
    }
  }

  private Optional<Verdict> round() {
    if (doubt.isEmpty() && !target.needsContact()) {
      return decide(Optional.empty());
    }
    Reply<ObjectNode> reply = read();
    if (reply instanceof Reply.Problem<ObjectNode> problem) {
      return Optional.of(unread(problem));
    }
    Contact now = ServerContact.of(((Reply.Done<ObjectNode>) reply).value());
    readAt = context.nanos();
    Optional<Verdict> judged = doubt.isPresent() ? judge(doubt.get(), now) : Optional.empty();
    if (judged.isPresent()) {
      return judged;
    }
    doubt = Optional.empty();
    return decide(target.needsContact() ? Optional.of(now) : Optional.empty());
  }

  /** Reads the contact, as often as it takes. */
  private Reply<ObjectNode> read() {
    Retries retries = new Retries(backoff, context.budget(), context.pace());
    while (true) {
      Reply<ObjectNode> reply = context.calls().get(target.id());
      circumstances.saw(reply);
      if (!(reply instanceof Reply.Problem<ObjectNode> problem)) {
        retries.succeeded();
        return reply;
      }
      RunProblems.check(problem);
      if (!problem.isTemporary()) {
        chargeUnusable(retries, problem);
        return reply;
      }
      if (!retries.awaitNext(problem)) {
        return reply;
      }
    }
  }

  /** An answer that cannot be used may come from a network that is not the right one. */
  private static void chargeUnusable(Retries retries, Reply.Problem<ObjectNode> problem) {
    if (!(problem instanceof Reply.Refused<ObjectNode>)) {
      retries.charge(problem);
    }
  }

  private Verdict unread(Reply.Problem<ObjectNode> problem) {
    if (lastProblem.isPresent()) {
      return ofLastProblem(lastProblem.get());
    }
    boolean gone = problem instanceof Reply.Refused<ObjectNode> refused && refused.status() == 404;
    return doubt.isPresent() && !gone ? Verdict.inDoubt(problem) : Verdict.of(problem);
  }

  /** The look after the last PUT does not tell, so that the answer to the PUT is what there is. */
  private Verdict ofLastProblem(Reply.Problem<ObjectNode> problem) {
    circumstances.saw(problem);
    return Verdict.of(problem);
  }

  /** Whether the contact tells how the PUT in doubt has ended. */
  private Optional<Verdict> judge(OpenIntent open, Contact now) {
    String digest = ContactDigest.of(now);
    if (digest.equals(open.body())) {
      puts.succeeded();
      return Optional.of(Verdict.updated(now));
    }
    if (lastProblem.isPresent()) {
      return Optional.of(ofLastProblem(lastProblem.get()));
    }
    boolean mayGoOn =
        open.before().isEmpty() || digest.equals(open.before().get()) || target.isRepeatable();
    return mayGoOn ? Optional.empty() : Optional.of(Verdict.moved());
  }

  private Optional<Verdict> decide(Optional<Contact> now) {
    Decision decision = target.decide(now);
    if (decision instanceof Decision.Refuse refusal) {
      return Optional.of(Verdict.of(refusal));
    }
    Decision.Send send = (Decision.Send) decision;
    Optional<Outcome> end = context.sender().withoutRequest(send.plan());
    if (end.isPresent()) {
      return Optional.of(of(end.get(), send.plan()).noting(send));
    }
    if (!hasTurn && !context.pace().await(Operation.PUT)) {
      throw new RunStopped(RunStop.REQUESTED);
    }
    hasTurn = true;
    if (now.isPresent() && context.nanos() - readAt > FRESH) {
      return Optional.empty();
    }
    hasTurn = false;
    Outcome outcome = send(send.plan());
    return outcome instanceof Outcome.Failed failed
        ? failed(failed.reply(), send.plan())
        : Optional.of(of(outcome, send.plan()).noting(send));
  }

  private Outcome send(Plan plan) {
    try {
      return context.sender().send(target.id(), plan, this::announce);
    } finally {
      if (hasSlot) {
        context.slots().release();
      }
      hasSlot = false;
    }
  }

  /** The disk comes first: a contact that waits for it keeps no other one from being sent. */
  private void announce(String id, Plan plan) {
    checkStop();
    try {
      context.log().intent(target, plan);
    } catch (Failure failure) {
      throw new RunStopped(new RunStop(StopCause.FILES, failure.exit(), failure.message()));
    }
    context.slots().acquireUninterruptibly();
    hasSlot = true;
    checkStop();
    circumstances.putLeaves();
  }

  private Verdict of(Outcome outcome, Plan plan) {
    if (outcome instanceof Outcome.Sent sent) {
      puts.succeeded();
      circumstances.done();
      return Verdict.of(sent, plan);
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      if (stopped.exit() != Exit.CONFLICT) { // the backup, and the next one would fail, too
        throw new RunStopped(new RunStop(StopCause.FILES, stopped.exit(), stopped.message()));
      }
      return Verdict.of(stopped);
    }
    ObjectNode contact = ((Outcome.Unchanged) outcome).contact();
    return maybeOurs ? Verdict.updated(ServerContact.of(contact)) : Verdict.unchanged();
  }

  private Optional<Verdict> failed(Reply.Problem<ObjectNode> problem, Plan plan) {
    circumstances.saw(problem);
    if (problem.mayHaveActed()) {
      doubt = Optional.of(OpenIntent.of(plan));
      maybeOurs = true;
    }
    RunProblems.check(problem);
    boolean again = problem.isTemporary() && puts.awaitNext(problem);
    if (!problem.isTemporary()) {
      chargeUnusable(puts, problem);
    }
    if (again) {
      return Optional.empty();
    }
    if (problem.mayHaveActed()) { // a last look tells
      lastProblem = Optional.of(problem);
      return Optional.empty();
    }
    return Optional.of(Verdict.of(problem));
  }
}
