package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;

/** {@code help}: prepared texts. {@link Dispatch} answers it before this command is made. */
final class HelpCommand extends Command {
  @Override
  String name() {
    return "help";
  }

  @Override
  String usage() {
    return "[TOPIC]";
  }

  @Override
  String summary() {
    return "Print help on a command or a topic";
  }

  @Override
  String description() {
    return "Topics beside the commands: " + String.join(", ", HelpPages.TOPICS) + ".\n";
  }

  @Override
  List<Option> options() {
    return List.of();
  }

  @Override
  ValueHint words() {
    List<ValueHint.Choice> topics = new ArrayList<>(Commands.table().choices());
    topics.addAll(ValueHint.oneOf(HelpPages.TOPICS).choices());
    return ValueHint.of(topics);
  }

  @Override
  int maxWords() {
    return 2;
  }

  @Override
  Exit run(Session session, Args args) {
    session.console().result(HelpPages.read(String.join(" ", args.words())));
    return Exit.OK;
  }
}
