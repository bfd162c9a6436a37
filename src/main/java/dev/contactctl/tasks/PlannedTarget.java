package dev.contactctl.tasks;

import dev.contactctl.bulk.Decision;
import dev.contactctl.bulk.Target;
import dev.contactctl.change.Change;
import dev.contactctl.change.ContactDigest;
import dev.contactctl.change.Diff;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.flow.Plan;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import java.util.List;
import java.util.Optional;

/**
 * One contact of a plan that was made and reviewed before: exactly this is sent, or nothing if the
 * contact has changed since.
 *
 * @param record its record in the plan, counted from 1
 * @param place its line in the plan
 * @param before the {@link ContactDigest} of the contact that the plan was made for; empty when the
 *     plan replaces it, whatever it is
 * @param after the contact as it is to become
 * @param ifMoved what to say when the contact has changed since
 */
public record PlannedTarget(
    int record, String id, Place place, Optional<String> before, Contact after, Message ifMoved)
    implements Target {

  /** A contact of a plan in a file. */
  public PlannedTarget(int record, String id, Place place, Optional<String> before, Contact after) {
    this(record, id, place, before, after, TaskSentences.MOVED.with());
  }

  @Override
  public boolean needsContact() {
    return before.isPresent();
  }

  @Override
  public Decision decide(Optional<Contact> now) {
    List<Change> changes = now.isPresent() ? Diff.of(now.get(), after) : List.of();
    Plan plan = new Plan(now, after, changes, Optional.empty());
    boolean same = before.isEmpty() || now.map(ContactDigest::of).equals(before);
    if (plan.changesNothing() || same) {
      return new Decision.Send(plan, List.of(), List.of());
    }
    return new Decision.Refuse(ContactState.CONFLICT, Exit.CONFLICT, ifMoved, List.of());
  }

  /** Sending twice is harmless: what is sent depends on the plan alone. */
  @Override
  public boolean isRepeatable() {
    return true;
  }
}
