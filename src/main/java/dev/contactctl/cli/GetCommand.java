package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code get}: print contacts. */
final class GetCommand extends Command {
  @Override
  String name() {
    return "get";
  }

  @Override
  String usage() {
    return "ID…";
  }

  @Override
  String summary() {
    return "Print contacts as the server holds them";
  }

  @Override
  String description() {
    return """
        Prints one contact, or several as a list. When one of several cannot be had, the
        others are printed, and the exit code is that of the worst failure.
        """;
  }

  @Override
  List<Option> options() {
    List<Option> options = new ArrayList<>(ContactOutput.options());
    options.addAll(CommonOptions.connection());
    return options;
  }

  @Override
  int minWords() {
    return 1;
  }

  @Override
  int maxWords() {
    return Integer.MAX_VALUE;
  }

  @Override
  Exit run(Session session, Args args) {
    for (String id : args.words()) {
      ContactIdArgument.check(id);
    }
    ContactOutput output = ContactOutput.of(session.world(), args);
    ContactsApi api = session.api();
    if (args.words().size() == 1) {
      return output.print(
          session.console(), ReplyFailure.valueOrFail(api.get(args.words().get(0))));
    }
    Exit worst = Exit.OK;
    ArrayNode contacts = JsonNodeFactory.instance.arrayNode();
    for (String id : args.words()) {
      try {
        contacts.add(ReplyFailure.valueOrFail(api.get(id)));
      } catch (Failure failure) {
        session.console().error(failure.message());
        worst = worst.and(failure.exit());
      }
    }
    return worst.and(output.print(session.console(), contacts));
  }
}
