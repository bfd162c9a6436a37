package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.bulk.JournalLog;
import dev.contactctl.bulk.RunLog;
import dev.contactctl.flow.Backup;
import dev.contactctl.journal.JournalFile;
import dev.contactctl.journal.JournalHeader;
import dev.contactctl.journal.Owner;
import dev.contactctl.journal.PastRun;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.world.LockHolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The journal of a run, and what it says about earlier runs.
 *
 * @param file where it is kept; empty when none is kept
 */
record RunJournal(RunLog log, PastRun past, Optional<Path> file) {

  /**
   * Begins the journal, or opens the one to go on with.
   *
   * @param backup of the whole run, with the contacts that were changed before it was resumed
   * @throws dev.contactctl.world.Failure when it cannot be used
   */
  static RunJournal open(
      Session session, Args args, JournalHeader header, Optional<Backup> backup) {
    if (ApplyOptions.keepsNoJournal(args)) {
      return new RunJournal(RunLog.NONE, PastRun.none(), Optional.empty());
    }
    LockHolder self = session.world().self();
    Optional<Path> named = JournalPlace.named(session.world(), args);
    if (named.isEmpty()) {
      return JournalPlace.inStateFolder(
          session.world(), file -> of(session, file, JournalFile.create(file, header, self)));
    }
    Path file = named.get();
    JournalFile journal =
        args.has(ApplyOptions.RESUME)
            ? JournalFile.resume(file, header, self, backup)
            : JournalFile.create(file, header, self);
    return of(session, file, journal);
  }

  private static RunJournal of(Session session, Path file, JournalFile journal) {
    return new RunJournal(
        new JournalLog(journal, result -> FailedFile.reason(session.console(), result)),
        journal.past(),
        Optional.of(file));
  }

  /** Says where the journal is and what was found in it. */
  void announce(Console console, Owner owner) {
    if (file.isPresent()) {
      console.say(ApplySentences.JOURNAL.with(file.get()));
      RunSetup.warn(console, past.owner().warning(file.get().toString(), owner));
    }
    if (past.cutOff() > 0) {
      console.say(ApplySentences.HEALED.with(past.cutOff()));
    }
    if (!past.openIntents().isEmpty()) {
      console.say(ApplySentences.IN_DOUBT.with(past.openIntents().size()));
    }
  }
}
