package dev.contactctl.journal;

import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state that results from the entries of a journal, and the rules about which entries may
 * follow; they are the same for writing and for reading. Takes a byte for each record, and more
 * only for those in doubt. Not safe for several threads.
 */
final class Ledger {
  private static final int FIRST = 1024;
  private static final ContactState[] STATES = ContactState.values();

  private final int records;
  private byte[] states = new byte[FIRST];
  private final Map<Integer, OpenIntent> open = new HashMap<>();
  private final Map<ContactState, Integer> counts = new EnumMap<>(ContactState.class);

  /**
   * An empty ledger.
   *
   * @param records how many the input has
   */
  Ledger(int records) {
    this.records = records;
  }

  /**
   * Adds an intent.
   *
   * @return what is wrong with that; empty if nothing is
   */
  Optional<Message> intent(OpenIntent intent) {
    Optional<Message> fault = fault(intent.record(), intent.id());
    if (fault.isEmpty()) {
      open.put(intent.record(), intent);
    }
    return fault;
  }

  /**
   * Adds an end.
   *
   * @return what is wrong with that; empty if nothing is
   */
  Optional<Message> end(int record, String id, ContactState state) {
    Optional<Message> fault = fault(record, id);
    if (fault.isPresent()) {
      return fault;
    }
    if (state == ContactState.UPDATED && !open.containsKey(record)) {
      return Optional.of(JournalSentences.NO_INTENT.with(record));
    }
    if (record >= states.length) {
      int enough = (int) Math.min(records + 1L, Math.max(2L * states.length, record + 1L));
      states = Arrays.copyOf(states, enough);
    }
    states[record] = (byte) (state.ordinal() + 1);
    open.remove(record);
    counts.merge(state, 1, Integer::sum);
    return Optional.empty();
  }

  private Optional<Message> fault(int record, String id) {
    if (record < 1 || record > records) {
      return Optional.of(JournalSentences.NO_SUCH_RECORD.with(record, records));
    }
    if (isDone(record)) {
      return Optional.of(JournalSentences.AFTER_END.with(record));
    }
    Optional<OpenIntent> earlier = openIntent(record);
    return earlier.isPresent() && !earlier.get().id().equals(id)
        ? Optional.of(JournalSentences.OTHER_CONTACT.with(record, id, earlier.get().id()))
        : Optional.empty();
  }

  boolean isDone(int record) {
    return record < states.length && states[record] != 0;
  }

  Optional<ContactState> state(int record) {
    return isDone(record) ? Optional.of(STATES[states[record] - 1]) : Optional.empty();
  }

  Optional<OpenIntent> openIntent(int record) {
    return Optional.ofNullable(open.get(record));
  }

  /** The contacts in doubt, in the order of their records. */
  List<OpenIntent> openIntents() {
    List<OpenIntent> all = new ArrayList<>(open.values());
    all.sort((a, b) -> Integer.compare(a.record(), b.record()));
    return all;
  }

  int count(ContactState state) {
    return counts.getOrDefault(state, 0);
  }

  /** A copy of the present state; later entries do not change it. */
  Ledger copy() {
    Ledger copy = new Ledger(records);
    copy.states = states.clone();
    copy.open.putAll(open);
    copy.counts.putAll(counts);
    return copy;
  }
}
