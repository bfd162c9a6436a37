package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.contact.Words;
import dev.contactctl.message.TerminalText;
import dev.contactctl.remote.Token;
import dev.contactctl.settings.ConfigFile;
import dev.contactctl.settings.ConfigTemplate;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.SecretFile;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.write.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code config init}, {@code config path}, {@code config view}. */
final class ConfigCommands {
  private ConfigCommands() {}

  /** {@code config init}: write a commented config file. */
  static final class Init extends Command {
    @Override
    String name() {
      return "config init";
    }

    @Override
    String usage() {
      return "";
    }

    @Override
    String summary() {
      return "Write a commented config file that only you can read";
    }

    @Override
    String description() {
      return "Writes nothing over a file that is there already.\n";
    }

    @Override
    List<Option> options() {
      return List.of();
    }

    @Override
    Exit run(Session session, Args args) {
      Path path = ConfigFile.locate(session.world());
      SecretFile.create(path, ConfigTemplate.text());
      session.console().result(TerminalText.line(path.toString()) + "\n");
      return Exit.OK;
    }
  }

  /** The value without the user and password that a URL must not have, but may. */
  private static String withoutUser(String value) {
    int start = value.indexOf("://") + 3;
    int end = value.lastIndexOf('@');
    return start < 3 || end < start
        ? value
        : value.substring(0, start) + Token.MASK + value.substring(end);
  }

  /** {@code config path}: print where the config file is. */
  static final class Where extends Command {
    @Override
    String name() {
      return "config path";
    }

    @Override
    String usage() {
      return "";
    }

    @Override
    String summary() {
      return "Print where the config file is";
    }

    @Override
    String description() {
      return "It is $CONTACTCTL_CONFIG, else contactctl/config.yaml in $XDG_CONFIG_HOME, which\nis ~/.config unless it is set.\n";
    }

    @Override
    List<Option> options() {
      return List.of();
    }

    @Override
    Exit run(Session session, Args args) {
      Path path = ConfigFile.locate(session.world());
      session.console().result(TerminalText.line(path.toString()) + "\n");
      return Exit.OK;
    }
  }

  /** {@code config view}: print every setting and where it came from. */
  static final class View extends Command {
    private static final ValueHint FORMATS = ValueHint.oneOf(List.of("text", "json"));

    @Override
    String name() {
      return "config view";
    }

    @Override
    String usage() {
      return "";
    }

    @Override
    String summary() {
      return "Print every setting, and where its value came from";
    }

    @Override
    String description() {
      return "Secrets are masked.\n";
    }

    @Override
    List<Option> options() {
      List<Option> options = new ArrayList<>();
      options.add(
          Option.one(
                  CommonOptions.OUTPUT,
                  "FORMAT",
                  "Print " + Words.oneOf(FORMATS.words()),
                  "-o",
                  "--output")
              .taking(FORMATS));
      options.addAll(CommonOptions.connection());
      return options;
    }

    @Override
    Exit run(Session session, Args args) {
      boolean json = ChoiceOption.check(args, "--output", FORMATS.words()).equals("json");
      Settings settings = session.settings();
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      StringBuilder text = new StringBuilder();
      for (Setting setting : Setting.values()) {
        Resolved resolved = settings.get(setting);
        boolean masked = setting.isSecret() && resolved.isSet();
        String value = masked ? Token.MASK : withoutUser(resolved.value());
        all.putObject(setting.key()).put("value", value).put("origin", resolved.origin());
        text.append(setting.key()).append(" ".repeat(16 - setting.key().length()));
        text.append(value.isEmpty() ? "-" : TerminalText.line(value));
        text.append("  (").append(TerminalText.line(resolved.origin())).append(")\n");
      }
      session.console().result(json ? JsonWriter.pretty(all) + "\n" : text.toString());
      return Exit.OK;
    }
  }
}
