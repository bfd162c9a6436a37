package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Words;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Input;
import dev.contactctl.read.LineFilter;
import dev.contactctl.read.Reading;
import dev.contactctl.read.Syntax;
import dev.contactctl.sieve.Sieve;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.FindingsFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code validate}: check files without network or token. */
final class ValidateCommand extends Command {
  @Override
  String name() {
    return "validate";
  }

  @Override
  String usage() {
    return "FILE…";
  }

  @Override
  String summary() {
    return "Check contact files, without network or token";
  }

  @Override
  String description() {
    return """
        Reports every problem of every contact in every file. A file may have one
        contact, a list, or several one after the other. A folder stands for the files
        in it that end in EXTENSIONS; - is standard input.
        Findings go to standard output, a summary to standard error. Notes are shown
        with -v. The exit code is 6 if there is an error, otherwise 0.
        """
        .replace("EXTENSIONS", Words.oneOf(Syntax.extensions()));
  }

  @Override
  List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(
        Option.one(
                CommonOptions.OUTPUT,
                "FORMAT",
                "Print findings as " + Words.oneOf(formats().words()),
                "-o",
                "--output")
            .taking(formats()));
    options.add(
        Option.flag(CommonOptions.CHECKS, "The files are parts, meant for merging", "--partial"));
    options.addAll(CommonOptions.checks());
    return options;
  }

  private static ValueHint formats() {
    List<String> words = new ArrayList<>();
    for (FindingsFormat format : FindingsFormat.values()) {
      words.add(format.word());
    }
    return ValueHint.oneOf(words);
  }

  @Override
  ValueHint words() {
    return ValueHint.FILE;
  }

  @Override
  int minWords() {
    return 1;
  }

  @Override
  int maxWords() {
    return Integer.MAX_VALUE;
  }

  @Override
  Exit run(Session session, Args args) {
    FindingsFormat format = format(args);
    CheckOptions terms = session.terms(args.has("--partial"));
    Optional<Syntax> syntax = session.syntax();
    Tally tally = new Tally(session.console(), format, terms);
    Exit worst = Exit.OK;
    for (String name : args.words()) {
      try {
        Input input = new Input(session.world());
        for (String file : input.files(name)) {
          ContactReader.read(input, file, syntax, tally);
        }
      } catch (Failure failure) {
        tally.unread(failure);
        worst = worst.and(failure.exit());
      }
    }
    session.console().result(format.end(tally.shown == 0));
    session.console().say(tally.summary());
    return tally.errors > 0 ? worst.and(Exit.INVALID_INPUT) : worst;
  }

  private static FindingsFormat format(Args args) {
    String word = args.one("--output").orElse(FindingsFormat.TEXT.word());
    return FindingsFormat.byWord(word)
        .orElseThrow(
            () ->
                new Failure(
                    Exit.USAGE,
                    "--output: no format "
                        + Words.quoted(word)
                        + "; write "
                        + Words.oneOf(formats().words())));
  }

  /** Checks what is read, prints what is found, and counts. */
  private static final class Tally implements Reading.Sink {
    private final Console console;
    private final FindingsFormat format;
    private final CheckOptions terms;
    private int contacts;
    private int errors;
    private int warnings;
    private int shown;
    private int unread;

    Tally(Console console, FindingsFormat format, CheckOptions terms) {
      this.console = console;
      this.format = format;
      this.terms = terms;
    }

    @Override
    public Optional<LineFilter> filter() {
      return Optional.of(new Sieve(console.isVerbose()));
    }

    @Override
    public void skipped() {
      contacts++;
    }

    @Override
    public void accept(Reading reading) {
      contacts++;
      List<Finding> findings = new ArrayList<>(reading.findings());
      if (reading.contact().isPresent()) {
        findings.addAll(Checker.check(Optional.empty(), reading.contact().get(), terms));
      }
      findings.sort(Finding.BY_PLACE);
      String text = written(findings);
      if (!text.isEmpty()) {
        console.result(text);
      }
    }

    /** All at once, since each writing costs. */
    private String written(List<Finding> findings) {
      StringBuilder text = new StringBuilder();
      for (Finding finding : findings) {
        errors += finding.severity() == Severity.ERROR ? 1 : 0;
        warnings += finding.severity() == Severity.WARNING ? 1 : 0;
        if (finding.severity() != Severity.NOTE || console.isVerbose()) {
          text.append(format.write(finding, shown == 0));
          shown++;
        }
      }
      return text.toString();
    }

    /** Input that cannot be read leaves the rest to be checked; a closed output leaves nothing. */
    void unread(Failure failure) {
      if (failure.exit() == Exit.LOCAL_FILES) {
        throw failure;
      }
      console.error(failure.message());
      unread++;
    }

    String summary() {
      return count(contacts, "contact")
          + ": "
          + count(errors, "error")
          + ", "
          + count(warnings, "warning")
          + (unread == 0 ? "" : ", " + count(unread, "input") + " not read");
    }

    private static String count(int number, String noun) {
      return number + " " + noun + (number == 1 ? "" : "s");
    }
  }
}
