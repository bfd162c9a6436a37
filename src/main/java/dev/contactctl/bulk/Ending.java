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
record Ending(
    ContactState state,
    Exit exit,
    Message message,
    List<Finding> findings,
    List<Message> notes,
    Optional<Contact> left,
    Optional<Plan> sent) {

  private Ending(ContactState state, Exit exit, Message message) {
    this(state, exit, message, List.of(), List.of());
  }

  private Ending(
      ContactState state, Exit exit, Message message, List<Finding> found, List<Message> notes) {
    this(state, exit, message, found, notes, Optional.empty(), Optional.empty());
  }

  /** The contact is now as requested. */
  static Ending updated(Contact now) {
    return new Ending(
        ContactState.UPDATED,
        Exit.OK,
        Message.NOTHING,
        List.of(),
        List.of(),
        Optional.of(now),
        Optional.empty());
  }

  /** The contact already was as requested. */
  static Ending unchanged() {
    return new Ending(ContactState.UNCHANGED, Exit.OK, Message.NOTHING);
  }

  /**
   * The server accepted the PUT, but may not have kept all of it. Where that is an error, it is a
   * conflict, which a journal keeps, so that a resumed run ends with the same exit code.
   */
  static Ending of(Outcome.Sent sent, Plan plan) {
    Contact left = Echo.completed(plan.after(), ServerContact.of(sent.contact()));
    boolean kept = sent.differences().isEmpty();
    return new Ending(
        sent.exit() == Exit.OK ? ContactState.UPDATED : ContactState.CONFLICT,
        sent.exit(),
        kept ? Message.NOTHING : BulkSentences.NOT_KEPT.with(sent.differences().size()),
        List.of(),
        sent.differences(),
        Optional.of(left),
        Optional.of(plan));
  }

  /** A guard refused the change. */
  static Ending of(Outcome.Stopped stopped) {
    return new Ending(
        ContactState.CONFLICT,
        stopped.exit(),
        stopped.withOverride(),
        List.of(),
        stopped.details());
  }

  /** Nothing may be sent. */
  static Ending of(Decision.Refuse refusal) {
    return new Ending(
        refusal.state(), refusal.exit(), refusal.message(), refusal.findings(), List.of());
  }

  /** The contact is neither as it was before nor as requested. */
  static Ending moved() {
    return new Ending(ContactState.CONFLICT, Exit.CONFLICT, BulkSentences.MOVED.with());
  }

  /**
   * A request failed and is not attempted again. Only a refusal is final: an answer that cannot be
   * used says nothing about the contact.
   */
  static Ending of(Reply.Problem<?> problem) {
    boolean refused = problem instanceof Reply.Refused<?> && !problem.isTemporary();
    return of(problem, refused ? ContactState.FAILED : ContactState.UNFINISHED);
  }

  /** A request failed, and it is not known whether an earlier one was applied. */
  static Ending inDoubt(Reply.Problem<?> problem) {
    Ending ending = of(problem, ContactState.UNFINISHED);
    return new Ending(
        ending.state(), ending.exit(), BulkSentences.AND_IN_DOUBT.with(ending.message()));
  }

  private static Ending of(Reply.Problem<?> problem, ContactState state) {
    Failure failure = ReplyFailure.of(problem);
    return new Ending(state, failure.exit(), failure.message());
  }

  /** The run stops; the exit code and the message for that belong to the run. */
  static Ending stopped(RunStop stop, boolean doubt) {
    Message own = doubt ? BulkSentences.IN_DOUBT.with() : BulkSentences.NOT_SENT.with();
    boolean requested = stop.cause() == StopCause.REQUEST;
    return new Ending(ContactState.UNFINISHED, Exit.OK, requested ? own : stop.message());
  }

  /**
   * The same before anything was to be sent. If other contacts are the reason why the run stops,
   * this one counts as not begun.
   */
  static Ending notBegun(RunStop stop) {
    return stop.cause() == StopCause.REQUEST
        ? new Ending(ContactState.SKIPPED, Exit.OK, BulkSentences.NOT_SENT.with())
        : stopped(stop, false);
  }

  /** The ending with what the target had to say about it. */
  Ending noting(Decision.Send decision) {
    List<Message> all = new ArrayList<>(decision.notices());
    all.addAll(notes);
    return new Ending(state, exit, message, decision.findings(), all, left, sent);
  }
}
