package dev.contactctl.setup;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.pace.Rate;
import dev.contactctl.session.Command;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigChange;
import dev.contactctl.settings.Setting;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.world.Exit;
import java.nio.file.Path;
import java.util.List;

/** {@code config set}: writes one setting into the config file. */
public final class ConfigSetCommand extends Command {
  @Override
  public String name() {
    return "config set";
  }

  @Override
  public String usage() {
    return "KEY VALUE";
  }

  @Override
  public List<Option> options() {
    return List.of(ConfigSection.option());
  }

  @Override
  public int minWords() {
    return 2;
  }

  @Override
  public int maxWords() {
    return 2;
  }

  @Override
  public Exit run(Session session, Args args) {
    ConfigSection section = new ConfigSection(session, args);
    ConfigChange change = section.change();
    List<ConfigSection.Kept> before = section.tokens();
    String value = args.words().get(1);
    if (change.setting() == Setting.RATE) {
      Rate.parse(SmallText.trimmed(value), Setting.RATE.key());
    }
    Path file = change.set(value);
    section.tellOfTokens(before);
    section.show(change.setting(), file);
    return Exit.OK;
  }
}
