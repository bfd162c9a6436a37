package dev.contactctl.sieve;

import dev.contactctl.check.SameValue;

/** Remembers the values of a contact's lists that should be in their list only once. */
final class ListedValues {
  /** The greatest number of values; a contact with more is left to the checker. */
  private static final int MOST = 16;

  private final SieveRow[] rows = new SieveRow[MOST];
  private final int[] starts = new int[MOST];
  private int size;

  /** Forgets all values. */
  void reset() {
    size = 0;
  }

  /**
   * Adds a value.
   *
   * @param row the row of the value
   * @param from the index after the quote that starts it
   * @return whether it certainly differs from the values of that row before it
   */
  boolean add(SieveRow row, byte[] json, int from) {
    if (size == MOST) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      boolean mayBeSame =
          rows[i] == row && !SameValue.isCertainlyOther(row.field(), json, starts[i], from);
      if (mayBeSame) {
        return false;
      }
    }
    rows[size] = row;
    starts[size++] = from;
    return true;
  }
}
