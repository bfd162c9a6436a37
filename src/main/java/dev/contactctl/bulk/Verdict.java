package dev.contactctl.bulk;

import dev.contactctl.change.Echo;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.ServerContact;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Message;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a contact ended, without the circumstances.
 *
 * @param message why it did not succeed; nothing when it did
 * @param left the contact as it is now, when it was updated
 * @param sent the plan that the server took, when it is known
 */
record Verdict(
    ContactState state,
    Exit exit,
    Message message,
    List<Finding> findings,
    List<Message> notes,
    Optional<Contact> left,
    Optional<Plan> sent) {

  private Verdict(ContactState state, Exit exit, Message message) {
    this(state, exit, message, List.of(), List.of());
  }

  private Verdict(
      ContactState state, Exit exit, Message message, List<Finding> found, List<Message> notes) {
    this(state, exit, message, found, notes, Optional.empty(), Optional.empty());
  }

  /** It is now as it was to become. */
  static Verdict updated(Contact now) {
    return new Verdict(
        ContactState.UPDATED,
        Exit.OK,
        Message.NOTHING,
        List.of(),
        List.of(),
        Optional.of(now),
        Optional.empty());
  }

  /** It already was as it was to become. */
  static Verdict unchanged() {
    return new Verdict(ContactState.UNCHANGED, Exit.OK, Message.NOTHING);
  }

  /**
   * The server took it, and may not have kept all of it. Where that is an error, it is a conflict,
   * which a journal keeps, so that a run that is resumed ends with the same exit code.
   */
  static Verdict of(Outcome.Sent sent, Plan plan) {
    Contact left = Echo.completed(plan.after(), ServerContact.of(sent.contact()));
    boolean kept = sent.differences().isEmpty();
    return new Verdict(
        sent.exit() == Exit.OK ? ContactState.UPDATED : ContactState.CONFLICT,
        sent.exit(),
        kept ? Message.NOTHING : BulkSentences.NOT_KEPT.with(sent.differences().size()),
        List.of(),
        sent.differences(),
        Optional.of(left),
        Optional.of(plan));
  }

  /** A guard stopped it. */
  static Verdict of(Outcome.Stopped stopped) {
    return new Verdict(
        ContactState.CONFLICT,
        stopped.exit(),
        stopped.withOverride(),
        List.of(),
        stopped.details());
  }

  /** Nothing may be sent. */
  static Verdict of(Decision.Refuse refusal) {
    return new Verdict(
        refusal.state(), refusal.exit(), refusal.message(), refusal.findings(), List.of());
  }

  /** It is neither as it was nor as it was to become. */
  static Verdict moved() {
    return new Verdict(ContactState.CONFLICT, Exit.CONFLICT, BulkSentences.MOVED.with());
  }

  /**
   * A request failed, and there is no further attempt. Only a refusal is final: an answer that
   * cannot be used says nothing about the contact.
   */
  static Verdict of(Reply.Problem<?> problem) {
    boolean refused = problem instanceof Reply.Refused<?> && !problem.isTemporary();
    return of(problem, refused ? ContactState.FAILED : ContactState.UNFINISHED);
  }

  /** A request failed while it is not known whether an earlier one was applied. */
  static Verdict inDoubt(Reply.Problem<?> problem) {
    Verdict verdict = of(problem, ContactState.UNFINISHED);
    return new Verdict(
        verdict.state(), verdict.exit(), BulkSentences.AND_IN_DOUBT.with(verdict.message()));
  }

  private static Verdict of(Reply.Problem<?> problem, ContactState state) {
    Failure failure = ReplyFailure.of(problem);
    return new Verdict(state, failure.exit(), failure.message());
  }

  /** The run stops; the exit code of that, and saying why, is the business of the run. */
  static Verdict stopped(RunStop stop, boolean doubt) {
    Message own = doubt ? BulkSentences.IN_DOUBT.with() : BulkSentences.NOT_SENT.with();
    boolean requested = stop.cause() == StopCause.REQUEST;
    return new Verdict(ContactState.UNFINISHED, Exit.OK, requested ? own : stop.message());
  }

  /**
   * The same before anything was to be sent. Where others are why the run stops, it is as if the
   * contact had not been begun.
   */
  static Verdict notBegun(RunStop stop) {
    return stop.cause() == StopCause.REQUEST
        ? new Verdict(ContactState.SKIPPED, Exit.OK, BulkSentences.NOT_SENT.with())
        : stopped(stop, false);
  }

  /** The verdict with what the target had to say about it. */
  Verdict noting(Decision.Send decision) {
    List<Message> all = new ArrayList<>(decision.notices());
    all.addAll(notes);
    return new Verdict(state, exit, message, decision.findings(), all, left, sent);
  }
}
