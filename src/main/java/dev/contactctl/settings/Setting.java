package dev.contactctl.settings;

import dev.contactctl.contact.Spelling;
import dev.contactctl.message.Sentence;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the program. The key in the config file, the environment variable and the flag
 * of a setting are all derived here, from one name; nothing else spells them out.
 */
public enum Setting implements Sentence {
  PROFILE("profile", "", Kind.TEXT, "Name of the profile to use"),
  BASE_URL("baseUrl", BaseUrl.DEFAULT, Kind.TEXT, "URL of the API; http only on this machine"),
  TOKEN("token", "", Kind.SECRET, "The access token itself"),
  TOKEN_FILE("tokenFile", "", Kind.FILE, "File that holds the access token"),
  TIMEOUT("timeout", "30s", Kind.TEXT, "Time limit for one request: 30s, 2m, 500ms"),
  PRODUCTION(
      "production",
      "false",
      Kind.BOOLEAN_WITHOUT_FLAG,
      "Whether forbidRemovals and forbidStale are true by default"),
  FORBID_REMOVALS(
      "forbidRemovals", "", Kind.BOOLEAN, "Refuse to erase a value; reads the contact first"),
  FORBID_STALE("forbidStale", "", Kind.BOOLEAN, "Refuse a file older than the contact it changes");

  /** What a setting holds, and where it may be set. */
  public enum Kind {
    /** A text; may be set everywhere. */
    TEXT,
    /** The name of a file; may be set everywhere. */
    FILE,
    /** True or false; may be set everywhere. */
    BOOLEAN,
    /** True or false; has no flag. */
    BOOLEAN_WITHOUT_FLAG,
    /** A secret; has no flag, and is masked wherever it is shown. */
    SECRET;

    /**
     * The value in a text that another program may have made, such as a variable.
     *
     * @param origin where it came from, for the message
     * @throws Failure exit 2, when it is in quotes; a secret in quotes is reported where it is used
     */
    String clean(String text, String origin) {
      String value = this == FILE ? SmallText.line(text) : SmallText.trimmed(text);
      if (this != SECRET && SmallText.isQuoted(value)) {
        throw new Failure(Exit.USAGE, SettingSentences.QUOTED.with(origin));
      }
      return value;
    }
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

  /** The flag, unless the setting has none: a secret must not appear on a command line. */
  public Optional<String> flag() {
    boolean hasFlag = kind != Kind.BOOLEAN_WITHOUT_FLAG && kind != Kind.SECRET;
    return hasFlag ? Optional.of("--" + Spelling.kebab(key)) : Optional.empty();
  }

  /** The default value; empty when there is none. */
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

  /** What the setting is for, in one line, as the help prints it. */
  public String help() {
    return help;
  }

  @Override
  public String english() {
    return help;
  }
}
