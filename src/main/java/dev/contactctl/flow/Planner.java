package dev.contactctl.flow;

import dev.contactctl.change.Diff;
import dev.contactctl.change.Edits;
import dev.contactctl.change.InheritedFaults;
import dev.contactctl.change.Merge;
import dev.contactctl.change.ServerCopy;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Words;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out what a request makes of a contact, and checks it. */
final class Planner {
  private final UpdateRequest request;
  private final Reporter reporter;

  Planner(UpdateRequest request, Reporter reporter) {
    this.request = request;
    this.reporter = reporter;
  }

  /** Stops at a file that cannot be read, before anybody is asked for anything. */
  void checkReading() {
    List<Finding> findings = new ArrayList<>();
    if (request.file().isPresent()) {
      findings.addAll(request.file().get().findings());
      Optional<Contact> contact = request.file().get().contact();
      if (contact.isPresent()) {
        findings.addAll(otherId(contact.get(), request.id()));
        findings.addAll(findings.isEmpty() ? List.of() : checked(contact.get()));
      }
    }
    stopAt(findings);
  }

  /** What else is wrong with a file that has faults of reading. */
  private List<Finding> checked(Contact contact) {
    CheckOptions terms = request.terms();
    return Checker.check(Optional.empty(), contact, request.replace() ? terms : terms.ofPart());
  }

  /** The plan, with the contact as the server holds it or without. */
  Plan plan(Optional<Contact> before) {
    List<Message> notices = new ArrayList<>();
    Contact part = request.file().flatMap(Reading -> Reading.contact()).orElseGet(Edits::nothing);
    boolean merging = before.isPresent() && !request.replace();
    Contact base = merging ? Merge.apply(before.get(), part) : part;
    Contact after = Edits.apply(base, request.edits(), notices);
    List<Finding> findings = new ArrayList<>();
    if (merging) {
      findings.addAll(InheritedFaults.check(before.get(), after, request.terms()));
      findings.addAll(readOnly(part));
    } else {
      List<Finding> found = Checker.check(before, after, request.terms());
      boolean copy = ServerCopy.isOf(part, request.id());
      findings.addAll(copy ? ServerCopy.weigh(found, request.terms()) : found);
    }
    stopAt(findings);
    for (Message notice : notices) {
      reporter.say(notice.toString());
    }
    return new Plan(before, after, before.isPresent() ? Diff.of(before.get(), after) : List.of());
  }

  /** Merging leaves read-only properties of the file aside before they are checked. */
  private List<Finding> readOnly(Contact part) {
    List<Finding> notes = new ArrayList<>();
    for (Finding finding : Checker.check(Optional.empty(), part, request.terms())) {
      if (finding.rule() == Rule.READ_ONLY || finding.rule() == Rule.CONTACT_ID) {
        notes.add(finding);
      }
    }
    return notes;
  }

  private void stopAt(List<Finding> findings) {
    findings.sort(Finding.BY_PLACE);
    reporter.findings(findings);
    int errors = 0;
    for (Finding finding : findings) {
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
    }
    if (errors > 0) {
      String problems = errors == 1 ? "1 error" : errors + " errors";
      throw new Failure(Exit.INVALID_INPUT, problems + "; nothing was sent");
    }
  }

  /** Whether the contact names another ID than the one it is meant for. */
  static List<Finding> otherId(Contact contact, String id) {
    String found = contact.contactId();
    if (!ContactId.isWellFormed(found) || found.equals(id)) {
      // a malformed one is found by the checker
      return List.of();
    }
    FieldPath path = FieldPath.of("contactId");
    return List.of(
        Finding.of(
            Rule.CONTACT_ID,
            path,
            contact.places().value(path),
            "is " + Words.quoted(found) + ", and the contact to update is " + Words.quoted(id),
            "write the ID of this contact, or remove it from the file"));
  }
}
