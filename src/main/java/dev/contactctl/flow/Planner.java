package dev.contactctl.flow;

import dev.contactctl.change.Change;
import dev.contactctl.change.Diff;
import dev.contactctl.change.Edits;
import dev.contactctl.change.EmptyEdits;
import dev.contactctl.change.InheritedFaults;
import dev.contactctl.change.Merge;
import dev.contactctl.change.NothingToRemove;
import dev.contactctl.change.ServerCopy;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.read.Reading;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Determines what a request changes in a contact, and checks the result. */
final class Planner {
  private final UpdateRequest request;
  private final Reporter reporter;

  Planner(UpdateRequest request, Reporter reporter) {
    this.request = request;
    this.reporter = reporter;
  }

  /**
   * Checks the flags and the input file by themselves, before anything else is asked for.
   *
   * @throws Failure exit 6 when a flag has an empty value for an item, or the file cannot be read
   *     or is meant for another contact
   */
  void checkInput() {
    List<Finding> findings = new ArrayList<>(emptyEdits());
    Reading.Extent extent = Reading.Extent.WHOLE;
    if (request.file().isPresent()) {
      Reading reading = request.file().get();
      findings.addAll(inFile(reading, findings));
      extent = reading.extent();
    }
    stopAt(findings, extent);
  }

  /** The problems of a file; all of them, when the file or the flags have any. */
  private List<Finding> inFile(Reading reading, List<Finding> ofFlags) {
    List<Finding> checked = new ArrayList<>();
    Optional<Contact> contact = reading.contact();
    if (contact.isPresent()) {
      checked.addAll(otherId(contact.get(), request.id()));
      boolean sound = ofFlags.isEmpty() && reading.findings().isEmpty() && checked.isEmpty();
      checked.addAll(sound ? List.of() : checked(contact.get()));
    }
    return reading.with(checked);
  }

  private List<Finding> emptyEdits() {
    boolean allowed = request.checks().allowed().contains(Rule.EMPTY_VALUE);
    return allowed ? List.of() : EmptyEdits.of(request.edits());
  }

  /** Further problems of a file whose reading has already produced findings. */
  private List<Finding> checked(Contact contact) {
    CheckOptions whole = request.checks();
    return Checker.check(Optional.empty(), contact, isMerge() ? whole.ofPart() : whole);
  }

  private boolean isMerge() {
    return request.basis() == UpdateRequest.Basis.MERGE;
  }

  /**
   * Makes the plan and checks it.
   *
   * @param before the contact as the server holds it, if it was read
   * @throws Failure exit 6 when the result is invalid
   */
  Plan plan(Optional<Contact> before) {
    List<Remark> notices = new ArrayList<>();
    Contact part = part();
    boolean merging = before.isPresent() && isMerge();
    Contact base = merging ? Merge.apply(before.get(), part, notices) : part;
    Contact after = edited(base, notices);
    List<Finding> findings = new ArrayList<>();
    if (merging) {
      findings.addAll(InheritedFaults.check(before.get(), after, request.checks()));
      findings.addAll(readOnly(part));
    } else {
      findings.addAll(
          ServerCopy.isOf(part, request.id())
              ? ServerCopy.check(before, part, after, request.checks())
              : Checker.check(before, after, request.checks()));
    }
    Optional<Finding> stale =
        before.isPresent() ? stale(part, before.get(), after) : Optional.empty();
    if (stale.isPresent()) {
      findings.add(stale.get());
    }
    stopAt(findings, Reading.Extent.WHOLE);
    for (Remark notice : notices) {
      reporter.remark(notice);
    }
    List<Change> changes = before.isPresent() ? Diff.of(before.get(), after) : List.of();
    return new Plan(before, after, changes, stale);
  }

  /** The contact of the file, or an empty one on which flags alone are set. */
  private Contact part() {
    boolean inFile = request.file().isPresent() && request.file().get().contact().isPresent();
    return inFile ? request.file().get().contact().get() : Edits.nothing();
  }

  private Contact edited(Contact base, List<Remark> notices) {
    Edits.IfGone ifGone = request.checks().strict() ? Edits.IfGone.FAIL : Edits.IfGone.WARN;
    try {
      return Edits.apply(base, request.edits(), ifGone, notices);
    } catch (Failure failure) { // catching the other class would load it
      if (failure instanceof NothingToRemove several) {
        several.earlier().forEach(reporter::problem);
      }
      throw failure;
    }
  }

  /** The finding that the file is older than the contact; none when the file changes nothing. */
  private Optional<Finding> stale(Contact part, Contact before, Contact after) {
    Staleness staleness = new Staleness(request.goal().policy().guards().stale(), request.checks());
    Contact file = isMerge() ? Merge.apply(before, part) : part;
    if (Diff.of(before, hasDateAlone(part) ? after : file).isEmpty()) {
      return Optional.empty();
    }
    return isMerge() ? staleness.ofPart(part, before) : staleness.ofReplacement(part, before);
  }

  /** Whether the file only says how old its edits are, like the row of a table. */
  private static boolean hasDateAlone(Contact part) {
    return part.has(Contact.MODIFIED_TIME)
        && part.tree().size() == (part.has(Contact.CONTACT_ID) ? 2 : 1);
  }

  /** Notes on read-only properties of the file: merging drops them before the result is checked. */
  private List<Finding> readOnly(Contact part) {
    List<Finding> notes = new ArrayList<>();
    for (Finding finding : Checker.check(Optional.empty(), part, request.checks())) {
      if (finding.rule() == Rule.READ_ONLY || finding.rule() == Rule.CONTACT_ID) {
        notes.add(finding);
      }
    }
    return notes;
  }

  private void stopAt(List<Finding> findings, Reading.Extent extent) {
    findings.sort(Finding.BY_PLACE);
    reporter.findings(findings);
    if (errors(findings) > 0) {
      throw refused(findings, extent, request.goal().undone());
    }
  }

  /**
   * The failure of input with these findings, of which at least one is an error.
   *
   * @param undone what has not been done because of them
   */
  static Failure refused(List<Finding> findings, Reading.Extent extent, Message undone) {
    FlowSentences count =
        extent == Reading.Extent.CUT ? FlowSentences.AT_LEAST_ERRORS : FlowSentences.ERRORS;
    return new Failure(Exit.INVALID_INPUT, count.with(errors(findings), undone));
  }

  /**
   * How many of the findings are errors of the input; whether it is too old is decided by a guard.
   */
  static int errors(List<Finding> findings) {
    int errors = 0;
    for (Finding finding : findings) {
      boolean ofGuard = finding.rule() == Rule.STALE_INPUT;
      errors += finding.severity() == Severity.ERROR && !ofGuard ? 1 : 0;
    }
    return errors;
  }

  /**
   * The finding that a contact is meant for another ID; none when its ID is missing or malformed.
   */
  static List<Finding> otherId(Contact contact, String id) {
    String found = contact.contactId();
    if (!ContactId.isWellFormed(found) || found.equals(id)) {
      return List.of(); // the checker reports a malformed one
    }
    FieldPath path = FieldPath.of("contactId");
    return List.of(
        Finding.of(
            Rule.CONTACT_ID,
            path,
            contact.places().value(path),
            FlowSentences.OTHER_ID.with(found, id),
            FlowSentences.WRITE_THIS_ID.with()));
  }
}
