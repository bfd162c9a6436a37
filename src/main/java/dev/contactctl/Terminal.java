package dev.contactctl;

import dev.contactctl.world.World;
import dev.contactctl.world.World.Stream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the terminal to hand to a program that takes over the screen, such as an editor. */
final class Terminal {
  private Terminal() {}

  /**
   * The terminal that controls this process, else the one of a stream: a process that a supervisor
   * or a container started may have a terminal on its streams alone.
   */
  static Optional<File> of(World world) {
    List<String> names = new ArrayList<>(List.of("/dev/tty"));
    for (Stream stream : Stream.values()) {
      if (world.isTerminal(stream)) {
        names.add("/dev/fd/" + stream.descriptor());
      }
    }
    for (String name : names) {
      File file = new File(name);
      try {
        new FileInputStream(file).close();
        return Optional.of(file);
      } catch (IOException e) {
        continue; // the name is there without a terminal, too
      }
    }
    return Optional.empty();
  }
}
