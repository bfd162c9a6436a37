package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.world.StateFolder;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Where the journal of a run is kept. */
final class JournalPlace {
  private static final int MOST = 1000;

  private JournalPlace() {}

  /**
   * The file that the user names, or a new one in the state folder.
   *
   * @throws Failure exit 10, when the state folder cannot be made; exit 2, when there is none
   */
  static Path of(World world, Args args) {
    Optional<String> named = args.one(ApplyOptions.JOURNAL);
    if (named.isPresent()) {
      return world.cwd().resolve(named.get());
    }
    Optional<Path> folder = StateFolder.of(world);
    if (folder.isEmpty()) {
      throw new Failure(Exit.USAGE, ApplySentences.NO_HOME.with());
    }
    try {
      PrivateFile.createFolders(folder.get());
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, ApplySentences.NO_STATE_FOLDER.with(folder.get()));
    }
    return unused(world, folder.get());
  }

  /** Journals are kept: each run has a file of its own, named after its time. */
  private static Path unused(World world, Path folder) {
    String time = world.now().toString().replaceAll("\\..*|Z$", "").replace(":", "");
    for (int i = 1; i < MOST; i++) {
      Path file = folder.resolve("apply-" + time + (i == 1 ? "" : "-" + i) + ".ndjson");
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return file;
      }
    }
    throw new Failure(Exit.LOCAL_FILES, ApplySentences.NO_STATE_FOLDER.with(folder));
  }
}
