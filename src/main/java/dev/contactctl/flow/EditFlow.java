package dev.contactctl.flow;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Diff;
import dev.contactctl.contact.Inherited;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Terms;
import dev.contactctl.contact.Violation;
import dev.contactctl.format.ContactReader;
import dev.contactctl.format.EditText;
import dev.contactctl.format.Input;
import dev.contactctl.format.Reading;
import dev.contactctl.format.Source;
import dev.contactctl.format.Syntax;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  private final Terms terms;

  /** What is done with the plan that an edit makes. */
  public interface Ending {
    /** Sends it, or shows it. */
    UpdateFlow.Outcome end(Plan plan);
  }

  /** A flow with the user's editor, a command line for the shell. */
  public EditFlow(World world, String editor, Reporter reporter, Terms terms) {
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
      open(file.path());
      String edited = EditText.withoutProblems(read(file));
      if (EditText.isBlank(edited) || edited.equals(EditText.withoutProblems(text))) {
        return unchanged(file, text);
      }
      Reading reading = reading(file, edited);
      List<Violation> findings = findings(before, reading);
      if (count(findings) == 0) {
        return end(before, reading.contact().orElseThrow(), file, ending);
      }
      reporter.findings(findings);
      text = EditText.withProblems(edited, findings);
    }
  }

  private Optional<UpdateFlow.Outcome> unchanged(EditFile file, String text) {
    boolean hadProblems = !text.equals(EditText.withoutProblems(text));
    if (hadProblems && !EditText.isBlank(read(file))) {
      throw new Failure(
          Exit.INVALID_INPUT,
          "edit: the problems are still there, and nothing was sent; the text is kept in "
              + file.path());
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
      file.delete();
      return Optional.of(outcome);
    } catch (Failure failure) {
      throw new Failure(failure.exit(), failure.message() + "; the text is kept in " + file.path());
    }
  }

  private List<Violation> findings(Contact before, Reading reading) {
    List<Violation> findings = new ArrayList<>(reading.findings());
    if (reading.contact().isPresent()) {
      findings.addAll(Inherited.check(before, reading.contact().get(), terms));
    }
    findings.sort(Violation.BY_PLACE);
    return findings;
  }

  private static int count(List<Violation> findings) {
    int errors = 0;
    for (Violation finding : findings) {
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
    }
    return errors;
  }

  private String read(EditFile file) {
    Source source = new Input(world).read(file.path().toString());
    return new String(source.bytes(), StandardCharsets.UTF_8);
  }

  private static Reading reading(EditFile file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ContactReader.readOne(
        new Source(file.path().toString(), bytes), Optional.of(Syntax.YAML));
  }

  private void open(Path path) {
    int code;
    try {
      code =
          world.run(List.of("/bin/sh", "-c", editor + " \"$1\"", "sh", path.toString()), Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      code = Exit.INTERRUPT.code();
    }
    if (code != 0) {
      throw new Failure(
          Exit.USAGE,
          "edit: the editor ended with code "
              + code
              + ", and nothing was sent; the text is kept in "
              + path);
    }
  }
}
