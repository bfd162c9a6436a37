package dev.contactctl.cli;

import dev.contactctl.args.ValueHint;
import java.util.ArrayList;
import java.util.List;

/** {@code help}: prints the help text of a command or a topic. */
final class HelpCommand extends PreparedCommand {
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
    return "Topics besides the commands: " + String.join(", ", HelpPages.TOPICS) + ".\n";
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
  String text(List<String> arguments) {
    return HelpPages.read(String.join(" ", arguments));
  }
}
