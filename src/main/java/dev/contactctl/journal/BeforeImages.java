package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import dev.contactctl.seal.Damage;
import dev.contactctl.seal.Lines;
import dev.contactctl.seal.Members;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.seal.WholeLine;
import dev.contactctl.world.AppendFile;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The contacts that a run has updated, as they were before, from its journal. Only two numbers are
 * kept in memory for each record. Used by one thread at a time; while it is open, no run can resume
 * the journal.
 */
public final class BeforeImages implements AutoCloseable {
  private final String name;
  private final AppendFile file;
  private final JournalScan scan;
  private final Updates updates;
  private int record;

  private BeforeImages(String name, AppendFile file, JournalScan scan, Updates updates) {
    this.name = name;
    this.file = file;
    this.scan = scan;
    this.updates = updates;
  }

  /**
   * Opens a journal to read it. It is not changed, and may be torn at its end.
   *
   * @param name the journal as the user named it, for places and messages
   * @param baseUrl the server that it must have been kept for
   * @throws Failure exit 2, when there is no such file, or it was kept for another server; exit 10,
   *     when it is damaged, in use by a run, cannot be read, or can be written by other users
   */
  public static BeforeImages open(Path path, String name, String baseUrl) {
    AppendFile file = openToRead(path, name);
    try {
      Updates updates = new Updates();
      JournalScan scan = JournalScan.of(name, file, updates);
      JournalFaults.refuseOtherServer(name, scan.header().baseUrl(), baseUrl);
      return new BeforeImages(name, file, scan, updates);
    } catch (IOException e) {
      JournalFile.closeAfter(file, e);
      throw unreadable(name);
    } catch (Failure e) {
      JournalFile.closeAfter(file, e);
      throw e;
    }
  }

  /**
   * The same from a journal that is open already, and stays open.
   *
   * @throws Failure exit 10, when it is damaged
   */
  static BeforeImages in(AppendFile file, String name) throws IOException {
    Updates updates = new Updates();
    JournalScan scan = JournalScan.of(name, file, updates);
    return new BeforeImages(name, file, scan, updates);
  }

  static AppendFile openToRead(Path path, String name) {
    try {
      JournalFile.refuseStrange(path, name);
      return AppendFile.openToRead(path);
    } catch (IOException e) {
      throw JournalFaults.notOpened(path, name, e);
    }
  }

  private static Failure unreadable(String name) {
    return new Failure(Exit.LOCAL_FILES, JournalSentences.UNREADABLE.with(name));
  }

  /** The header of the run's journal. */
  public JournalHeader header() {
    return scan.header();
  }

  /**
   * Refuses another account than the one of the run.
   *
   * @throws Failure exit 2
   */
  public void refuseOther(Owner now) {
    header().owner().refuseOther(name, now);
  }

  /** How many contacts the run has updated, or may have updated. */
  public int contacts() {
    return updates.count();
  }

  /** How many of them cannot be restored, because the run had not read them. */
  public int withoutImage() {
    return updates.withoutImage();
  }

  /** How many bytes at the end of the journal were not written completely, and do not count. */
  public long cutOff() {
    return file.size() - scan.sound();
  }

  /** Begins again with the first contact. */
  public void rewind() {
    record = 0;
  }

  /** The next contact, in the order of the records; empty after the last one. */
  public Optional<BeforeImage> next() {
    int next = updates.next(record + 1);
    if (next < 0) {
      return Optional.empty();
    }
    record = next;
    return Optional.of(image(scan.ledger().openIntent(record).isPresent()));
  }

  private BeforeImage image(boolean isOpen) {
    try {
      Members first = line(updates.intent(record));
      long number = first.number();
      first.pass(IntentLine.KIND);
      IntentLine intent = IntentLine.read(first);
      return new BeforeImage(
          record,
          intent.id(),
          new Place(name, (int) number + 1, 1),
          intent.image(first),
          left(isOpen),
          certainty(isOpen));
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  private String left(boolean isOpen) throws IOException {
    if (isOpen) {
      return scan.ledger().openIntent(record).orElseThrow().body();
    }
    Members end = line(updates.end(record));
    end.passNumber();
    end.pass(EndLine.KIND);
    return EndLine.read(end).digest().orElseThrow();
  }

  private BeforeImage.Certainty certainty(boolean isOpen) {
    if (updates.isContested(record)) {
      return BeforeImage.Certainty.CONTESTED;
    }
    return isOpen ? BeforeImage.Certainty.IN_DOUBT : BeforeImage.Certainty.UPDATED;
  }

  /** The line that begins there, after the label of its number. */
  private Members line(long offset) throws IOException {
    Lines lines = Lines.of(file, offset);
    try {
      if (lines.next()) {
        int end = WholeLine.end(lines);
        Members members = new Members(lines.bytes(), lines.from(), end - SealedLine.TAIL);
        members.pass(SealedLine.START);
        return members;
      }
    } catch (Damage e) {
      throw new IOException(e); // it was whole a moment ago
    }
    throw new IOException(name);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      return; // it was only read
    }
  }
}
