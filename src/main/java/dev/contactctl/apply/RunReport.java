package dev.contactctl.apply;

import dev.contactctl.bulk.RunEnd;
import dev.contactctl.bulk.StopCause;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Message;
import dev.contactctl.session.Console;
import dev.contactctl.world.Exit;

/** Says at the end of a run how it went, and how to continue when contacts are left. */
final class RunReport {
  private final Console console;
  private final RunCounts counts;
  private final RunEnd end;
  private final RunJournal journal;

  /**
   * A report.
   *
   * @param counts of this and earlier runs
   */
  RunReport(Console console, RunCounts counts, RunEnd end, RunJournal journal) {
    this.console = console;
    this.counts = counts;
    this.end = end;
    this.journal = journal;
  }

  /** Prints the report. */
  void print() {
    end.stop().ifPresent(stop -> console.problem(stop.message()));
    console.say(
        ApplySentences.SUMMARY.with(
            counts.of(ContactState.UPDATED),
            counts.of(ContactState.UNCHANGED),
            counts.of(ContactState.FAILED),
            counts.of(ContactState.CONFLICT),
            counts.of(ContactState.UNFINISHED),
            counts.notBegun()));
    if (!end.isComplete()) {
      console.tell(howToGoOn());
    }
  }

  /** Failures count for the whole run, however often it is resumed. */
  private Message howToGoOn() {
    boolean tooMany =
        end.stop().isPresent() && end.stop().get().cause() == StopCause.TOO_MANY_FAILURES;
    return tooMany && journal.file().isPresent()
        ? ApplySentences.RESUME_ALLOWING.with(journal.file().get())
        : howToGoOn(journal);
  }

  /** How to continue a run that is not finished. */
  static Message howToGoOn(RunJournal journal) {
    return journal.file().isPresent()
        ? ApplySentences.RESUME.with(journal.file().get())
        : ApplySentences.NO_RESUME.with();
  }

  /** The exit code, which also counts the contacts that failed in an earlier run. */
  Exit exit() {
    Exit exit = end.exit();
    if (counts.of(ContactState.CONFLICT) > 0) {
      exit = exit.and(Exit.CONFLICT);
    }
    return counts.of(ContactState.FAILED) > 0 ? exit.and(Exit.PARTIAL) : exit;
  }
}
