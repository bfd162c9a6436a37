package dev.contactctl.journal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Remembers where the entries of each record are in a journal, so that they can be read again
 * later.
 */
final class Updates implements JournalScan.Listener {
  private long[] intents = new long[1024];
  private long[] ends = new long[1024];
  private final BitSet images = new BitSet();
  private final BitSet contested = new BitSet();
  private final BitSet inQuestion = new BitSet();

  @Override
  public void intent(OpenIntent intent, long offset, Optional<OpenIntent> earlier) {
    int record = intent.record();
    makeRoom(record);
    if (earlier.isEmpty()) {
      intents[record] = offset;
      images.set(record, intent.before().isPresent());
      contested.clear(record);
      inQuestion.set(record);
    } else if (!earlier.get().before().equals(intent.before())) {
      contested.set(record);
    }
  }

  @Override
  public void end(EndLine end, long offset, Optional<OpenIntent> intent) {
    makeRoom(end.record());
    boolean asSent = intent.map(OpenIntent::body).equals(end.digest());
    if (end.digest().isPresent() && !end.isConfirmed() && !asSent) {
      contested.set(end.record());
    }
    ends[end.record()] = offset;
    inQuestion.set(end.record(), end.digest().isPresent());
  }

  private void makeRoom(int record) {
    if (record >= intents.length) {
      int enough = Math.max(2 * intents.length, record + 1);
      intents = Arrays.copyOf(intents, enough);
      ends = Arrays.copyOf(ends, enough);
    }
  }

  /** How many contacts were updated, or may have been. */
  int count() {
    return inQuestion.cardinality();
  }

  /** How many of them have no image. */
  int withoutImage() {
    BitSet missing = (BitSet) inQuestion.clone();
    missing.andNot(images);
    return missing.cardinality();
  }

  /** The next record whose contact was updated, or may have been; -1 after the last one. */
  int next(int from) {
    return inQuestion.nextSetBit(from);
  }

  /** Where the intent of the record begins that has the contact as it was before the run. */
  long intent(int record) {
    return intents[record];
  }

  /** Where the record's end begins. */
  long end(int record) {
    return ends[record];
  }

  /**
   * Whether others may have changed the contact while the run was sending it: it had changed when
   * it was announced again, or when it was read to find out how a PUT had ended.
   */
  boolean isContested(int record) {
    return contested.get(record);
  }
}
