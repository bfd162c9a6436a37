package dev.contactctl.tasks;

import dev.contactctl.bulk.Decision;
import dev.contactctl.bulk.Target;
import dev.contactctl.change.Edit;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.flow.ChangePlanner;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Message;
import dev.contactctl.read.Reading;
import dev.contactctl.records.InputRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record of the input, with the field flags of the command line laid over it. */
public final class RecordTarget implements Target {
  /** Whether a contact that is replaced is read first, so that it can be compared and restored. */
  public enum Look {
    FIRST,
    ONLY_IF_NEEDED
  }

  private final InputRecord record;
  private final List<Edit> edits;
  private final UpdateRequest.Basis basis;
  private final CheckOptions checks;
  private final Goal goal;
  private final Look look;

  /**
   * A target.
   *
   * @param record was read and checked
   * @param flags what the flags ask for, in the order in which they take effect
   * @param look whether the contact is read although it is replaced
   */
  public RecordTarget(
      InputRecord record,
      List<Edit> flags,
      UpdateRequest.Basis basis,
      CheckOptions checks,
      Goal goal,
      Look look) {
    this.record = record;
    this.basis = basis;
    this.checks = checks;
    this.goal = goal;
    this.look = look;
    this.edits = new ArrayList<>(record.edits());
    edits.addAll(flags);
  }

  @Override
  public int record() {
    return record.number();
  }

  @Override
  public String id() {
    return record.id();
  }

  @Override
  public Place place() {
    return record.place();
  }

  @Override
  public boolean needsContact() {
    return look == Look.FIRST || UpdateRequest.needsContact(basis, goal);
  }

  /** Skips the check of a record that was checked already and is sent as it was. */
  private boolean isKnownToBeValid() {
    return record.valid()
        && basis == UpdateRequest.Basis.REPLACE
        && edits.isEmpty()
        && record.part().isPresent();
  }

  /** The part is read only here, by the worker that decides, and not while tasks are handed out. */
  private UpdateRequest request() {
    Optional<Reading> part =
        record
            .part()
            .map(contact -> new Reading(Optional.of(contact), List.of(), Reading.Extent.WHOLE));
    return new UpdateRequest(
        record.id(), part, edits, basis, checks, UpdateRequest.Show.NEVER, goal);
  }

  @Override
  public Decision decide(Optional<Contact> now) {
    if (now.isEmpty() && isKnownToBeValid()) {
      Contact after = record.part().orElseThrow();
      Plan plan = new Plan(now, after, List.of(), Optional.empty());
      return new Decision.Send(plan, List.of(), List.of());
    }
    ChangePlanner.Result result = ChangePlanner.plan(request(), now);
    if (result instanceof ChangePlanner.Result.Invalid invalid) {
      return new Decision.Refuse(
          ContactState.FAILED, invalid.exit(), invalid.message(), invalid.findings());
    }
    ChangePlanner.Result.Planned planned = (ChangePlanner.Result.Planned) result;
    return new Decision.Send(planned.plan(), planned.findings(), notices(planned));
  }

  /**
   * Notices about the change, with warnings that could not be given before the contact was known:
   * about several of its values, one of which a flag or a cell has set.
   */
  private List<Message> notices(ChangePlanner.Result.Planned planned) {
    List<Message> notices = new ArrayList<>(planned.notices());
    for (Finding finding : planned.findings()) {
      boolean checked = record.part().isPresent() && record.edits().isEmpty();
      boolean known = checked && finding.place().line() > 0;
      boolean caused = !finding.place().equals(Place.SERVER) && !known;
      boolean warns = finding.severity() == Severity.WARNING && finding.rule().isAcrossFields();
      if (caused && warns) {
        notices.add(finding.line());
      }
    }
    return notices;
  }

  /** Removing an item by its index twice would remove its neighbour as well. */
  @Override
  public boolean isRepeatable() {
    for (Edit edit : edits) {
      boolean drops = edit instanceof Edit.Drop drop && endsWithIndex(drop.path());
      boolean discards = edit instanceof Edit.Discard discard && endsWithIndex(discard.path());
      if (drops || discards) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsWithIndex(FieldPath path) {
    List<FieldPath.Step> steps = path.steps();
    return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof FieldPath.Index;
  }
}
