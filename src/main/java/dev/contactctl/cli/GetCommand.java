package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.ContactIdArgument;
import dev.contactctl.args.Option;
import dev.contactctl.remote.ContactsApi;
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
import java.util.Optional;
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
  public String summary() {
    return "Print contacts as the server holds them";
  }

  @Override
  public String description() {
    return """
        Prints one contact, or several as a list. If one of several cannot be fetched,
        the others are printed, and the exit code is that of the worst failure.
        """;
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
      ContactIdArgument.check(id);
    }
    Console console = session.console();
    ContactOutput output = ContactOutput.of(args, console);
    boolean several = args.words().size() > 1;
    ContactPrinter printer = several ? output.list(console) : output.single(console);
    ContactsApi api = session.api();
    Exit worst = Exit.OK;
    for (String id : args.words()) {
      Optional<ObjectNode> contact = Optional.empty();
      try {
        contact = Optional.of(ReplyFailure.valueOrFail(api.get(id)));
      } catch (Failure failure) {
        console.failure(failure);
        worst = worst.and(failure.exit());
      }
      if (contact.isPresent()) {
        printer.print(contact.get());
      }
    }
    return worst.and(printer.end());
  }
}
