package dev.contactctl.apply;

import dev.contactctl.bulk.ContactResult;
import dev.contactctl.bulk.Results;
import dev.contactctl.change.ChangeSummary;
import dev.contactctl.check.Finding;
import dev.contactctl.message.Message;
import dev.contactctl.message.TerminalText;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how the contacts of a run end, one by one: each result on standard output; on standard
 * error, what a person must see and the progress. Called for one result at a time.
 */
final class RunOutput implements Results {
  /** How many failures are explained on standard error; the results have all of them. */
  static final int EXPLAINED = 100;

  private final Console console;
  private final Progress progress;
  private final RunCounts counts;
  private final ApplyOptions.OutputFormat format;
  private final FailedTasks failed;

  /** Whether a person sees the results next to the failures: then one line is enough for both. */
  private final boolean seenTogether;

  private boolean more;
  private final List<ContactResult> explained = new ArrayList<>();

  RunOutput(
      Session session,
      Progress progress,
      RunCounts counts,
      ApplyOptions.OutputFormat format,
      FailedTasks failed) {
    this.console = session.console();
    this.progress = progress;
    this.counts = counts;
    this.format = format;
    this.failed = failed;
    World world = session.world();
    this.seenTogether =
        format == ApplyOptions.OutputFormat.TEXT
            && world.isTerminal(World.Stream.OUT)
            && world.isTerminal(World.Stream.ERR);
  }

  /** The first contacts that failed. */
  List<ContactResult> explained() {
    return explained;
  }

  @Override
  public void ended(ContactResult result) {
    counts.add(result);
    progress.around(() -> print(result));
    progress.update(counts);
  }

  /**
   * Prints a result.
   *
   * @throws Failure exit 10, when standard output or the file of failed records does not take it
   */
  private void print(ContactResult result) {
    ResultLine lines = new ResultLine(console.language());
    if (result.isFailure()) {
      explain(result);
      failed.add(result);
    } else {
      result.notes().forEach(note -> console.say(ApplySentences.NOTE.with(result.id(), note)));
      if (result.sent().isPresent() && result.sent().get().stale().isPresent()) {
        console.findings(List.of(result.sent().get().stale().get()));
      }
    }
    console.report(
        format == ApplyOptions.OutputFormat.NDJSON ? lines.json(result) : text(lines, result));
  }

  /** The line for people: an update is always described. */
  private String text(ResultLine lines, ContactResult result) {
    List<ChangeSummary.Part> changes = ResultLine.changes(result);
    String line =
        changes.isEmpty()
            ? TerminalText.line(console.language().say(lines.text(result)))
            : console.summary(ResultLine.changed(result), changes, World.Stream.OUT);
    return line + "\n";
  }

  private void explain(ContactResult result) {
    if (explained.size() == EXPLAINED) {
      if (!more) {
        console.problem(ApplySentences.MORE_FAILURES.with());
      }
      more = true;
      return;
    }
    explained.add(result);
    List<Finding> findings = result.findings();
    console.findings(findings);
    for (Message note : result.notes()) {
      console.problem(ApplySentences.NOTE.with(result.id(), note));
    }
    if (!seenTogether) {
      console.problem(ApplySentences.FAILED.with(result.place(), result.id(), result.message()));
    }
  }
}
