package dev.contactctl.world;

import java.util.Optional;

/** Paths that begin with {@code ~}, where no shell has seen them. */
public final class HomePath {
  private HomePath() {}

  /** Whether a path is the home folder, or something in it, as a shell would read it. */
  public static boolean isOne(String path) {
    return path.equals("~") || path.startsWith("~/");
  }

  /** Such a path with the home folder written out; empty when there is none. */
  public static Optional<String> expanded(World world, String path) {
    String home = world.env("HOME").orElse("");
    return home.isEmpty() ? Optional.empty() : Optional.of(home + path.substring(1));
  }
}
