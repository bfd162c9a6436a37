package dev.contactctl.cli;

import dev.contactctl.apply.ApplyManual;
import dev.contactctl.apply.UndoRun;
import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
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
  public String summary() {
    return "Restore the contacts that a run of apply changed";
  }

  @Override
  public String description() {
    return """
        Sends each contact as it was before the run, which its journal has recorded. A
        contact that somebody has changed since is a conflict and left alone.
        An undo is a run like any other: --dry-run shows it, --plan writes a plan for
        review, and it keeps a journal of its own, so it can be resumed and undone.
        Contacts that apply --replace --no-read has sent cannot be restored.
        """;
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
  public ValueHint words() {
    return ValueHint.FILE;
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
