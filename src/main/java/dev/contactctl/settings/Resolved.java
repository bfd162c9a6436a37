package dev.contactctl.settings;

/**
 * A setting's value and where it came from.
 *
 * @param value empty when the setting has none
 * @param source what kind of place it came from
 * @param origin the flag, the variable, or the place in the config file
 * @param profile the profile it stands in; empty for the top level of the file and every other
 *     source
 */
public record Resolved(
    Setting setting, String value, Source source, String origin, String profile) {

  /** The kinds of places, strongest first. */
  public enum Source {
    FLAG,
    ENVIRONMENT,
    CONFIG,
    DEFAULT
  }

  /**
   * Whether it came from the config file, so that a secret in it belongs to its profile's server
   * alone.
   */
  boolean isFromConfig() {
    return source == Source.CONFIG;
  }

  /** Whether somebody set it. */
  public boolean isSet() {
    return source != Source.DEFAULT;
  }
}
