package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.change.Change;
import dev.contactctl.contact.Words;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.world.Exit;
import dev.contactctl.world.World;
import dev.contactctl.write.ChangesFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code diff}: what an update would change. */
final class DiffCommand extends Command {
  private final ChangeInput input = new ChangeInput();

  @Override
  String name() {
    return "diff";
  }

  @Override
  String usage() {
    return "ID";
  }

  @Override
  String summary() {
    return "Show what an update would change; sends nothing";
  }

  @Override
  String description() {
    return """
        Takes what update takes. A line a property: + added, - removed, ~ changed, ^ a
        list in another order. Items of a list are matched by their main value, not by
        their place. The exit code is 0 when nothing would change, and 11 otherwise.
        """;
  }

  @Override
  List<Option> options() {
    List<Option> options = new ArrayList<>(input.input());
    options.add(
        Option.one(
                CommonOptions.OUTPUT,
                "FORMAT",
                "Print " + Words.oneOf(formats().words()),
                "-o",
                "--output")
            .taking(formats()));
    options.addAll(CommonOptions.checks());
    options.addAll(input.fields());
    options.addAll(CommonOptions.connection());
    return options;
  }

  private static ValueHint formats() {
    List<String> words = new ArrayList<>();
    for (ChangesFormat format : ChangesFormat.values()) {
      words.add(format.word());
    }
    return ValueHint.oneOf(words);
  }

  @Override
  int minWords() {
    return 1;
  }

  @Override
  int maxWords() {
    return 1;
  }

  @Override
  Exit run(Session session, Args args) {
    String word = ChoiceOption.check(args, "--output", formats().words());
    ChangesFormat format = ChangesFormat.valueOf(word.toUpperCase(Locale.ROOT));
    input.check(args, name());
    UpdateRequest request =
        input.request(session, args, UpdateRequest.Show.NEVER, new Goal.Compare());
    Outcome outcome = new UpdateFlow(session::api, session.console()).run(request);
    List<Change> changes = ((Outcome.Planned) outcome).plan().changes();
    boolean colour = session.console().isColoured(World.Stream.OUT);
    session.console().result(format.write(changes, colour));
    return changes.isEmpty() ? Exit.OK : Exit.DIFFERENT;
  }
}
