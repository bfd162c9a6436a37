package dev.contactctl.setup;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.message.TerminalText;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.write.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code config view}: prints every setting and where its value came from. */
public final class ConfigViewCommand extends Command {
  private enum Format {
    TEXT,
    JSON
  }

  private final ChoiceOption<Format> output = ChoiceOption.output(List.of(), Format.values());

  @Override
  public String name() {
    return "config view";
  }

  @Override
  public String summary() {
    return "Print every setting, and where its value came from";
  }

  @Override
  public String description() {
    return "Shows the values that count, and refuses wrong ones. Secrets are masked.\n";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(output.option());
    options.addAll(CommonOptions.connection());
    return options;
  }

  @Override
  public Exit run(Session session, Args args) {
    Settings settings = session.settings();
    boolean json = output.chosen(args) == Format.JSON;
    session
        .console()
        .result(json ? JsonWriter.pretty(json(settings)) + "\n" : text(settings, session));
    return Exit.OK;
  }

  private static ObjectNode json(Settings settings) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (Setting setting : Setting.values()) {
      Resolved resolved = settings.effective(setting);
      all.putObject(setting.key()).put("value", resolved.shown()).put("origin", resolved.origin());
    }
    return all;
  }

  private static String text(Settings settings, Session session) {
    int width = 0;
    for (Setting setting : Setting.values()) {
      width = Math.max(width, setting.key().length());
    }
    StringBuilder text = new StringBuilder();
    for (Setting setting : Setting.values()) {
      text.append(line(settings.effective(setting), width, session));
    }
    return text.toString();
  }

  /**
   * The line about a setting: its key, its value, and where that came from.
   *
   * @param width the width of the longest key
   */
  static String line(Resolved resolved, int width, Session session) {
    String key = resolved.setting().key();
    String value = resolved.shown();
    String origin = session.console().language().say(resolved.originInWords());
    return key
        + " ".repeat(width + 2 - key.length())
        + (value.isEmpty() ? "-" : TerminalText.line(value))
        + "  ("
        + TerminalText.line(origin)
        + ")\n";
  }
}
