package dev.contactctl.settings;

import dev.contactctl.contact.Names;
import dev.contactctl.remote.BaseUrl;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting. The name in the config file, the environment variable and the flag are made from
 * one name; a source that a setting does not have is left out.
 */
public enum Setting {
  PROFILE("profile", "", true, false, "Name of the profile to use"),
  BASE_URL("baseUrl", BaseUrl.DEFAULT, true, false, "Where the API is; http only on this machine"),
  TOKEN("token", "", false, true, "The access token itself"),
  TOKEN_FILE("tokenFile", "", true, false, "File that holds the access token"),
  TIMEOUT("timeout", "30s", true, false, "Limit for one request as a whole: 30s, 2m, 500ms");

  private final String key;
  private final String fallback;
  private final boolean hasFlag;
  private final boolean secret;
  private final String help;

  Setting(String key, String fallback, boolean hasFlag, boolean secret, String help) {
    this.key = key;
    this.fallback = fallback;
    this.hasFlag = hasFlag;
    this.secret = secret;
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

  /** The flag; empty for a secret, which must not stand on a command line. */
  public Optional<String> flag() {
    return hasFlag ? Optional.of("--" + Names.kebab(key)) : Optional.empty();
  }

  /** The value when nothing is set; empty for none. */
  public String fallback() {
    return fallback;
  }

  /** Whether the value is masked wherever it is shown. */
  public boolean isSecret() {
    return secret;
  }

  /** One line for people. */
  public String help() {
    return help;
  }
}
