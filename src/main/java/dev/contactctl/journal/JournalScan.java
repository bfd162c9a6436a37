package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;
import dev.contactctl.seal.Damage;
import dev.contactctl.seal.Lines;
import dev.contactctl.seal.Members;
import dev.contactctl.seal.SealSentences;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.seal.WholeLine;
import dev.contactctl.world.AppendFile;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a journal from its beginning to its end and checks every entry: its checksum, its number,
 * and whether it can follow the entries before it. The last entry may be torn, as a crash leaves
 * it.
 */
final class JournalScan {
  /** The kind of the entry that a resumed run begins with. */
  static final String RESUMED = "resumed";

  private final String name;
  private final Lines lines;
  private final Listener listener;
  private final JournalHeader header;
  private final Ledger ledger;
  private long sequence;
  private long sound;
  private boolean ended = true;

  /** Receives the offsets of entries. */
  interface Listener {
    /** Ignores them. */
    Listener NOBODY = new Listener() {};

    /**
     * An intent has been read.
     *
     * @param offset where its line begins in the file
     * @param earlier the intent of the same record before it that has no end, unless this one takes
     *     its place
     */
    default void intent(OpenIntent intent, long offset, Optional<OpenIntent> earlier) {}

    /**
     * Called for an end.
     *
     * @param offset where its line begins in the file
     * @param intent the last one of its record
     */
    default void end(EndLine end, long offset, Optional<OpenIntent> intent) {}
  }

  private JournalScan(String name, Lines lines, Listener listener) throws IOException, Damage {
    this.name = name;
    this.lines = lines;
    this.listener = listener;
    this.header = HeaderReader.read(name, lines);
    this.ledger = new Ledger(header.records());
    pass(WholeLine.end(lines));
  }

  /**
   * Reads a whole journal.
   *
   * @param name the file as the user named it
   * @throws Failure exit 10, when it is damaged or not a journal
   */
  static JournalScan of(String name, AppendFile file, Listener listener) throws IOException {
    try {
      JournalScan scan = new JournalScan(name, Lines.of(file, 0), listener);
      while (scan.lines.next()) {
        scan.line();
      }
      return scan;
    } catch (Damage damage) {
      throw JournalFaults.damaged(name, damage);
    }
  }

  private void line() throws Damage {
    int end = WholeLine.end(lines);
    if (end != WholeLine.TORN) {
      entry(end);
      pass(end);
    }
  }

  private void pass(int end) {
    sequence++;
    sound = lines.offset() + end - lines.from() + (lines.isEnded() ? 1 : 0);
    ended = lines.isEnded();
  }

  private void entry(int end) throws Damage {
    Members members = new Members(lines.bytes(), lines.from(), end - SealedLine.TAIL);
    WholeLine.passNumber(members, sequence, lines.number());
    if (members.passes(IntentLine.KIND)) {
      intent(members);
    } else if (members.passes(EndLine.KIND)) {
      end(members);
    } else {
      refuseUnless(members.passes(",\"kind\":\"" + RESUMED + "\","));
    }
  }

  private void intent(Members members) throws Damage {
    IntentLine line = IntentLine.read(members);
    refuseUnless(line.isGood(members));
    Place place = new Place(name, (int) lines.number(), 1);
    OpenIntent intent = new OpenIntent(line.record(), line.id(), place, line.body(), line.before());
    Optional<OpenIntent> earlier =
        line.renewed() ? Optional.empty() : ledger.openIntent(line.record());
    refuse(ledger.intent(intent));
    listener.intent(intent, lines.offset(), earlier);
  }

  private void end(Members members) throws Damage {
    EndLine line = EndLine.read(members);
    refuseUnless(line.isGood(members));
    Optional<OpenIntent> intent = ledger.openIntent(line.record());
    refuse(ledger.end(line.record(), line.id(), line.state().orElseThrow()));
    listener.end(line, lines.offset(), intent);
  }

  private void refuseUnless(boolean good) throws Damage {
    if (!good) {
      throw new Damage(lines.number(), SealSentences.NOT_AN_ENTRY.with());
    }
  }

  private void refuse(Optional<Message> fault) throws Damage {
    if (fault.isPresent()) {
      throw new Damage(lines.number(), fault.get());
    }
  }

  JournalHeader header() {
    return header;
  }

  Ledger ledger() {
    return ledger;
  }

  /** The number of the next entry. */
  long sequence() {
    return sequence;
  }

  /** How many bytes of the file hold whole entries; what comes after them is torn. */
  long sound() {
    return sound;
  }

  /** Whether the last whole entry has its line feed. */
  boolean isEnded() {
    return ended;
  }
}
