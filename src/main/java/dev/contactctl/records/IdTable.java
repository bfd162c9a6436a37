package dev.contactctl.records;

/**
 * Finds the second record of one contact. For each contact it keeps a hash and the offset of its
 * entry in the spool: 16 bytes at a load of at most three quarters, so a million contacts take 32
 * MiB. Equal hashes are only a reason to compare the IDs.
 */
class IdTable {
  /** What {@link #find} returns when there is none. */
  static final long NONE = -1;

  private final Spool spool;
  private long[] hashes = new long[1024];

  /** The offsets, each plus one; 0 where there is none. */
  private long[] entries = new long[1024];

  private int size;

  IdTable(Spool spool) {
    this.spool = spool;
  }

  /** The offset of the entry about the contact; {@link #NONE} when there is none. */
  long find(String id) {
    long hash = hash(id);
    for (int i = slot(hash); entries[i] != 0; i = i + 1 & entries.length - 1) {
      if (hashes[i] == hash && spool.idAt(entries[i] - 1).equals(id)) {
        return entries[i] - 1;
      }
    }
    return NONE;
  }

  /** Notes the entry of a contact that has none. */
  void add(String id, long offset) {
    if (size >= entries.length / 4 * 3) {
      grow();
    }
    put(hash(id), offset + 1);
    size++;
  }

  /** The hash of an ID; a test replaces it to make hashes collide. */
  long hash(String id) {
    return IdHash.of(id);
  }

  private int slot(long hash) {
    return (int) hash & entries.length - 1;
  }

  private void put(long hash, long entry) {
    int i = slot(hash);
    while (entries[i] != 0) {
      i = i + 1 & entries.length - 1;
    }
    hashes[i] = hash;
    entries[i] = entry;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldEntries = entries;
    hashes = new long[2 * oldHashes.length];
    entries = new long[2 * oldEntries.length];
    for (int i = 0; i < oldEntries.length; i++) {
      if (oldEntries[i] != 0) {
        put(oldHashes[i], oldEntries[i]);
      }
    }
  }
}
