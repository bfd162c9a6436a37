package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.session.ChangeInput;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.ContactOutput;
import dev.contactctl.session.DryRunOptions;
import dev.contactctl.session.OutcomeOutput;
import dev.contactctl.session.Session;
import dev.contactctl.session.UpdateSentences;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;

/** {@code update}: change one contact. */
final class UpdateCommand extends Command {
  private static final String DIFF = "--diff";

  private final ChangeInput input = new ChangeInput();

  @Override
  public String name() {
    return "update";
  }

  @Override
  public String usage() {
    return "[ID]";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(input.input());
    options.addAll(DryRunOptions.options());
    options.add(CommonOptions.exitCode(OptionGroup.INPUT));
    options.addAll(input.guards());
    options.addAll(ContactOutput.options());
    options.add(Option.flag(OptionGroup.OUTPUT, "Show what changes, on standard error", DIFF));
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
    Args args = input.named(session, typed, name(), Goal.NOT_SENT);
    if (args.has(CommonOptions.EXIT_CODE) && !DryRunOptions.isDryRun(args)) {
      throw new Failure(Exit.USAGE, UpdateSentences.NEEDS_DRY_RUN.with());
    }
    OutcomeOutput output = new OutcomeOutput(session, args);
    input.check(args, name());
    Goal goal = DryRunOptions.goal(args, input.policy(session, args));
    UpdateRequest request = input.request(session, args, show(session, args), goal);
    Outcome outcome = new UpdateFlow(session::api, session.console()).run(request);
    Exit exit = output.print(outcome);
    boolean differs = outcome instanceof Outcome.Planned dry && !dry.plan().changesNothing();
    return args.has(CommonOptions.EXIT_CODE) && differs ? exit.and(Exit.DIFFERENT) : exit;
  }

  private static UpdateRequest.Show show(Session session, Args args) {
    if (args.has(DIFF) || DryRunOptions.isDryRun(args)) {
      return UpdateRequest.Show.ALWAYS;
    }
    boolean watched = session.world().isTerminal(World.Stream.ERR);
    return watched ? UpdateRequest.Show.IF_KNOWN : UpdateRequest.Show.NEVER;
  }
}
