package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;

/** {@code update}: change one contact. */
final class UpdateCommand extends Command {
  private final ChangeInput input = new ChangeInput();

  @Override
  String name() {
    return "update";
  }

  @Override
  String usage() {
    return "ID";
  }

  @Override
  String summary() {
    return "Change one contact by a file, flags or both, and print it";
  }

  @Override
  String description() {
    return """
        Reads the contact, lays the file and then the flags over it, checks the whole,
        sends it with one PUT, and prints what comes back. What is not named stays as it
        is; null clears a property; a list is replaced whole, or changed by --add-… and
        --remove-…. When nothing changes, nothing is sent.
        With --replace the file and flags are the whole contact: one PUT and no reading
        before it. The server erases what they leave out.

        A list item is its main value, then key=value or the bare name of a boolean:
          --email a@example.com,primary
          --telephone '010-1234-5678,type=WORK' --telephone '+81 3 1234 5678'
          --location '"1-2-3, Chiyoda-ku",type=HOME'   (quotes protect a comma)
          --location '{"address": "1-2-3", "primary": true}'   (JSON)
        primary may be left out: the first item gets it when no item says so.
        Nothing is read from files named by values: --memo @x is the text @x.
        """;
  }

  @Override
  List<Option> options() {
    List<Option> options = new ArrayList<>(input.input());
    options.addAll(DryRun.options());
    options.add(
        Option.flag("Input", "With --dry-run: exit 11 when something would change", "--exit-code"));
    options.addAll(input.guards());
    options.addAll(ContactOutput.options());
    options.add(
        Option.flag(CommonOptions.OUTPUT, "Show what changes, on standard error", "--diff"));
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
    if (args.has("--exit-code") && !args.has("--dry-run")) {
      throw new Failure(Exit.USAGE, "--exit-code: goes with --dry-run; pass both, or use diff");
    }
    ContactOutput output = ContactOutput.of(args);
    UpdateRequest request = input.request(session, args, name());
    UpdateFlow flow = new UpdateFlow(session::api, session.console());
    boolean show = args.has("--diff") || session.world().isTerminal(World.Stream.ERR);
    Plan plan = flow.plan(request, args.has("--dry-run") || args.has("--diff"));
    if (show || args.has("--dry-run")) {
      session.console().changes(plan.changes());
    }
    if (request.dryRun()) {
      flow.guard(request, plan);
      Exit shown = DryRun.show(session, args, request.id(), plan, output);
      boolean differs = args.has("--exit-code") && !plan.changesNothing();
      return differs ? shown.and(Exit.DIFFERENT) : shown;
    }
    UpdateFlow.Outcome outcome = flow.send(request, plan);
    return output.print(session.console(), request.id(), outcome).and(outcome.exit());
  }
}
