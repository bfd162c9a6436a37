package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Token;

/**
 * The value that a setting has in this run, and where it came from.
 *
 * @param value empty when the setting has no value
 * @param source the kind of place that it came from
 * @param origin the flag, the variable, or the place in the config file; {@code default} when
 *     nobody set it
 * @param profile the profile of the config file that holds it; empty for the top level of the file
 *     and for every other source
 */
public record Resolved(
    Setting setting, String value, SourceKind source, String origin, String profile) {

  /** The kinds of places that a value can come from, strongest first. */
  public enum SourceKind {
    FLAG,
    ENVIRONMENT,
    CONFIG,
    DEFAULT
  }

  /** The default of a setting that is not set. */
  static Resolved byDefault(Setting setting) {
    return new Resolved(setting, setting.fallback(), SourceKind.DEFAULT, "default", "");
  }

  /**
   * Whether it came from the config file. A secret from there belongs to the server of its own
   * profile.
   */
  boolean isFromConfig() {
    return source == SourceKind.CONFIG;
  }

  /**
   * The setting with its value as the user wrote it, and its origin; for settings that are not
   * secrets.
   */
  Message asWritten() {
    return switch (source) {
      case FLAG, DEFAULT -> Message.literal(origin);
      case ENVIRONMENT -> SettingSentences.IN_VARIABLE.with(origin, value);
      case CONFIG -> SettingSentences.IN_CONFIG.with(setting.key(), value, origin);
    };
  }

  /**
   * The beginning of a message about a wrong value: the place, and the key unless the place
   * contains it.
   */
  Message subject() {
    return isFromConfig()
        ? SettingSentences.AT_TOP.with(origin, setting.key())
        : Message.literal(origin);
  }

  /**
   * The value in a form that may be shown: without secrets, and without anything that may be one.
   */
  public String shown() {
    if (setting.isSecret() && isSet()) {
      return Token.MASK;
    }
    return switch (setting) {
      case BASE_URL, AUTH_URL -> BaseUrl.shown(value);
      case TOKEN_COMMAND -> value.isEmpty() ? value : ListText.shown(value);
      case SERVICE_ACCOUNT_ID, SERVICE_ACCOUNT_CLIENT_ID, USER_ACCOUNT_CLIENT_ID ->
          value; // random characters, no secrets
      default -> setting.kind() == Setting.Kind.FILE ? shownFile() : Token.maskLikely(value);
    };
  }

  /** The name of a file may have long parts, such as dates, that look like a token. */
  private String shownFile() {
    return Token.isLikely(value) ? Token.MASK : value;
  }

  /**
   * Compares the sources of two settings: positive if this one's is stronger, 0 if both are the
   * same.
   */
  int compareStrength(Resolved other) {
    int bySource = Integer.compare(strength(), other.strength());
    return bySource == 0 ? Integer.compare(profile.length(), other.profile.length()) : bySource;
  }

  private int strength() {
    return switch (source) {
      case FLAG -> 3;
      case ENVIRONMENT -> 2;
      case CONFIG -> 1;
      case DEFAULT -> 0;
    };
  }

  /** Its origin in words. */
  public Message originInWords() {
    return isSet() ? Message.literal(origin) : SettingSentences.BY_DEFAULT.with();
  }

  /** Whether it is set at all. */
  public boolean isSet() {
    return source != SourceKind.DEFAULT;
  }
}
