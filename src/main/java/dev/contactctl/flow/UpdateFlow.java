package dev.contactctl.flow;

import dev.contactctl.contact.Checker;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.Edits;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Outbound;
import dev.contactctl.contact.Rules;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Violation;
import dev.contactctl.contact.Words;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The story of one update: load, lay the flags over it, check, send. */
public final class UpdateFlow {
  private final Supplier<ContactsApi> api;
  private final Reporter reporter;

  /**
   * A flow.
   *
   * @param api made only when something is to be sent
   */
  public UpdateFlow(Supplier<ContactsApi> api, Reporter reporter) {
    this.api = api;
    this.reporter = reporter;
  }

  /**
   * Replaces a contact by what the file and the flags say, in one request.
   *
   * @return the contact as the server returned it; in a dry run, the body that would be sent
   * @throws Failure when nothing was sent, or the server did not take it
   */
  public ObjectNode replace(UpdateRequest request) {
    List<Violation> findings = new ArrayList<>();
    if (request.file().isPresent()) {
      findings.addAll(request.file().get().findings());
    }
    Contact base = request.file().flatMap(Reading -> Reading.contact()).orElseGet(Edits::nothing);
    boolean readable = request.file().isEmpty() || request.file().get().contact().isPresent();
    if (readable) {
      Contact after = Edits.apply(base, request.edits());
      findings.addAll(Checker.check(Optional.empty(), after, request.terms()));
      findings.addAll(otherId(after, request.id()));
      stopAt(findings);
      return send(request, Outbound.of(after));
    }
    stopAt(findings);
    throw new IllegalStateException("unreadable input without a finding");
  }

  private ObjectNode send(UpdateRequest request, ObjectNode body) {
    if (request.dryRun()) {
      reporter.say(request.id() + ": dry run: nothing was sent; this would be the whole contact");
      return body;
    }
    return api.get().put(request.id(), body);
  }

  private void stopAt(List<Violation> findings) {
    findings.sort(Violation.BY_PLACE);
    reporter.findings(findings);
    int errors = 0;
    for (Violation finding : findings) {
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
    }
    if (errors > 0) {
      String problems = errors == 1 ? "1 error" : errors + " errors";
      throw new Failure(Exit.INVALID_INPUT, problems + "; nothing was sent");
    }
  }

  private static List<Violation> otherId(Contact contact, String id) {
    String found = contact.contactId();
    if (!ContactId.isWellFormed(found) || found.equals(id)) { // malformed is found by the checker
      return List.of();
    }
    FieldPath path = FieldPath.of("contactId");
    return List.of(
        Violation.of(
            Rules.CONTACT_ID,
            path,
            contact.places().value(path),
            "is " + Words.quoted(found) + ", and the contact to update is " + Words.quoted(id),
            "write the ID of this contact, or remove it from the file"));
  }
}
