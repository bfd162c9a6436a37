package dev.contactctl.settings;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.HomePath;
import dev.contactctl.world.World;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns the texts of settings into paths. */
final class PathText {
  private PathText() {}

  /**
   * The path that a setting names. {@code ~} or {@code ~/} at its start is the home folder, as in a
   * shell, which does not see the text of a config file or of a quoted variable.
   *
   * @param base what a relative path belongs to
   * @param origin where the text came from, for the message
   * @throws Failure exit 2, when there is no home folder, or the text is not a path
   */
  static Path resolve(World world, Path base, String text, String origin) {
    try {
      if (!HomePath.isOne(text)) {
        return base.resolve(text);
      }
      Optional<String> path = HomePath.expanded(world, text);
      if (path.isEmpty()) {
        throw new Failure(Exit.USAGE, HomePath.refusal(origin, text));
      }
      return world.cwd().resolve(path.get());
    } catch (InvalidPathException e) {
      throw new Failure(Exit.USAGE, SettingSentences.INVALID_PATH.with(origin, text));
    }
  }
}
