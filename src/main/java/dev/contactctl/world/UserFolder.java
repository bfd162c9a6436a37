package dev.contactctl.world;

import java.nio.file.Path;
import java.util.Optional;

/** The folders of this program in the user's home, by the XDG Base Directory Specification. */
public enum UserFolder {
  /** For what the user configures. */
  CONFIG("XDG_CONFIG_HOME", ".config"),
  /** For what must outlive a run and is not a setting: journals, edited texts, tokens of users. */
  STATE("XDG_STATE_HOME", ".local/state"),
  /** For what is kept between runs and can be requested again: access tokens. */
  CACHE("XDG_CACHE_HOME", ".cache");

  private static final String OURS = "contactctl";

  private final String variable;
  private final String usual;

  UserFolder(String variable, String usual) {
    this.variable = variable;
    this.usual = usual;
  }

  /** The variable that names the folder in which this one is. */
  public String variable() {
    return variable;
  }

  /**
   * The folder: {@code contactctl} in the one that the variable names, or else in its usual place
   * below {@code HOME}; empty when neither is set. It may not exist yet.
   */
  public Optional<Path> in(World world) {
    Optional<String> named = world.folder(variable);
    String home = world.env("HOME").orElse("");
    if (named.isEmpty() && home.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(world.cwd().resolve(named.orElse(home + "/" + usual)).resolve(OURS));
  }
}
