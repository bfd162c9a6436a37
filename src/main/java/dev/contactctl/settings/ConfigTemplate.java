package dev.contactctl.settings;

import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import java.util.List;

/** The text of a new config file, as {@code config init} writes it: every setting as a comment. */
public final class ConfigTemplate {
  private final Language language;
  private final StringBuilder text = new StringBuilder();
  private String group = "";

  private ConfigTemplate(Language language) {
    this.language = language;
  }

  /** The text of the file, with comments in the language. */
  public static String text(Language language) {
    ConfigTemplate template = new ConfigTemplate(language);
    template.say(SettingSentences.TEMPLATE_HEAD.with());
    template.say(SettingSentences.TEMPLATE_ORDER.with());
    template.say(SettingSentences.TEMPLATE_PRIVATE.with());
    for (Setting setting : Setting.values()) {
      template.setting(setting);
    }
    template.profiles();
    return template.text.toString();
  }

  private void setting(Setting setting) {
    if (!setting.group().isEmpty()) {
      member(setting);
      return;
    }
    text.append('\n');
    say(setting.with());
    line(setting.flag().map(flag -> flag + ", ").orElse("") + setting.env());
    line(setting.key() + ": " + example(setting));
  }

  /** A setting in a mapping; removing the first two characters of each line makes it YAML. */
  private void member(Setting setting) {
    if (!setting.group().equals(group)) {
      group = setting.group();
      text.append('\n');
      line(group + ":");
    }
    line("  # " + language.say(setting.with()) + " (" + setting.env() + ")");
    line("  " + setting.member() + ": " + example(setting));
  }

  private static String example(Setting setting) {
    boolean list = setting.kind() == Setting.Kind.LIST;
    return setting.fallback().isEmpty()
        ? (list ? "[pass, show, token]" : "...")
        : setting.fallback();
  }

  private void profiles() {
    Setting profile = Setting.PROFILE;
    List<String> ways = List.of(profile.key(), profile.flag().orElseThrow(), profile.env());
    text.append('\n');
    say(SettingSentences.TEMPLATE_PROFILES.with(ways));
    say(SettingSentences.TEMPLATE_ORIGIN.with());
    line(ConfigFile.PROFILES + ":");
    line("  test:");
    line("    " + Setting.BASE_URL.key() + ": http://127.0.0.1:8080/v1.0");
    line("    " + Setting.TOKEN_FILE.key() + ": test-token");
  }

  private void say(Message message) {
    for (String line : language.say(message).split("\n", -1)) {
      line(line);
    }
  }

  private void line(String line) {
    text.append("# ").append(line).append('\n');
  }
}
