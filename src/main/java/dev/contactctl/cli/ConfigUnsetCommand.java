package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigChange;
import dev.contactctl.world.Exit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code config unset}: takes one setting out of the config file. */
final class ConfigUnsetCommand extends Command {
  @Override
  String name() {
    return "config unset";
  }

  @Override
  String usage() {
    return "KEY";
  }

  @Override
  String summary() {
    return "Remove one setting from the config file";
  }

  @Override
  String description() {
    return """
        Comments and everything else in the file stay as they are. Prints the value that
        counts from now on, and where it comes from. A setting that is not in the file
        changes nothing.
        """;
  }

  @Override
  List<Option> options() {
    return List.of(ConfigSection.option());
  }

  @Override
  ValueHint words() {
    return ConfigSection.keys();
  }

  @Override
  int minWords() {
    return 1;
  }

  @Override
  int maxWords() {
    return 1;
  }

  @Override
  Exit run(Session session, Args args) {
    ConfigSection section = new ConfigSection(session, args);
    ConfigChange change = section.change();
    Optional<Path> file = change.unset();
    if (file.isEmpty()) {
      session.console().say(CommandLineSentences.NOT_SET.with(change.setting().key()));
    }
    section.show(change.setting());
    return Exit.OK;
  }
}
