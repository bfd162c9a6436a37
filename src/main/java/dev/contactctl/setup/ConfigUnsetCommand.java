package dev.contactctl.setup;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.session.Command;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import java.util.List;

/** {@code config unset}: removes one setting from the config file. */
public final class ConfigUnsetCommand extends Command {
  @Override
  public String name() {
    return "config unset";
  }

  @Override
  public String usage() {
    return "KEY";
  }

  @Override
  public List<Option> options() {
    return List.of(ConfigSection.option());
  }

  @Override
  public int minWords() {
    return 1;
  }

  @Override
  public int maxWords() {
    return 1;
  }

  @Override
  public Exit run(Session session, Args args) {
    ConfigSection section = new ConfigSection(session, args);
    List<String> keys = ConfigSection.keysIn(args.words().get(0));
    List<ConfigSection.Kept> before = section.tokens();
    boolean found = false;
    for (String key : keys) {
      found |= section.change(key).unset().isPresent();
    }
    if (!found) {
      session.console().say(SetupSentences.NOT_SET.with(args.words().get(0)));
    }
    section.tellOfTokens(before);
    for (String key : keys) {
      section.show(section.change(key).setting());
    }
    return Exit.OK;
  }
}
