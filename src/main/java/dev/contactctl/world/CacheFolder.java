package dev.contactctl.world;

import java.nio.file.Path;
import java.util.Optional;

/** The folder for what is kept from one run to another and can be had again: access tokens. */
public final class CacheFolder {
  private CacheFolder() {}

  /**
   * {@code contactctl} below {@code XDG_CACHE_HOME}, or below {@code ~/.cache}; empty when neither
   * that variable nor {@code HOME} is set. It may not exist yet.
   */
  public static Optional<Path> of(World world) {
    Optional<String> cache = world.folder("XDG_CACHE_HOME");
    String home = world.env("HOME").orElse("");
    if (cache.isEmpty() && home.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(world.cwd().resolve(cache.orElse(home + "/.cache")).resolve("contactctl"));
  }
}
