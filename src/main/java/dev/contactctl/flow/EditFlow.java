package dev.contactctl.flow;

import dev.contactctl.change.Diff;
import dev.contactctl.change.InheritedFaults;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Severity;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Input;
import dev.contactctl.read.Reading;
import dev.contactctl.read.Source;
import dev.contactctl.read.Syntax;
import dev.contactctl.read.Unreadable;
import dev.contactctl.read.Utf8;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import dev.contactctl.write.EditText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The story of one edit: write, open, read, check, open again until it is right, make sure nobody
 * was faster, send.
 */
public final class EditFlow {
  private final World world;
  private final String editor;
  private final Reporter reporter;
  private final CheckOptions terms;
  private final boolean asks;

  /** What is done with the plan that an edit makes. */
  public interface Ending {
    /** Sends it, or shows it. */
    UpdateFlow.Outcome end(Plan plan);
  }

  /**
   * A flow with the user's editor.
   *
   * @param editor a command line for the shell
   * @param asks whether somebody is there to mend a text that breaks a rule
   */
  public EditFlow(World world, String editor, Reporter reporter, CheckOptions terms, boolean asks) {
    this.asks = asks;
    this.world = world;
    this.editor = editor;
    this.reporter = reporter;
    this.terms = terms;
  }

  /**
   * Lets the user edit a contact.
   *
   * @param ending gets the plan when something changed
   * @return how it ended; empty when nothing changed
   * @throws Failure when it could not be sent; the text is kept then, and the message says where
   */
  public Optional<UpdateFlow.Outcome> edit(String id, Contact before, Ending ending) {
    String text = EditText.of(id, before);
    EditFile file = EditFile.create(world, id);
    while (true) {
      file.write(text);
      open(file, text);
      String edited = EditText.withoutProblems(read(file));
      if (EditText.isBlank(edited) || edited.equals(EditText.withoutProblems(text))) {
        return unchanged(file, text, edited);
      }
      Reading reading = reading(file, edited);
      List<Finding> findings = findings(id, before, reading);
      if (count(findings) == 0) {
        return end(before, reading.contact().orElseThrow(), file, ending);
      }
      reporter.findings(findings);
      if (!asks) {
        throw kept(Exit.INVALID_INPUT, "edit: nothing was sent", file);
      }
      text = EditText.withProblems(edited, findings);
    }
  }

  private static Failure kept(Exit exit, String message, EditFile file) {
    return new Failure(exit, message + "; the text is kept in " + file.path());
  }

  private static Optional<UpdateFlow.Outcome> unchanged(EditFile file, String text, String edited) {
    boolean hadProblems = !text.equals(EditText.withoutProblems(text));
    if (hadProblems && !EditText.isBlank(edited)) {
      throw kept(
          Exit.INVALID_INPUT, "edit: the problems are still there, and nothing was sent", file);
    }
    file.delete();
    return Optional.empty();
  }

  private Optional<UpdateFlow.Outcome> end(
      Contact before, Contact after, EditFile file, Ending ending) {
    Plan plan = new Plan(Optional.of(before), after, Diff.of(before, after));
    if (plan.changesNothing()) {
      file.delete();
      return Optional.empty();
    }
    try {
      UpdateFlow.Outcome outcome = ending.end(plan);
      if (outcome.sent()) {
        file.delete();
      } else {
        reporter.say("edit: the text is kept in " + file.path());
      }
      return Optional.of(outcome);
    } catch (Failure failure) {
      throw kept(failure.exit(), failure.getMessage(), file);
    }
  }

  private List<Finding> findings(String id, Contact before, Reading reading) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (reading.contact().isPresent()) {
      findings.addAll(Planner.otherId(reading.contact().get(), id));
      findings.addAll(InheritedFaults.check(before, reading.contact().get(), terms));
    }
    findings.sort(Finding.BY_PLACE);
    return findings;
  }

  private static int count(List<Finding> findings) {
    int errors = 0;
    for (Finding finding : findings) {
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
    }
    return errors;
  }

  /** The text as it was saved; a file that is gone says as much as an empty one. */
  private String read(EditFile file) {
    if (!Files.exists(file.path())) {
      return "";
    }
    try {
      return Utf8.decode(new Input(world).read(file.path().toString())).text();
    } catch (Unreadable e) {
      throw kept(Exit.INVALID_INPUT, e.finding().line() + "; nothing was sent", file);
    }
  }

  private static Reading reading(EditFile file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ContactReader.readOne(
        new Source(file.path().toString(), bytes), Optional.of(Syntax.YAML));
  }

  private void open(EditFile file, String text) {
    int code;
    try {
      String path = file.path().toString();
      code = world.run(List.of("/bin/sh", "-c", editor + " \"$1\"", "sh", path), Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      code = Exit.INTERRUPT.code();
    }
    if (code == 0) {
      return;
    }
    String ended = "edit: the editor ended with code " + code + ", and nothing was sent";
    if (!read(file).equals(text)) {
      throw kept(Exit.USAGE, ended, file);
    }
    file.delete();
    throw new Failure(Exit.USAGE, ended + "; check EDITOR");
  }
}
