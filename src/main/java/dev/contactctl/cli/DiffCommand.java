package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.session.ChangeInput;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.World;
import dev.contactctl.write.ChangesFormat;
import dev.contactctl.write.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code diff}: what an update would change. */
final class DiffCommand extends Command {
  private static final String EXIT_ZERO = "--exit-zero";

  private final ChangeInput input = new ChangeInput();
  private final ChoiceOption<ChangesFormat> output =
      ChoiceOption.output(ChangesFormat.TEXT, ChangesFormat.values());

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String usage() {
    return "[ID]";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(input.input());
    options.add(output.option());
    options.add(
        Option.flag(OptionGroup.OUTPUT, "Exit 0 also when something would change", EXIT_ZERO));
    options.addAll(CommonOptions.checks());
    options.addAll(input.fields());
    options.addAll(CommonOptions.requests());
    return options;
  }

  @Override
  public int maxWords() {
    return 1; // or none: the file may name the contact
  }

  @Override
  public Exit run(Session session, Args typed) {
    Args args = input.named(session, typed, name(), Goal.NOT_COMPARED);
    ChangesFormat format = output.chosen(args);
    input.check(args, name());
    UpdateRequest request =
        input.request(session, args, UpdateRequest.Show.NEVER, goal(session, args));
    Outcome outcome = new UpdateFlow(session::api, session.console()).run(request);
    Plan plan = ((Outcome.Planned) outcome).plan();
    String name = plan.before().orElse(plan.after()).displayName();
    Compared compared = new Compared(request.id(), name, plan.changes());
    Console console = session.console();
    ChangesFormat.Colours colours = console.colours(World.Stream.OUT);
    console.report(format.write(compared, colours, console.language()));
    boolean different = !plan.changes().isEmpty() && !args.has(EXIT_ZERO);
    return different ? Exit.DIFFERENT : Exit.OK;
  }

  /** Nothing is sent, so guards about what is sent do not apply; strict checks do. */
  private static Goal goal(Session session, Args args) {
    Guards.Stale stale =
        args.has(CommonOptions.REPLACE) ? Guards.Stale.ALLOWED : session.strictAboutStale();
    Guards guards = new Guards(Guards.Removals.ALLOWED, stale, Optional.empty());
    return new Goal.Compare(SendPolicy.guarded(guards));
  }
}
