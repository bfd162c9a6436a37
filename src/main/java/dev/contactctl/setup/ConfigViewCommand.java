package dev.contactctl.setup;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.message.Columns;
import dev.contactctl.message.TerminalText;
import dev.contactctl.pace.Rate;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.ReportFormat;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ConfigChange;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code config view}: prints every setting and where its value comes from. */
public final class ConfigViewCommand extends Command {
  private final ChoiceOption<ReportFormat> output = ReportFormat.option();

  @Override
  public String name() {
    return "config view";
  }

  @Override
  public String usage() {
    return "[KEY]";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(output.option());
    options.addAll(CommonOptions.connection());
    return options;
  }

  @Override
  public int maxWords() {
    return 1;
  }

  /** The settings that are asked for. */
  private static List<Setting> wanted(Session session, Args args) {
    if (args.words().isEmpty()) {
      return List.of(Setting.values());
    }
    List<Setting> wanted = new ArrayList<>();
    ConfigSection.refuseEmpty(args.words().get(0));
    for (String key : ConfigSection.keysIn(args.words().get(0))) {
      wanted.add(new ConfigChange(session.world(), key, "").setting());
    }
    return wanted;
  }

  @Override
  public Exit run(Session session, Args args) {
    List<Setting> wanted = wanted(session, args);
    Settings settings = session.settingsToShow();
    List<ShownSetting> all = new ArrayList<>();
    for (Setting setting : wanted) {
      all.add(shown(settings, setting));
    }
    session.console().result(output.chosen(args).of(new View(all, session)));
    Exit exit = Exit.OK;
    for (ShownSetting setting : all) {
      if (setting.problem().isPresent()) {
        session.console().failure(setting.problem().get());
        exit = exit.and(setting.problem().get().exit());
      }
    }
    if (settings.isProfileWrong()) {
      session.console().say(SetupSentences.OUTSIDE_PROFILES.with());
    }
    return exit;
  }

  /**
   * A setting as it is shown.
   *
   * @param resolved the value that counts; one that is wrong, as it was written
   * @param problem what is wrong with it
   */
  private record ShownSetting(Resolved resolved, Optional<Failure> problem) {}

  /** A guard that is not set depends on another setting, whose problem is reported there. */
  private static ShownSetting shown(Settings settings, Setting setting) {
    try {
      Resolved effective = settings.effective(setting);
      if (setting == Setting.RATE) {
        Rate.parse(effective.value(), effective.origin()); // settings do not know what a rate is
      }
      return new ShownSetting(effective, Optional.empty());
    } catch (Failure failure) {
      Resolved written = settings.written(setting);
      return new ShownSetting(written, written.isSet() ? Optional.of(failure) : Optional.empty());
    }
  }

  /** Every setting, with where its value came from. */
  private record View(List<ShownSetting> settings, Session session) implements ReportFormat.Report {
    @Override
    public ObjectNode json() {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      for (ShownSetting shown : settings) {
        Resolved resolved = shown.resolved();
        ObjectNode setting = all.putObject(resolved.setting().key());
        setting.put("value", resolved.shown()).put("origin", resolved.origin());
        if (shown.problem().isPresent()) {
          String problem = session.console().language().say(shown.problem().get().message());
          setting.put("problem", problem);
        }
      }
      return all;
    }

    @Override
    public String text() {
      int width = 0;
      for (ShownSetting shown : settings) {
        width = Math.max(width, shown.resolved().setting().key().length());
      }
      StringBuilder text = new StringBuilder();
      for (ShownSetting shown : settings) {
        text.append(line(shown.resolved(), width, session));
      }
      return text.toString();
    }
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
    return Columns.padded(key, width + 2)
        + (value.isEmpty() ? "-" : TerminalText.line(value))
        + "  ("
        + TerminalText.line(origin)
        + ")\n";
  }
}
