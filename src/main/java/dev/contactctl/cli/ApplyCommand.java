package dev.contactctl.cli;

import dev.contactctl.apply.ApplyManual;
import dev.contactctl.apply.ApplyRun;
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
  public String summary() {
    return "Change many contacts by files, tables or flags; safe to interrupt and resume";
  }

  @Override
  public String description() {
    return """
        Checks every record first; if one is invalid, nothing is sent. Then it reads,
        changes and sends each contact as update does, several at a time, at a pace that
        the server allows. Field flags are laid over every record.
        A FILE is NDJSON, JSON, YAML or CSV, or a folder of contact files; - is standard
        input. The columns of a table are paths: contactId, telephones[0].type.
        A journal records what is sent. After a stop, for which contacts in flight are
        finished, or a crash, the same command with --journal FILE --resume goes on.
        """;
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
  public ValueHint words() {
    return ValueHint.FILE;
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
