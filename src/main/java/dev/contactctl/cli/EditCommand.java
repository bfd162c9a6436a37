package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.ContactIdArgument;
import dev.contactctl.args.Option;
import dev.contactctl.flow.EditFlow;
import dev.contactctl.flow.EditRequest;
import dev.contactctl.flow.EditorCommand;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.message.ShellText;
import dev.contactctl.remote.ContactsApi;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code edit}: change a contact in an editor. */
final class EditCommand extends Command {
  @Override
  public String name() {
    return "edit";
  }

  @Override
  public String usage() {
    return "ID";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(DryRunOptions.options());
    options.addAll(ContactOutput.options());
    options.addAll(ChangeInput.forbid());
    options.addAll(CommonOptions.checks());
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
    String id = ContactIdArgument.check(args.words().get(0), ContactIdArgument.Stdin.NOTHING);
    OutcomeOutput output = new OutcomeOutput(session, args);
    EditorCommand editor = editor(session);
    if (!session.world().hasTerminal()) {
      throw new Failure(Exit.USAGE, UpdateSentences.NO_TERMINAL.with());
    }
    ContactsApi api = session.api();
    EditRequest request =
        new EditRequest(
            id,
            editor,
            session.checks(),
            session.mayAsk() ? EditRequest.Problems.REOPEN : EditRequest.Problems.FAIL,
            DryRunOptions.goal(args, policy(session)),
            again(args));
    Outcome outcome =
        new EditFlow(session.world(), api, session.console(), session.console()::language)
            .edit(request);
    return outcome instanceof Outcome.Unchanged ? Exit.OK : output.print(outcome);
  }

  /** The options that choose the server and the token, as words of a shell. */
  private static String again(Args args) {
    StringBuilder again = new StringBuilder();
    for (Option option : CommonOptions.connection()) {
      Optional<String> value = args.one(option.name());
      if (value.isPresent()) {
        again.append(' ').append(option.name());
        again.append(option.takesValue() ? " " + ShellText.word(value.get()) : "");
      }
    }
    return again.toString();
  }

  /** Others have time to change the contact while the editor is open, so it is read again. */
  private static SendPolicy policy(Session session) {
    return new SendPolicy(
        new Guards(session.removals(), session.stale(), Optional.empty()),
        SendPolicy.Unchanged.SKIP,
        SendPolicy.Reread.BEFORE_PUT,
        Optional.empty(),
        session.difference());
  }

  private static EditorCommand editor(Session session) {
    for (String name : List.of("VISUAL", "EDITOR")) {
      String editor = session.world().env(name).orElse("");
      if (!editor.isBlank()) {
        return new EditorCommand(name, editor);
      }
    }
    throw new Failure(Exit.USAGE, UpdateSentences.NO_EDITOR.with());
  }
}
