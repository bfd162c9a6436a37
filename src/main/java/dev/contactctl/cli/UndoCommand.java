package dev.contactctl.cli;

import dev.contactctl.apply.ApplyManual;
import dev.contactctl.apply.UndoRun;
import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.session.ChangeInput;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;

/** {@code undo}: bring back what a run of {@code apply} has changed. */
final class UndoCommand extends Command {
  @Override
  public String name() {
    return "undo";
  }

  @Override
  public String usage() {
    return "JOURNAL";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(ApplyManual.ofUndo());
    options.add(ChangeInput.forbidRemovals());
    options.add(CommonOptions.strict());
    options.addAll(CommonOptions.requests());
    return options;
  }

  @Override
  public int minWords() {
    return 1;
  }

  @Override
  public int maxWords() {
    return 1;
  }

  @Override
  public Exit run(Session session, Args args) {
    return new UndoRun(session, args).run();
  }
}
