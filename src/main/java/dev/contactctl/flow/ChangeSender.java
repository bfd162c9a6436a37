package dev.contactctl.flow;

import dev.contactctl.change.Diff;
import dev.contactctl.change.Echo;
import dev.contactctl.change.Outbound;
import dev.contactctl.contact.Contact;
import dev.contactctl.message.Message;
import dev.contactctl.remote.ContactCalls;
import dev.contactctl.remote.Reply;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends planned changes of one contact under one policy, and is the only code that changes
 * contacts. It reports nothing and throws nothing: how a change ended is the value that {@link
 * #send} returns. A contact is backed up once, as it was before the first PUT that the server may
 * have taken, however often it is sent. Used by one thread.
 */
public final class ChangeSender {
  private final ContactCalls api;
  private final SendPolicy policy;

  /** The contact as the backup has it. */
  private Optional<ObjectNode> kept = Optional.empty();

  /** Whether a PUT may have been taken: from then on the contact may not be as it was before. */
  private boolean maybeTaken;

  /** A sender for one goal; a dry run has no goal that could be passed here. */
  public ChangeSender(ContactCalls api, Goal.Send goal) {
    this.api = api;
    this.policy = goal.policy();
  }

  /**
   * Sends one change, in these steps, each of which can be the last:
   *
   * <ol>
   *   <li>GUARD: stops when the policy's guards forbid the plan
   *   <li>ends when the plan changes nothing, unless the policy wants that sent, too
   *   <li>REREAD, if the policy says so: stops when the contact is not the one of the plan any more
   *   <li>BACKUP, if the policy names a file: stops when the contact cannot be written there
   *   <li>SEND: the PUT
   *   <li>COMPARE: what the server returned with what was sent
   * </ol>
   */
  public Outcome send(String id, Plan plan) {
    Optional<Outcome> end = prepare(id, plan);
    return end.isPresent() ? end.get() : put(id, plan);
  }

  /**
   * Takes the steps before the PUT, for callers that have something to do between them and {@link
   * #put}. Returns how the change ends there; empty when only the PUT is left.
   */
  public Optional<Outcome> prepare(String id, Plan plan) {
    Optional<Outcome> end = withoutRequest(plan);
    if (end.isPresent()) {
      return end;
    }
    if (policy.reread() == SendPolicy.Reread.BEFORE_PUT) {
      end = reread(id, plan);
    }
    return end.isEmpty() && policy.backup().isPresent() ? backUp(id, plan) : end;
  }

  /**
   * How the change ends without any request: a guard forbids it, or it changes nothing. Empty when
   * a request is needed to know.
   */
  public Optional<Outcome> withoutRequest(Plan plan) {
    Optional<Outcome.Stopped> refusal = policy.guards().check(plan);
    if (refusal.isPresent()) {
      return Optional.of(refusal.get());
    }
    return plan.changesNothing() && policy.unchanged() == SendPolicy.Unchanged.SKIP
        ? Optional.of(new Outcome.Unchanged(plan.before().orElseThrow().tree()))
        : Optional.empty();
  }

  private Optional<Outcome> reread(String id, Plan plan) {
    Reply<ObjectNode> reply = api.get(id);
    if (reply instanceof Reply.Problem<ObjectNode> problem) {
      return Optional.of(new Outcome.Failed(problem));
    }
    ObjectNode now = ((Reply.Done<ObjectNode>) reply).value();
    if (isChanged(plan.before().orElseThrow(), ServerContact.of(now))) {
      Message message = FlowSentences.CHANGED_MEANWHILE.with();
      return Optional.of(new Outcome.Stopped(Exit.CONFLICT, message));
    }
    return Optional.empty();
  }

  private static boolean isChanged(Contact before, Contact now) {
    return !Diff.of(before, now).isEmpty()
        || !ServerContact.modifiedTime(now).equals(ServerContact.modifiedTime(before));
  }

  private Optional<Outcome> backUp(String id, Plan plan) {
    ObjectNode image = plan.before().orElseThrow().tree();
    if (kept.isPresent() && (maybeTaken || kept.get().equals(image))) {
      return Optional.empty();
    }
    Backup backup = policy.backup().orElseThrow();
    try {
      if (maybeTaken) {
        backup.keepFirst(id, image);
      } else {
        backup.keepLatest(id, image, kept);
      }
      kept = Optional.of(image);
      return Optional.empty();
    } catch (Failure failure) {
      return Optional.of(new Outcome.Stopped(failure.exit(), failure.message()));
    }
  }

  /** A PUT of an earlier run may have been taken. */
  public void expectEarlierPut() {
    maybeTaken = true;
  }

  /** Whether a PUT of this or an earlier run may have been taken. */
  public boolean mayHaveSent() {
    return maybeTaken;
  }

  /**
   * The contact, read again, is not sent after all. An image of it that is in the backup is not
   * from before a change, and is removed; where the disk does not allow that, it stays.
   */
  public void takeBack(String id) {
    if (kept.isPresent() && !maybeTaken) {
      policy.backup().orElseThrow().takeBack(id, kept.get());
      kept = Optional.empty();
    }
  }

  /** Makes the PUT and the comparison for a change that {@link #prepare} has not ended. */
  public Outcome put(String id, Plan plan) {
    Reply<ObjectNode> reply = api.put(id, Outbound.of(plan.after()));
    if (reply instanceof Reply.Problem<ObjectNode> problem) {
      maybeTaken |= problem.mayHaveActed();
      return new Outcome.Failed(problem);
    }
    maybeTaken = true;
    ObjectNode saved = ((Reply.Done<ObjectNode>) reply).value();
    Contact returned = ServerContact.of(saved);
    List<Message> differences = Echo.differences(plan.before(), plan.after(), returned);
    boolean conflict =
        !differences.isEmpty() && policy.difference() == SendPolicy.Difference.CONFLICT;
    return new Outcome.Sent(saved, differences, conflict ? Exit.CONFLICT : Exit.OK);
  }
}
