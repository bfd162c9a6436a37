package dev.contactctl.records;

/**
 * A number for the ID of a contact, the same on every computer and in every version: the 64-bit
 * FNV-1a hash of its characters (offset basis {@code 0xcbf29ce484222325}, prime {@code
 * 0x100000001b3}), mixed by the finalizer of MurmurHash3 ({@code h ^= h >>> 33; h *=
 * 0xff51afd7ed558ccd; h ^= h >>> 33; h *= 0xc4ceb9fe1a85ec53; h ^= h >>> 33}).
 */
public final class IdHash {
  private IdHash() {}

  /** The number of an ID. */
  public static long of(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
