package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.bulk.JournalLog;
import dev.contactctl.bulk.RunLog;
import dev.contactctl.journal.JournalFile;
import dev.contactctl.journal.JournalHeader;
import dev.contactctl.journal.PastRun;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The journal of a run, and what it says of earlier runs.
 *
 * @param file where it is kept; empty when none is kept
 */
record RunJournal(RunLog log, PastRun past, Optional<Path> file) {

  /**
   * Begins the journal, or opens the one to go on with.
   *
   * @throws dev.contactctl.world.Failure when it cannot be used
   */
  static RunJournal open(Session session, Args args, JournalHeader header) {
    if (ApplyOptions.keepsNoJournal(args)) {
      return new RunJournal(RunLog.NONE, PastRun.none(), Optional.empty());
    }
    Path file = JournalPlace.of(session.world(), args);
    JournalFile journal =
        args.has(ApplyOptions.RESUME)
            ? JournalFile.resume(file, header, session.world().self())
            : JournalFile.create(file, header, session.world().self());
    return new RunJournal(new JournalLog(journal), journal.past(), Optional.of(file));
  }

  /** Says where the journal is, and what was found in it. */
  void announce(Console console) {
    if (file.isPresent()) {
      console.say(ApplySentences.JOURNAL.with(file.get()));
    }
    if (past.cutOff() > 0) {
      console.say(ApplySentences.HEALED.with(past.cutOff()));
    }
    if (!past.openIntents().isEmpty()) {
      console.say(ApplySentences.IN_DOUBT.with(past.openIntents().size()));
    }
  }
}
