package dev.contactctl.world;

import java.nio.file.Path;
import java.util.Optional;

/** The folder for what is kept from one run to another and is no setting: texts, journals. */
public final class StateFolder {
  private StateFolder() {}

  /**
   * {@code contactctl} below {@code XDG_STATE_HOME}, or below {@code ~/.local/state}; empty when
   * neither that variable nor {@code HOME} is set. It may not exist yet.
   */
  public static Optional<Path> of(World world) {
    Optional<String> state = world.folder("XDG_STATE_HOME");
    String home = world.env("HOME").orElse("");
    if (state.isEmpty() && home.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        world.cwd().resolve(state.orElse(home + "/.local/state")).resolve("contactctl"));
  }
}
