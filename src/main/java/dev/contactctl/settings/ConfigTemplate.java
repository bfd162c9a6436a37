package dev.contactctl.settings;

/** The text of a new config file, as {@code config init} writes it: every setting as a comment. */
public final class ConfigTemplate {
  private ConfigTemplate() {}

  /** The text of the file. */
  public static String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "# Settings of contactctl. A flag wins over a variable, a variable over a profile,\n");
    text.append("# a profile over the top level of this file.\n");
    text.append("# When a token is in this file, nobody else may read it: chmod 600\n");
    for (Setting setting : Setting.values()) {
      text.append("\n# ").append(setting.help());
      text.append("\n# ").append(setting.flag().map(flag -> flag + ", ").orElse(""));
      text.append(setting.env()).append('\n');
      String value = setting.fallback().isEmpty() ? "..." : setting.fallback();
      text.append("# ").append(setting.key()).append(": ").append(value).append('\n');
    }
    text.append("\n# For several servers or domains. Choose one with ")
        .append(Setting.PROFILE.key());
    text.append(", ").append(Setting.PROFILE.flag().orElseThrow());
    text.append(" or ").append(Setting.PROFILE.env()).append(".\n");
    text.append("# A token in a profile is sent to the base URL of that profile only.\n");
    text.append("# ").append(ConfigFile.PROFILES).append(":\n#   test:\n#     ");
    text.append(Setting.BASE_URL.key()).append(": http://127.0.0.1:8080/v1.0\n#     ");
    text.append(Setting.TOKEN_FILE.key()).append(": test-token\n");
    return text.toString();
  }
}
