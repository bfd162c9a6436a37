package dev.contactctl.settings;

import dev.contactctl.contact.Spelling;
import dev.contactctl.remote.BaseUrl;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting. The name in the config file, the environment variable and the flag are made from
 * one name; a source that a setting does not have is left out.
 */
public enum Setting {
  PROFILE("profile", "", Kind.TEXT, "Name of the profile to use"),
  BASE_URL("baseUrl", BaseUrl.DEFAULT, Kind.TEXT, "Where the API is; http only on this machine"),
  TOKEN("token", "", Kind.SECRET, "The access token itself"),
  TOKEN_FILE("tokenFile", "", Kind.FILE, "File that holds the access token"),
  TIMEOUT("timeout", "30s", Kind.TEXT, "Limit for one request as a whole: 30s, 2m, 500ms"),
  PRODUCTION("production", "false", Kind.MARK, "Whether forbidRemovals is on when it is not set"),
  FORBID_REMOVALS(
      "forbidRemovals", "", Kind.TRUTH, "Read the contact first, and refuse to erase a value");

  /** What a setting holds, and where it may be set. */
  public enum Kind {
    /** A text; everywhere. */
    TEXT,
    /** The name of a file; everywhere. */
    FILE,
    /** True or false; everywhere. */
    TRUTH,
    /** True or false; in the config file and the environment. */
    MARK,
    /** A secret; in the config file and the environment, and masked wherever it is shown. */
    SECRET
  }

  private final String key;
  private final String fallback;
  private final Kind kind;
  private final String help;

  Setting(String key, String fallback, Kind kind, String help) {
    this.key = key;
    this.fallback = fallback;
    this.kind = kind;
    this.help = help;
  }

  /** The key in the config file. */
  public String key() {
    return key;
  }

  /** The environment variable. */
  public String env() {
    return "CONTACTCTL_" + name().toUpperCase(Locale.ROOT);
  }

  /** The flag; a secret has none, since it must not stand on a command line. */
  public Optional<String> flag() {
    boolean hasFlag = kind != Kind.MARK && kind != Kind.SECRET;
    return hasFlag ? Optional.of("--" + Spelling.kebab(key)) : Optional.empty();
  }

  /** The value when nothing is set; empty for none. */
  public String fallback() {
    return fallback;
  }

  /** Whether the value is masked wherever it is shown. */
  public boolean isSecret() {
    return kind == Kind.SECRET;
  }

  /** What it holds. */
  public Kind kind() {
    return kind;
  }

  /** One line for people. */
  public String help() {
    return help;
  }
}
