package dev.contactctl.cli;

import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;

/** {@code help}: prepared texts. {@link CommandLineTool} answers it before this command is made. */
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
    return "Topics beside the commands: " + String.join(", ", HelpTexts.TOPICS) + ".\n";
  }

  @Override
  List<Option> options() {
    return List.of();
  }

  @Override
  Value words() {
    List<Value.Choice> topics = new ArrayList<>(Commands.table().choices());
    topics.addAll(Value.oneOf(HelpTexts.TOPICS).choices());
    return Value.of(topics);
  }

  @Override
  int maxWords() {
    return 2;
  }

  @Override
  Exit run(Session session, Args args) {
    session.console().result(HelpTexts.read(String.join(" ", args.words())));
    return Exit.OK;
  }
}
