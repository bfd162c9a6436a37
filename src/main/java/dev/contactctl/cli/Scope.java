package dev.contactctl.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be typed behind a command's name; the first scope is the one before there is a command.
 * Completion scripts and man pages are loops over these.
 *
 * @param name the command's name; empty for the first scope
 * @param usage what stands behind the name in help
 * @param options every option that may stand there, the common ones last
 * @param word what a word that is no option may be
 * @param most the greatest number of such words
 */
record Scope(String name, String usage, List<Option> options, Value word, int most) {

  /** Every scope, in the order of the help. */
  static List<Scope> all() {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(new Scope("", "COMMAND", CommonOptions.alone(), Commands.table(), 2));
    for (String name : Commands.NAMES) {
      scopes.add(of(Commands.named(name)));
    }
    return scopes;
  }

  static Scope of(Command command) {
    return new Scope(
        command.name(), command.usage(), options(command), command.words(), command.maxWords());
  }

  /** The options of a command, the common ones last. */
  static List<Option> options(Command command) {
    List<Option> options = new ArrayList<>(command.options());
    options.addAll(CommonOptions.always());
    return options;
  }

  /** The name for functions of shells: {@code config_init}. */
  String identifier() {
    return name.replace(' ', '_');
  }

  /** The options by what their values may be; those without a value are left out. */
  Map<Value, List<Option>> byValue() {
    Map<Value, List<Option>> byValue = new LinkedHashMap<>();
    for (Option option : options) {
      if (option.takes().kind() != Value.Kind.NONE) {
        byValue.computeIfAbsent(option.takes(), value -> new ArrayList<>()).add(option);
      }
    }
    return byValue;
  }
}
