package dev.contactctl.world;

import dev.contactctl.message.Message;
import java.util.Optional;

/** Expands paths that begin with {@code ~} and that no shell has seen. */
public final class HomePath {
  private HomePath() {}

  /** Whether a path is the home folder, or something in it, as a shell would read it. */
  public static boolean isOne(String path) {
    return path.equals("~") || path.startsWith("~/");
  }

  /** Such a path with the home folder written out; empty if there is no home folder. */
  public static Optional<String> expanded(World world, String path) {
    String home = world.env("HOME").orElse("");
    return home.isEmpty() ? Optional.empty() : Optional.of(home + path.substring(1));
  }

  /**
   * Why such a path is refused where there is no home folder.
   *
   * @param origin the option or setting
   */
  public static Message refusal(String origin, String path) {
    return WorldSentences.NO_HOME.with(origin, path);
  }
}
