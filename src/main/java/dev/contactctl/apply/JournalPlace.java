package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.world.AppendFile;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.world.UserFolder;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where the journal of a run is kept. */
public final class JournalPlace {
  /** What the names of all journals begin with. */
  public static final String PREFIX = "apply-";

  /** What they end with. */
  public static final String SUFFIX = ".ndjson";

  private static final int MOST = 1000;

  private JournalPlace() {}

  /** The file that the user names, if any. */
  static Optional<Path> named(World world, Args args) {
    return args.one(ApplyOptions.JOURNAL).map(world.cwd()::resolve);
  }

  /**
   * Makes a journal in the state folder, under a name that no other run has.
   *
   * @param create makes it; fails with exit 2 when there is a file of that name
   * @throws Failure exit 10, when the state folder cannot be made; exit 2, when there is none
   */
  static <J> J inStateFolder(World world, Function<Path, J> create) {
    Optional<Path> folder = UserFolder.STATE.in(world);
    if (folder.isEmpty()) {
      throw new Failure(Exit.USAGE, ApplySentences.NO_HOME.with());
    }
    try {
      PrivateFile.createFolders(folder.get());
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, ApplySentences.NO_STATE_FOLDER.with(folder.get()));
    }
    return unused(world, folder.get(), create);
  }

  /** Adds a number to the name if another run that began in the same second has taken the name. */
  private static <J> J unused(World world, Path folder, Function<Path, J> create) {
    String time = world.now().toString().replaceAll("\\..*|Z$", "").replace(":", "");
    for (int i = 1; i < MOST; i++) {
      Path file = folder.resolve(PREFIX + time + (i == 1 ? "" : "-" + i) + SUFFIX);
      try {
        return create.apply(file);
      } catch (Failure taken) {
        // of two runs that make the same file at once, one finds it locked, not there already
        if (taken.exit() != Exit.USAGE && !AppendFile.isInUse(taken)) {
          throw taken;
        }
      }
    }
    throw new Failure(Exit.LOCAL_FILES, ApplySentences.NO_STATE_FOLDER.with(folder));
  }
}
