package dev.contactctl.journal;

import dev.contactctl.world.AppendFile;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How far the run of a journal has come.
 *
 * @param header the run
 * @param ended how many contacts have reached a final state
 * @param inDoubt how many have an intent and no end, so that their change may have been made or not
 */
public record JournalState(JournalHeader header, int ended, int inDoubt) {

  /**
   * Reads a journal, which is not changed.
   *
   * @throws Failure exit 10, when it is damaged, in use by a run, cannot be read, or can be written
   *     by other users; exit 2, when it is gone
   */
  public static JournalState of(Path file) {
    String name = file.toString();
    AppendFile opened = BeforeImages.openToRead(file, name);
    try (opened) {
      JournalScan scan = JournalScan.of(name, opened, JournalScan.Listener.NOBODY);
      int ended = 0;
      for (ContactState state : ContactState.values()) {
        ended += state.isFinal() ? scan.ledger().count(state) : 0;
      }
      return new JournalState(scan.header(), ended, scan.ledger().openIntents().size());
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, JournalSentences.UNREADABLE.with(name));
    }
  }

  /** Whether every record of the input has an end. */
  public boolean isComplete() {
    return inDoubt == 0 && ended >= header.records();
  }
}
