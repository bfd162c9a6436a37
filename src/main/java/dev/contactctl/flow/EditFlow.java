package dev.contactctl.flow;

import dev.contactctl.change.Change;
import dev.contactctl.change.Diff;
import dev.contactctl.change.InheritedFaults;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import dev.contactctl.write.EditText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The story of one edit: LOAD the contact; write it to a file; open the editor; CHECK the text, and
 * open it again with its problems until it is right; then go on as {@link UpdateFlow} does, with
 * SHOW (a dry run only), GUARD and SEND. The file is deleted when it is of no more use, else the
 * user is told where it is.
 */
public final class EditFlow {
  private final World world;
  private final ContactsApi api;
  private final Reporter reporter;

  /** A flow. */
  public EditFlow(World world, ContactsApi api, Reporter reporter) {
    this.world = world;
    this.api = api;
    this.reporter = reporter;
  }

  /**
   * Lets the user edit a contact.
   *
   * @return {@link Outcome.Sent}, {@link Outcome.Unchanged} or {@link Outcome.Planned}
   * @throws Failure when it could not be sent; the text is kept then, and the message says where
   */
  public Outcome edit(EditRequest request) {
    Contact before = ServerContact.of(ReplyFailure.valueOrFail(api.get(request.id())));
    Editor editor = new Editor(world, request.editor());
    String text = EditText.of(request.id(), before, reporter.language());
    EditFile file = EditFile.create(world, request.id(), text);
    while (true) {
      String edited = EditText.withoutProblems(editor.edit(file, text));
      if (EditText.isBlank(edited) || edited.equals(EditText.withoutProblems(text))) {
        return unedited(request.id(), before, file, text, edited);
      }
      Reading reading = reading(file, edited);
      List<Finding> findings = findings(request, before, reading);
      if (Planner.errors(findings) == 0) {
        return end(request, before, reading.contact().orElseThrow(), file);
      }
      reporter.findings(findings);
      if (request.problems() == EditRequest.Problems.FAIL) {
        throw file.kept(Exit.INVALID_INPUT, FlowSentences.NOTHING_SENT.with());
      }
      text = EditText.withProblems(edited, findings, reporter.language());
      file.write(text);
    }
  }

  private static Reading reading(EditFile file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ContactReader.readOne(
        new Source(file.path().toString(), bytes), Optional.of(Syntax.YAML));
  }

  private static List<Finding> findings(EditRequest request, Contact before, Reading reading) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (reading.contact().isPresent()) {
      Contact after = reading.contact().get();
      findings.addAll(Planner.otherId(after, request.id()));
      findings.addAll(InheritedFaults.check(before, after, request.checks()));
      plan(request, before, after).stale().ifPresent(findings::add);
    }
    findings.sort(Finding.BY_PLACE);
    return findings;
  }

  /**
   * A text that is blank or that the user left as it was; with problems in it, that is no success.
   */
  private Outcome unedited(String id, Contact before, EditFile file, String text, String edited) {
    boolean hadProblems = !text.equals(EditText.withoutProblems(text));
    if (hadProblems && !EditText.isBlank(edited)) {
      throw file.kept(Exit.INVALID_INPUT, FlowSentences.SAME_PROBLEMS.with());
    }
    return unchanged(id, before, file);
  }

  private Outcome unchanged(String id, Contact before, EditFile file) {
    file.delete();
    reporter.say(FlowSentences.NOT_EDITED.with(id));
    return new Outcome.Unchanged(before.tree());
  }

  private static Plan plan(EditRequest request, Contact before, Contact after) {
    List<Change> changes = Diff.of(before, after);
    Staleness staleness = new Staleness(request.goal().policy().guards().stale(), request.checks());
    Optional<Finding> stale =
        changes.isEmpty() ? Optional.empty() : staleness.ofPart(after, before);
    return new Plan(Optional.of(before), after, changes, stale);
  }

  private Outcome end(EditRequest request, Contact before, Contact after, EditFile file) {
    Plan plan = plan(request, before, after);
    if (plan.changesNothing()) {
      return unchanged(request.id(), before, file);
    }
    OutcomeReport report = new OutcomeReport(request.id(), reporter);
    if (plan.stale().isPresent()) {
      reporter.findings(List.of(plan.stale().get()));
    }
    try {
      if (request.goal() instanceof Goal.Send goal) {
        Outcome sent = report.of(new ChangeSender(api, goal).send(request.id(), plan), plan);
        file.delete();
        return sent;
      }
      reporter.changes(plan.changes());
      report.guard(request.goal().policy().guards(), plan);
      return new Outcome.Planned(plan, List.of(FlowSentences.KEPT.with(file.path())));
    } catch (Failure failure) {
      throw file.kept(failure.exit(), failure.message());
    }
  }
}
