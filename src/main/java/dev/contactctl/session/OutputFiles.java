package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PendingFile;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses to start a run whose files could not be written at its end. The test leaves nothing
 * behind; a disk that fills up later is noticed later.
 */
public final class OutputFiles {
  private OutputFiles() {}

  /**
   * Checks whether the files can be written.
   *
   * @param appended the options that name a file to append to
   * @param made the options that name a file to make, or to replace
   * @throws Failure exit 2, when a name cannot be that of a file, such as {@code -}; exit 10, when
   *     there can be no file of that name
   */
  public static void check(World world, Args args, List<String> appended, List<String> made) {
    requireNames(args, appended);
    requireNames(args, made);
    for (String option : appended) {
      for (Path file : regular(world, args, option)) {
        if (!mayGrow(file)) {
          throw unwritable(SessionSentences.UNWRITABLE, option, file);
        }
      }
    }
    for (String option : made) {
      for (Path file : regular(world, args, option)) {
        if (!mayBeMade(file)) {
          throw unwritable(SessionSentences.UNWRITABLE, option, file);
        }
      }
    }
  }

  /**
   * Refuses files that are not empty: their content would be lost, or mixed with the new one.
   *
   * @param options those that name a file of which a new run has one of its own
   * @throws Failure exit 2
   */
  public static void requireEmpty(World world, Args args, List<String> options) {
    for (String option : options) {
      for (Path file : regular(world, args, option)) {
        if (holdsSomething(file)) {
          throw new Failure(Exit.USAGE, SessionSentences.NOT_EMPTY.with(option, file));
        }
      }
    }
  }

  private static boolean holdsSomething(Path file) {
    try {
      return Files.size(file) > 0;
    } catch (IOException e) {
      return false; // there is none
    }
  }

  /** Whether the file keeps nothing, like {@code /dev/null}, which is passed on purpose. */
  public static boolean discards(String name) {
    return name.equals("/dev/null");
  }

  /** The files that an option names; refuses links, devices and pipes. */
  private static List<Path> regular(World world, Args args, String option) {
    List<Path> files = new ArrayList<>();
    for (String name : args.all(option)) {
      if (!discards(name)) {
        files.add(regular(option, file(world, option, name)));
      }
    }
    return files;
  }

  private static Path regular(String option, Path file) {
    if (Files.isSymbolicLink(file)) {
      throw unwritable(SessionSentences.IS_A_LINK, option, file);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw unwritable(SessionSentences.IS_A_DEVICE, option, file);
    }
    return file;
  }

  /**
   * Refuses {@code -} and the empty text as the name of a file, since other commands would take
   * {@code -} for a standard stream.
   *
   * @param options those that name a file, and no stream
   * @throws Failure exit 2
   */
  public static void requireNames(Args args, List<String> options) {
    for (String option : options) {
      for (String name : args.all(option)) {
        if (name.isEmpty() || name.equals(StandardInput.NAME)) {
          throw new Failure(Exit.USAGE, SessionSentences.NO_FILE_NAME.with(option, name));
        }
      }
    }
  }

  /** The named file, which must be in an existing folder and not be a folder itself. */
  private static Path file(World world, String option, String name) {
    Path file = world.cwd().resolve(name);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw unwritable(SessionSentences.IS_A_FOLDER, option, file);
    }
    if (!Files.isDirectory(folder)) {
      throw unwritable(SessionSentences.NO_FOLDER, option, file);
    }
    return file;
  }

  /** Whether a new file can be created in the folder; for some folders, only trying tells. */
  private static boolean mayBeMade(Path file) {
    try {
      PendingFile.of(file).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file can be opened for writing, or created. */
  private static boolean mayGrow(Path file) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return mayBeMade(file);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.isOpen();
    } catch (IOException e) {
      return false;
    }
  }

  private static Failure unwritable(SessionSentences why, String option, Path file) {
    return new Failure(Exit.LOCAL_FILES, why.with(option, file));
  }
}
