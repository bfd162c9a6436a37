package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.Synopsis;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the commands that have an option which the given command lacks. Options of the sandbox's
 * server are left out, since they are of no help elsewhere.
 */
final class OptionsOfOthers {
  private OptionsOfOthers() {}

  /**
   * A hint at the commands that have the option.
   *
   * @param command the command that it was given to
   * @return nothing when no command has it
   */
  static Optional<Message> explain(String option, String command) {
    List<String> others = new ArrayList<>();
    boolean connection = false;
    for (Synopsis other : Commands.synopses()) {
      for (Option known : other.options()) {
        boolean shared = !other.name().isEmpty() && known.group() != OptionGroup.SERVER;
        if (shared && known.names().contains(option)) {
          others.add(other.name());
          connection |= known.group() == OptionGroup.CONNECTION;
        }
      }
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        connection
            ? CommandLineSentences.USES_NO_SERVER.with(option, command)
            : CommandLineSentences.OPTION_OF_OTHERS.with(option, others, command));
  }
}
