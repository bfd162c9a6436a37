package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.findings.FindingsFormat;
import dev.contactctl.findings.FindingsWriter;
import dev.contactctl.findings.Totals;
import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.read.InputNames;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Console;
import dev.contactctl.session.OutputSentences;
import dev.contactctl.session.Session;
import dev.contactctl.session.Validation;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;

/** {@code validate}: check files without network or token. */
final class ValidateCommand extends Command {
  private static final String FILE = CommonOptions.FILE;

  private final ChoiceOption<FindingsFormat> output =
      ChoiceOption.output(FindingsFormat.TEXT, FindingsFormat.values());

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public String usage() {
    return "FILE…";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(output.option());
    options.add(
        Option.many(OptionGroup.INPUT, "FILE", "The same as FILE without -f", "-f", FILE)
            .taking(ValueHint.FILE));
    options.add(CommonOptions.recursive());
    options.add(
        Option.flag(
            OptionGroup.CHECKS, "The files are parts, meant for merging", CommonOptions.PARTIAL));
    options.addAll(CommonOptions.checks());
    return options;
  }

  @Override
  public int minWords() {
    return 0; // files may come with -f, too
  }

  @Override
  public int maxWords() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Exit run(Session session, Args args) {
    List<String> files = new ArrayList<>(args.all(FILE));
    files.addAll(args.words());
    if (files.isEmpty()) {
      throw new Failure(Exit.USAGE, CommandLineSentences.NO_FILE.with());
    }
    Console console = session.console();
    FindingsWriter writer =
        output
            .chosen(args)
            .open(console.resultOutput(), console.language(), console.display(World.Stream.OUT));
    CheckOptions whole = session.checks();
    CheckOptions options = args.has(CommonOptions.PARTIAL) ? whole.ofPart() : whole;
    Input input = new Input(session.world());
    Validation validation = new Validation(console, writer, options, input, session.syntax());
    InputNames.Depth depth = CommonOptions.depth(args);
    writer.begin();
    for (String name : files) {
      try {
        input.files(name, depth, validation);
      } catch (Failure failure) {
        validation.unusable(failure);
      }
    }
    Totals totals = validation.totals();
    writer.end(totals);
    console.say(summary(totals));
    return validation.exit();
  }

  private static Message summary(Totals totals) {
    OutputSentences whole =
        totals.cut() ? OutputSentences.CHECKED_AT_LEAST : OutputSentences.CHECKED;
    OutputSentences part =
        totals.cut() ? OutputSentences.CHECKED_IN_PART_AT_LEAST : OutputSentences.CHECKED_IN_PART;
    return (totals.unread() > 0 ? part : whole)
        .with(totals.contacts(), totals.errors(), totals.warnings(), totals.unread());
  }
}
