package dev.contactctl.cli;

import dev.contactctl.apply.ApplyManual;
import dev.contactctl.apply.ApplyRun;
import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.session.ChangeInput;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;

/** {@code apply}: change many contacts. */
final class ApplyCommand extends Command {
  private final ChangeInput input = new ChangeInput();

  @Override
  public String name() {
    return "apply";
  }

  @Override
  public String usage() {
    return "[FILE…]";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(ApplyManual.options());
    options.addAll(ChangeInput.forbid());
    options.addAll(CommonOptions.checks(ApplyManual.formats()));
    options.addAll(input.fields());
    options.addAll(CommonOptions.requests());
    return options;
  }

  @Override
  public int minWords() {
    return 0; // files may come with -f or --ids, too
  }

  @Override
  public int maxWords() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Exit run(Session session, Args args) {
    return new ApplyRun(session, args, input.flags()).run();
  }
}
