package dev.contactctl.setup;

import dev.contactctl.args.Args;
import dev.contactctl.message.TerminalText;
import dev.contactctl.session.Command;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigFile;
import dev.contactctl.world.Exit;
import java.nio.file.Path;

/** {@code config path}: prints where the config file is. */
public final class ConfigPathCommand extends Command {
  @Override
  public String name() {
    return "config path";
  }

  @Override
  public Exit run(Session session, Args args) {
    session.warnOfVariables();
    Path path = ConfigFile.locate(session.world());
    session.console().result(TerminalText.line(path.toString()) + "\n");
    return Exit.OK;
  }
}
