package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.ContactIdArgument;
import dev.contactctl.args.Option;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Console;
import dev.contactctl.session.ContactOutput;
import dev.contactctl.session.ContactPrinter;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code get}: print contacts. */
final class GetCommand extends Command {
  @Override
  public String name() {
    return "get";
  }

  @Override
  public String usage() {
    return "ID…";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(ContactOutput.options());
    options.addAll(CommonOptions.requests());
    return options;
  }

  @Override
  public int minWords() {
    return 1;
  }

  @Override
  public int maxWords() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Exit run(Session session, Args args) {
    for (String id : args.words()) {
      ContactIdArgument.check(id, ContactIdArgument.Stdin.IDS);
    }
    Console console = session.console();
    ContactOutput output = ContactOutput.of(args, console);
    boolean several = args.words().size() > 1;
    ContactPrinter printer = several ? output.list(console) : output.single(console);
    return print(session.api(), args.words(), printer, console);
  }

  private static Exit print(
      ContactsApi api, List<String> ids, ContactPrinter printer, Console console) {
    Exit worst = Exit.OK;
    int left = ids.size();
    for (String id : ids) {
      Reply<ObjectNode> reply = api.get(id);
      left--;
      if (reply instanceof Reply.Done<ObjectNode> done) {
        printer.print(done.value());
        continue;
      }
      Reply.Problem<ObjectNode> problem = (Reply.Problem<ObjectNode>) reply;
      Failure failure = ReplyFailure.of(problem);
      console.failure(failure);
      worst = worst.and(failure.exit());
      if (concernsTheRest(problem)) {
        break;
      }
    }
    if (left > 0) {
      console.tell(CommandLineSentences.NOT_REQUESTED.with(left));
    }
    return worst.and(printer.end());
  }

  /** No token for one contact means none for the next one, which would be asked for again. */
  private static boolean concernsTheRest(Reply.Problem<ObjectNode> problem) {
    return problem instanceof Reply.NoToken<ObjectNode> || ReplyFailure.isOfEveryCall(problem);
  }
}
