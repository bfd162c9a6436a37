package dev.contactctl.cli;

import dev.contactctl.apply.ApplyManual;
import dev.contactctl.apply.UndoRun;
import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.session.ChangeInput;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;

/** {@code undo}: bring back what a run of {@code apply} has changed. */
final class UndoCommand extends Command {
  @Override
  String name() {
    return "undo";
  }

  @Override
  String usage() {
    return "JOURNAL";
  }

  @Override
  String summary() {
    return "Restore the contacts that a run of apply changed";
  }

  @Override
  String description() {
    return """
        Sends each contact as it was before the run, which its journal has recorded. A
        contact that somebody has changed since is a conflict and left alone.
        An undo is a run like any other: --dry-run shows it, --plan writes a plan for
        review, and it keeps a journal of its own, so it can be resumed and undone.
        Contacts that apply --replace sent without reading them cannot be restored.
        """;
  }

  @Override
  List<Option> options() {
    List<Option> options = new ArrayList<>(ApplyManual.ofRun());
    options.addAll(ChangeInput.forbid());
    options.add(CommonOptions.strict());
    options.addAll(CommonOptions.connection());
    return options;
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
    return 1;
  }

  @Override
  Exit run(Session session, Args args) {
    return new UndoRun(session, args).run();
  }
}
