package dev.contactctl.cli;

import dev.contactctl.args.ArgSentences;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;

/** {@code help}: prints the help text of a command or a topic. */
final class HelpCommand extends PreparedCommand {
  @Override
  public String name() {
    return "help";
  }

  @Override
  public String usage() {
    return "[TOPIC]";
  }

  @Override
  public int maxWords() {
    return 2;
  }

  @Override
  public String text(List<String> arguments) {
    for (String word : arguments) {
      if (word.isBlank()) {
        throw new Failure(Exit.USAGE, ArgSentences.EMPTY_ARGUMENT.with(word));
      }
    }
    return HelpPages.read(String.join(" ", arguments));
  }
}
