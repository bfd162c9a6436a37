package dev.contactctl.flow;

import dev.contactctl.change.Change;
import dev.contactctl.change.Diff;
import dev.contactctl.change.InheritedFaults;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The story of one edit: LOAD the contact; write it to a file; open the editor; CHECK the text, and
 * open it again with its problems until it is right; then go on as {@link UpdateFlow} does, with
 * SHOW (a dry run only), GUARD and SEND. The file is deleted when it is no longer needed; otherwise
 * the user learns where it is.
 */
public final class EditFlow {
  private final World world;
  private final ContactsApi api;
  private final Reporter reporter;
  private final Supplier<Language> language;

  /**
   * A flow.
   *
   * @param language in which the file explains itself; asked for each time, since it masks secrets
   *     and these become known while the flow runs
   */
  public EditFlow(World world, ContactsApi api, Reporter reporter, Supplier<Language> language) {
    this.world = world;
    this.api = api;
    this.reporter = reporter;
    this.language = language;
  }

  /**
   * Lets the user edit a contact.
   *
   * @return {@link Outcome.Sent}, {@link Outcome.Unchanged} or {@link Outcome.Planned}
   * @throws Failure when it could not be sent; the text is kept then, and the message says where
   */
  public Outcome edit(EditRequest request) {
    Contact before = ServerContact.of(ReplyFailure.valueOrFail(api.get(request.id())));
    String text = EditText.of(request.id(), before, language.get());
    EditFile file = EditFile.create(world, request.id(), text);
    Editor editor = new Editor(world, request.editor());
    World.Listening ours = world.onSignal(signal -> stop(signal, editor, file));
    try {
      return edit(request, before, editor, file);
    } catch (Failure failure) {
      throw new Failure(failure.exit(), file.kept(failure.message()), failure.excerpt());
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      file.whereabouts().ifPresent(reporter::tell);
      throw e;
    } finally {
      ours.close();
    }
  }

  /**
   * On a signal, ends the editor and then the program, which otherwise would not say where the text
   * is.
   */
  private void stop(StopSignal signal, Editor editor, EditFile file) {
    if (!editor.owns(signal)) {
      world.passOn(signal); // before the message, so that the editor has left the screen
      reporter.tell(file.kept(FlowSentences.STOPPED.with(signal.shortName())));
      world.end(signal.exit());
    }
  }

  private Outcome edit(EditRequest request, Contact before, Editor editor, EditFile file) {
    while (true) {
      String shown = file.text();
      Editor.Saved saved = editor.edit(file, reporter);
      String edited = EditText.withoutProblems(saved.text().orElse(""));
      if (EditText.isBlank(edited) || edited.equals(EditText.withoutProblems(shown))) {
        unedited(request, shown, saved, file);
        return new Outcome.Unchanged(before.tree());
      }
      Reading reading = reading(file, edited);
      List<Finding> findings = findings(request, before, reading);
      reporter.findings(findings);
      if (Planner.errors(findings) == 0) {
        return end(request, before, reading.contact().orElseThrow(), file);
      }
      if (request.problems() == EditRequest.Problems.FAIL) {
        throw new Failure(
            Exit.INVALID_INPUT, FlowSentences.NOTHING_SENT.with(request.id(), file.word()));
      }
      file.write(EditText.withProblems(edited, findings, language.get()));
    }
  }

  private static Reading reading(EditFile file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ContactReader.readOne(
        new Source(file.path().toString(), bytes), Optional.of(Syntax.YAML));
  }

  private static List<Finding> findings(EditRequest request, Contact before, Reading reading) {
    List<Finding> findings = new ArrayList<>();
    if (reading.contact().isPresent()) {
      Contact after = reading.contact().get();
      findings.addAll(Planner.otherId(after, request.id()));
      findings.addAll(InheritedFaults.check(before, after, request.checks()));
      plan(request, before, after).stale().ifPresent(findings::add);
    }
    return reading.with(findings);
  }

  /**
   * Reports a text that is blank or that the user left as it was.
   *
   * @throws Failure exit 6, when it was shown with problems: leaving them is not a success
   */
  private void unedited(EditRequest request, String shown, Editor.Saved saved, EditFile file) {
    String text = saved.text().orElse("");
    boolean hadProblems = !shown.equals(EditText.withoutProblems(shown));
    if (hadProblems && (saved.text().isEmpty() || !EditText.isBlank(text))) {
      throw new Failure(
          Exit.INVALID_INPUT,
          saved.text().isEmpty()
              ? FlowSentences.EDITOR_REMOVED.with()
              : FlowSentences.SAME_PROBLEMS.with(request.id(), file.word()));
    }
    if (saved.text().isEmpty()) {
      discard(file, FlowSentences.REMOVED.with(request.id()));
    } else if (text.isBlank()) {
      discard(file, FlowSentences.EMPTIED.with(request.id()));
    } else if (EditText.isBlank(text)) {
      reporter.tell(FlowSentences.ONLY_COMMENTS.with(request.id(), file.path()));
    } else if (saved.isAtOnce()) {
      reporter.tell(
          FlowSentences.BACK_AT_ONCE.with(
              request.id(), saved.seconds(), file.path(), request.editor().variable()));
    } else {
      discard(file, FlowSentences.NOT_EDITED.with(request.id()));
    }
  }

  private void discard(EditFile file, Message why) {
    file.delete(reporter);
    reporter.say(why);
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
      discard(file, FlowSentences.NOT_EDITED.with(request.id()));
      return new Outcome.Unchanged(before.tree());
    }
    OutcomeReport report =
        new OutcomeReport(request.id(), reporter, Optional.of(file), request.again());
    if (request.goal() instanceof Goal.Send goal) {
      Outcome sent = report.of(new ChangeSender(api, goal).send(request.id(), plan), plan);
      file.delete(reporter);
      return sent;
    }
    reporter.changes(plan.changes());
    report.guard(request.goal(), plan);
    file.whereabouts().ifPresent(reporter::tell);
    return new Outcome.Planned(plan);
  }
}
