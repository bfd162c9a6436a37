package dev.contactctl.settings;

/** The config file that {@code config init} writes: every setting as a comment. */
public final class ConfigTemplate {
  private ConfigTemplate() {}

  /** The text of the file. */
  public static String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "# Settings of contactctl. A flag wins over a variable, a variable over a profile,\n");
    text.append("# a profile over the top level of this file.\n");
    text.append("# Keep this file to yourself when a token is in it: chmod 600\n");
    for (Setting setting : Setting.values()) {
      text.append("\n# ").append(setting.help());
      text.append("\n# ").append(setting.flag().map(flag -> flag + ", ").orElse(""));
      text.append(setting.env()).append('\n');
      String value = setting.fallback().isEmpty() ? "..." : setting.fallback();
      text.append("# ").append(setting.key()).append(": ").append(value).append('\n');
    }
    text.append("\n# Several servers or domains; choose one with profile, --profile or ");
    text.append(Setting.PROFILE.env()).append('\n');
    text.append("# A token here is sent to the baseUrl beside it only\n");
    text.append("# profiles:\n#   test:\n#     baseUrl: http://127.0.0.1:8080/v1.0\n");
    text.append("#     tokenFile: test-token\n");
    return text.toString();
  }
}
