package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.message.Message;
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
 * Refuses to write a file that the same run reads, or to write two outputs into one file: an output
 * would destroy the input, the journal or the backup. The standard streams count as well where they
 * are files.
 */
public final class DistinctFiles {
  /** A standard stream, which is not a file. */
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
    Map<Object, Message> taken = new LinkedHashMap<>();
    for (String word : args.words()) {
      add(taken, input(world, word), word);
    }
    check(world, args, outputs, inputs, taken);
  }

  /** The same for a command whose arguments are files only where options name them. */
  static void checkOptions(World world, Args args, List<String> outputs, List<String> inputs) {
    check(world, args, outputs, inputs, new LinkedHashMap<>());
  }

  private static void check(
      World world,
      Args args,
      List<String> outputs,
      List<String> inputs,
      Map<Object, Message> taken) {
    for (String option : inputs) {
      for (String file : args.all(option)) {
        add(taken, input(world, file), option + " " + file);
      }
    }
    streams(world, taken);
    List<String> written = new ArrayList<>(outputs);
    written.add(CommonOptions.TRACE);
    for (String option : written) {
      for (String file : args.all(option)) {
        Optional<Object> key = key(world, file);
        if (key.isPresent()) {
          take(taken, key.get(), Message.literal(option + " " + file));
        }
      }
    }
  }

  private static void add(Map<Object, Message> taken, Optional<Object> key, String name) {
    if (key.isPresent()) {
      taken.putIfAbsent(key.get(), Message.literal(name));
    }
  }

  private static void take(Map<Object, Message> taken, Object key, Message name) {
    Message other = taken.getOrDefault(key, Message.NOTHING);
    if (!other.isNothing()) {
      throw new Failure(Exit.USAGE, SessionSentences.SAME_FILE.with(name, other));
    }
    taken.put(key, name);
  }

  private static Optional<Object> input(World world, String name) {
    return name.equals(STREAM) ? stream(world, World.Stream.IN) : key(world, name);
  }

  /** Results and messages may share a file, but not with anything else that is read or written. */
  private static void streams(World world, Map<Object, Message> taken) {
    Optional<Object> out = stream(world, World.Stream.OUT);
    Optional<Object> err = stream(world, World.Stream.ERR);
    if (err.isPresent() && !err.equals(out)) {
      take(taken, err.get(), SessionSentences.STANDARD_ERROR.with());
    }
    if (out.isPresent()) {
      take(taken, out.get(), SessionSentences.STANDARD_OUTPUT.with());
    }
  }

  private static Optional<Object> stream(World world, World.Stream stream) {
    Optional<Path> path = world.fileOf(stream);
    return path.isPresent() && Files.isRegularFile(path.get()) ? key(path.get()) : Optional.empty();
  }

  /** The identity of the file under any of its names; its path if it does not exist. */
  private static Optional<Object> key(World world, String name) {
    if (name.isEmpty() || name.equals(STREAM) || OutputFiles.discards(name)) {
      return Optional.empty();
    }
    return key(world.cwd().resolve(name));
  }

  private static Optional<Object> key(Path path) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      if (!file.isRegularFile()) {
        return Optional.empty();
      }
      Object key = file.fileKey();
      return Optional.of(key == null ? path.toRealPath() : key);
    } catch (IOException e) {
      return Optional.of(unmade(path.toAbsolutePath().normalize()));
    }
  }

  /** Where a file will be that does not exist yet; its folder may have several names. */
  private static Path unmade(Path path) {
    Path folder = path.getParent();
    Path name = path.getFileName();
    if (folder == null || name == null) {
      return path;
    }
    try {
      return folder.toRealPath().resolve(name);
    } catch (IOException e) {
      return path;
    }
  }
}
