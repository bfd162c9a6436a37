package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses to write a file that the same run reads, or to write two things into one: an output would
 * destroy the input, the journal or the backup.
 */
public final class DistinctFiles {
  /** A standard stream, which is no file. */
  private static final String STREAM = "-";

  private DistinctFiles() {}

  /**
   * Compares the files that the command line names. Devices and pipes may be named twice.
   *
   * @param outputs the options that name a file to write
   * @param inputs the options that name a file to read; so do all arguments that are no options
   * @throws Failure exit 2, when an output is another one of the files
   */
  public static void check(World world, Args args, List<String> outputs, List<String> inputs) {
    Map<Object, String> taken = new LinkedHashMap<>();
    for (String word : args.words()) {
      key(world, word).ifPresent(key -> taken.putIfAbsent(key, word));
    }
    for (String option : inputs) {
      for (String file : args.all(option)) {
        key(world, file).ifPresent(key -> taken.putIfAbsent(key, option + " " + file));
      }
    }
    List<String> written = new ArrayList<>(outputs);
    written.add(CommonOptions.TRACE);
    for (String option : written) {
      for (String file : args.all(option)) {
        String other = key(world, file).map(key -> taken.put(key, option + " " + file)).orElse("");
        if (!other.isEmpty()) {
          throw new Failure(
              Exit.USAGE, SessionSentences.SAME_FILE.with(option + " " + file, other));
        }
      }
    }
  }

  /** What identifies the file, by whatever name it is called; its path if it does not exist. */
  private static Optional<Object> key(World world, String name) {
    if (name.isEmpty() || name.equals(STREAM)) {
      return Optional.empty();
    }
    Path path = world.cwd().resolve(name);
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      if (!file.isRegularFile()) {
        return Optional.empty();
      }
      Object key = file.fileKey();
      return Optional.of(key == null ? path.toRealPath() : key);
    } catch (IOException e) {
      return Optional.of(path.toAbsolutePath().normalize());
    }
  }
}
