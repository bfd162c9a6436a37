package dev.contactctl.setup;

import dev.contactctl.args.Args;
import dev.contactctl.message.TerminalText;
import dev.contactctl.session.Command;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigFile;
import dev.contactctl.settings.ConfigTemplate;
import dev.contactctl.settings.SecretFile;
import dev.contactctl.world.Exit;
import java.nio.file.Path;

/** {@code config init}: writes a commented config file. */
public final class ConfigInitCommand extends Command {
  @Override
  public String name() {
    return "config init";
  }

  @Override
  public Exit run(Session session, Args args) {
    session.warnOfVariables();
    Path path = ConfigFile.locate(session.world());
    SecretFile.create(path, ConfigTemplate.text(session.console().language()));
    session.console().result(TerminalText.line(path.toString()) + "\n");
    return Exit.OK;
  }
}
