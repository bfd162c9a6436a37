package dev.contactctl.setup;

import dev.contactctl.args.Args;
import dev.contactctl.message.Message;
import dev.contactctl.session.Command;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigChange;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code config use}: chooses the profile that runs use by default, or says which one it is. */
public final class ConfigUseCommand extends Command {
  @Override
  public String name() {
    return "config use";
  }

  @Override
  public String usage() {
    return "[NAME]";
  }

  @Override
  public int minWords() {
    return 0;
  }

  @Override
  public int maxWords() {
    return 1;
  }

  @Override
  public Exit run(Session session, Args args) {
    ConfigSection section = new ConfigSection(session, args);
    if (args.words().isEmpty()) {
      section.show(Setting.PROFILE);
      list(session);
      return Exit.OK;
    }
    ConfigSection.refuseEmpty(args.words().get(0));
    ConfigChange change = new ConfigChange(session.world(), Setting.PROFILE.key(), "");
    section.show(Setting.PROFILE, change.set(args.words().get(0)));
    return Exit.OK;
  }

  private static void list(Session session) {
    Settings settings = Settings.read(session.world(), Map.of());
    List<String> known = settings.file().profiles();
    Path file = settings.file().path();
    Message profiles =
        known.isEmpty()
            ? (Files.notExists(file) ? SetupSentences.NO_FILE : SetupSentences.NO_PROFILES)
                .with(file)
            : SetupSentences.PROFILES.with(file, known);
    session.console().say(profiles);
  }
}
