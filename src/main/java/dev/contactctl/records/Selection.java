package dev.contactctl.records;

import java.util.Set;

/**
 * Selects the records of the input that are processed; all others are read and otherwise ignored.
 *
 * @param only the IDs of the contacts; empty for all
 * @param limit how many records at most: reading stops after the last of them
 * @param shard the part of the input
 */
public record Selection(Set<String> only, long limit, Shard shard) {
  /** All records. */
  public static final Selection ALL = new Selection(Set.of(), Long.MAX_VALUE, Shard.WHOLE);

  /** Whether a record about that contact is selected, the limit aside. */
  boolean has(String id) {
    return (only.isEmpty() || only.contains(id)) && shard.has(id);
  }
}
