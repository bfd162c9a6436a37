package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigChange;
import dev.contactctl.world.Exit;
import java.util.List;

/** {@code config set}: writes one setting into the config file. */
final class ConfigSetCommand extends Command {
  @Override
  String name() {
    return "config set";
  }

  @Override
  String usage() {
    return "KEY VALUE";
  }

  @Override
  String summary() {
    return "Write one setting into the config file";
  }

  @Override
  String description() {
    return """
        Makes the file if there is none. Comments and everything else in it stay as they
        are, and only you can read it afterwards. Prints the value that counts from now
        on, and says so if a variable overrides it. Takes no token: put that into a
        file, and set tokenFile to its name.
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
    return 2;
  }

  @Override
  int maxWords() {
    return 2;
  }

  @Override
  Exit run(Session session, Args args) {
    ConfigSection section = new ConfigSection(session, args);
    ConfigChange change = section.change();
    section.show(change.setting(), change.set(args.words().get(1)));
    return Exit.OK;
  }
}
