package dev.contactctl.cli;

import dev.contactctl.args.Synopsis;
import dev.contactctl.args.ValueHint;
import dev.contactctl.explain.Explained;
import dev.contactctl.message.Language;
import dev.contactctl.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What shells can offer for an argument of a command that is not an option. */
final class WordHints {
  /** A line of what {@code explain} lists; an exit code has a number and a name. */
  private static final Pattern LISTED = Pattern.compile("  (?:(\\d+) )?(\\S+) +(.*)");

  private WordHints() {}

  /** What such an argument may be. */
  static ValueHint of(Synopsis command) {
    return switch (command.name()) {
      case "" -> commands();
      case "help" -> topics();
      case "completion" -> ValueHint.oneOf(Shell.words());
      case "explain" -> explained();
      case "apply", "undo", "validate" -> ValueHint.FILE;
      case "sandbox" -> ValueHint.COMMAND;
      case "config use" -> ValueHint.PROFILE;
      case "config set", "config unset", "config view" -> keys();
      default -> command.maxWords() == 0 ? ValueHint.NONE : ValueHint.TEXT;
    };
  }

  private static ValueHint commands() {
    List<ValueHint.Choice> names = new ArrayList<>();
    for (String name : Commands.NAMES) {
      names.add(new ValueHint.Choice(name, CommandText.of(name).summary()));
    }
    return ValueHint.of(names);
  }

  private static ValueHint topics() {
    List<ValueHint.Choice> topics = new ArrayList<>(commands().choices());
    topics.addAll(ValueHint.oneOf(HelpPages.TOPICS).choices());
    return ValueHint.of(topics);
  }

  private static ValueHint keys() {
    List<ValueHint.Choice> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      keys.add(new ValueHint.Choice(setting.key(), setting.help()));
    }
    return ValueHint.of(keys);
  }

  /** What {@code explain} lists, without brackets and stars, which shells would interpret. */
  private static ValueHint explained() {
    List<ValueHint.Choice> names = new ArrayList<>();
    for (String line : Explained.of("", Language.ENGLISH).text().split("\n")) {
      Matcher listed = LISTED.matcher(line);
      if (listed.matches()) {
        if (listed.group(1) != null) {
          names.add(new ValueHint.Choice(listed.group(1), listed.group(3)));
        }
        String name = listed.group(2).replaceAll(".*\\*.*[.{](\\w+)}?", "$1").replace("[]", "");
        names.add(new ValueHint.Choice(name, listed.group(3)));
      }
    }
    return ValueHint.of(names);
  }
}
