package dev.contactctl.doctor;

import dev.contactctl.apply.JournalPlace;
import dev.contactctl.journal.JournalState;
import dev.contactctl.world.Failure;
import dev.contactctl.world.UserFolder;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Checks the folder for journals, and the journals of runs that are not finished. */
final class StateChecks {
  /** The names of journals that no option names. */
  private static final String JOURNALS = JournalPlace.PREFIX + "*" + JournalPlace.SUFFIX;

  /** How many journals are read, newest first. */
  private static final int MOST = 20;

  /** Larger journals are not read: that would take seconds. */
  private static final long LARGEST = 64L << 20;

  /** The age from which a finished run with nothing in doubt is no longer mentioned. */
  private static final Duration RECENT = Duration.ofDays(7);

  private final World world;
  private final Examination examination;

  StateChecks(World world, Examination examination) {
    this.world = world;
    this.examination = examination;
  }

  /** Makes both checks. */
  void run() {
    Optional<Path> folder = UserFolder.STATE.in(world);
    if (folder.isEmpty()) {
      examination.warn(
          Topic.STATE_FOLDER, DoctorSentences.NO_STATE.with(), DoctorSentences.SET_HOME.with());
      examination.skip(Topic.JOURNALS, Topic.STATE_FOLDER);
      return;
    }
    FolderCheck.of(examination, Topic.STATE_FOLDER, folder.get());
    int unfinished = 0;
    List<Path> journals = journals(folder.get());
    for (Path journal : journals) {
      unfinished += journal(journal) ? 1 : 0;
    }
    if (unfinished == 0) {
      examination
          .ok(Topic.JOURNALS, DoctorSentences.NO_JOURNALS.with(journals.size()))
          .put("read", journals.size());
    }
  }

  private static List<Path> journals(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, JOURNALS)) {
      for (Path file : files) {
        if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      return List.of(); // the folder is not there, or cannot be read, which is said elsewhere
    }
    found.sort(Collections.reverseOrder());
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
  }

  /** Whether a journal is worth mentioning. */
  private boolean journal(Path file) {
    try {
      JournalState state = JournalState.of(file);
      Duration age = Duration.between(state.header().started(), world.now());
      if (state.isComplete() || state.inDoubt() == 0 && age.compareTo(RECENT) > 0) {
        return false;
      }
      examination
          .warn(
              Topic.JOURNALS,
              DoctorSentences.UNFINISHED.with(
                  file, state.ended(), state.header().records(), state.inDoubt()),
              DoctorSentences.RESUME.with(file))
          .put("file", file.toString())
          .put("ended", state.ended())
          .put("records", state.header().records())
          .put("inDoubt", state.inDoubt());
    } catch (Failure failure) {
      examination.warn(Topic.JOURNALS, failure); // also a run that is going on
    }
    return true;
  }
}
