package dev.contactctl.session;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.findings.FindingsWriter;
import dev.contactctl.findings.Totals;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Input;
import dev.contactctl.read.InputNames;
import dev.contactctl.read.LineFilter;
import dev.contactctl.read.Reading;
import dev.contactctl.read.TableAdvice;
import dev.contactctl.read.UnreadInput;
import dev.contactctl.sieve.Sieve;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of {@code validate}: checks contacts as they are read, writes findings, and counts. */
public final class Validation implements InputNames, Reading.Sink {
  private final Console console;
  private final FindingsWriter writer;
  private final CheckOptions options;
  private final Input input;
  private final Optional<Syntax> syntax;
  private Exit worst = Exit.OK;
  private String source = "";
  private long contacts;
  private long errors;
  private long warnings;
  private long unread;
  private boolean cut;

  public Validation(
      Console console,
      FindingsWriter writer,
      CheckOptions options,
      Input input,
      Optional<Syntax> syntax) {
    this.console = console;
    this.writer = writer;
    this.options = options;
    this.input = input;
    this.syntax = syntax;
  }

  /** Checks the contacts of one input; if it cannot be read, the other inputs are still checked. */
  @Override
  public void input(String name) {
    source = Input.nameInPlaces(name);
    try {
      if (syntax.isEmpty() && Syntax.isTable(name)) {
        accept(Reading.refused(TableAdvice.of(input, name)));
      } else {
        ContactReader.read(input, name, syntax, this);
      }
    } catch (Failure failure) {
      unusable(failure);
    }
  }

  @Override
  public Optional<LineFilter> filter() {
    return Optional.of(console.isVerbose() ? Sieve.ofAllFindings() : Sieve.ofErrorsAndWarnings());
  }

  @Override
  public void recognized() {
    contacts++;
    writer.passed(source);
  }

  @Override
  public void accept(Reading reading) {
    contacts++;
    cut |= reading.isCut();
    List<Finding> checked =
        reading.contact().isPresent()
            ? Checker.check(Optional.empty(), reading.contact().get(), options)
            : List.of();
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : reading.with(checked)) {
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
      warnings += finding.severity() == Severity.WARNING ? 1 : 0;
      if (finding.severity() != Severity.NOTE || console.isVerbose()) {
        shown.add(finding);
      }
    }
    if (shown.isEmpty()) {
      writer.passed(source);
    } else {
      writer.findings(shown);
    }
  }

  /**
   * Reports input that cannot be read, so that the rest can be checked.
   *
   * @throws Failure the same one, when it is the output that failed
   */
  @Override
  public void unusable(Failure failure) {
    if (failure.exit() == Exit.LOCAL_FILES) {
      throw failure;
    }
    if (!(failure instanceof UnreadInput input && writer.unread(input.finding()))) {
      console.failure(failure);
    }
    unread++;
    worst = worst.and(failure.exit());
  }

  @Override
  public void leftOut(Finding why) {
    Severity severity = options.strict() ? Severity.ERROR : Severity.WARNING;
    errors += severity == Severity.ERROR ? 1 : 0;
    warnings += severity == Severity.WARNING ? 1 : 0;
    if (!writer.unread(why.as(severity))) {
      console.remark(Remark.warning(why.place(), why.advice()).as(severity));
    }
  }

  /** The exit code for what was found and what could not be read. */
  public Exit exit() {
    return errors > 0 ? worst.and(Exit.INVALID_INPUT) : worst;
  }

  public Totals totals() {
    return new Totals(contacts, errors, warnings, unread, cut);
  }
}
