package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.change.Change;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.session.ChangeInput;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.World;
import dev.contactctl.write.ChangesFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code diff}: what an update would change. */
final class DiffCommand extends Command {
  private final ChangeInput input = new ChangeInput();
  private final ChoiceOption<ChangesFormat> output =
      ChoiceOption.output(List.of(), ChangesFormat.values());

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
        Takes what update takes. One line per property: + added, - removed, ~ changed,
        ^ a list in another order. Items of a list are matched by their main value, not
        by their position. The exit code is 0 when nothing would change, otherwise 11.
        """;
  }

  @Override
  List<Option> options() {
    List<Option> options = new ArrayList<>(input.input());
    options.add(output.option());
    options.addAll(CommonOptions.checks());
    options.addAll(input.fields());
    options.addAll(CommonOptions.connection());
    return options;
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
    ChangesFormat format = output.chosen(args);
    input.check(args, name());
    UpdateRequest request =
        input.request(session, args, UpdateRequest.Show.NEVER, goal(session, args));
    Outcome outcome = new UpdateFlow(session::api, session.console()).run(request);
    List<Change> changes = ((Outcome.Planned) outcome).plan().changes();
    ChangesFormat.Colours colours = session.console().colours(World.Stream.OUT);
    session.console().result(format.write(changes, colours));
    return changes.isEmpty() ? Exit.OK : Exit.DIFFERENT;
  }

  /** Nothing is sent, so guards of what is sent do not apply; strict checks do. */
  private static Goal goal(Session session, Args args) {
    Guards.Stale stale = args.has("--replace") ? Guards.Stale.ALLOWED : session.strictAboutStale();
    Guards guards = new Guards(Guards.Removals.ALLOWED, stale, Optional.empty());
    return new Goal.Compare(SendPolicy.guarded(guards));
  }
}
