package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.flow.Backup;
import dev.contactctl.session.DistinctFiles;
import dev.contactctl.session.OutputFiles;
import dev.contactctl.world.Output;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a run writes, and whether they can be written. */
final class RunFiles {
  /** The options that name a file to write. */
  private static final List<String> OUTPUTS =
      List.of(
          ApplyOptions.JOURNAL,
          ApplyOptions.BACKUP,
          ApplyOptions.FAILED_TO,
          ApplyOptions.SUMMARY,
          ApplyOptions.PLAN);

  /** The options whose file a run appends to. */
  private static final List<String> APPENDED = List.of(ApplyOptions.BACKUP, ApplyOptions.SUMMARY);

  /** The options whose file belongs to a single run and to nothing else. */
  private static final List<String> OF_ONE_RUN =
      List.of(ApplyOptions.BACKUP, ApplyOptions.FAILED_TO);

  private RunFiles() {}

  /**
   * Refuses files that could not be written at the end of the run, that the run uses for something
   * else, or that hold results which a new run must neither overwrite nor mix with its own.
   *
   * @param inputs the options that name a file to read
   * @throws dev.contactctl.world.Failure exit 2 or 10
   */
  static void check(World world, Args args, List<String> inputs) {
    DistinctFiles.check(world, args, OUTPUTS, inputs);
    OutputFiles.check(world, args, APPENDED, made(args));
    Output.requireRoom(world);
    boolean isNew = !args.has(ApplyOptions.RESUME) && !args.has(ApplyOptions.DRY_RUN);
    if (isNew) {
      OutputFiles.requireEmpty(world, args, OF_ONE_RUN);
    }
  }

  /** The options whose file a run with these arguments creates. */
  private static List<String> made(Args args) {
    List<String> made = new ArrayList<>(List.of(ApplyOptions.FAILED_TO));
    if (!ApplyOptions.keepsNoJournal(args) && !args.has(ApplyOptions.RESUME)) {
      made.add(ApplyOptions.JOURNAL);
    }
    boolean planned = args.has(ApplyOptions.DRY_RUN) && InputArguments.isNamed(args);
    if (planned || args.all(ApplyOptions.PLAN).contains("-")) {
      made.add(ApplyOptions.PLAN);
    }
    return made;
  }

  /** The file that an option names; empty when there is none, or nothing is to be kept. */
  static Optional<Path> named(World world, Args args, String option) {
    Optional<String> name = args.one(option);
    return name.isEmpty() || OutputFiles.discards(name.get())
        ? Optional.empty()
        : Optional.of(world.cwd().resolve(name.get()));
  }

  /** Where the contacts are backed up, if a backup is requested. */
  static Optional<Backup> backup(World world, Args args) {
    Optional<Path> file = named(world, args, ApplyOptions.BACKUP);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        args.has(ApplyOptions.RESUME) ? Backup.resumed(world, file.get()) : Backup.to(file.get()));
  }
}
