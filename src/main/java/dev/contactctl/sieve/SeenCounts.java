package dev.contactctl.sieve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a quick look at a contact has met so far, by the numbers of {@link SieveRow}s and their
 * words.
 */
public final class SeenCounts {
  private final int[] counts;
  private final int[] places;
  private byte[] json = {};

  /**
   * Nothing yet.
   *
   * @param numbers how many rows and words there are
   */
  public SeenCounts(int numbers) {
    this.counts = new int[numbers];
    this.places = new int[numbers];
  }

  /** Begins anew, with other bytes. */
  public void begin(byte[] bytes) {
    json = bytes;
    Arrays.fill(counts, 0);
    Arrays.fill(places, 0);
  }

  /** Counts values that hold something: a text, true, items. */
  public void count(int number, int more) {
    counts[number] += more;
  }

  /** Notes where a text starts, behind its quote. */
  public void place(int number, int place) {
    places[number] = place;
  }

  int counted(int number) {
    return counts[number];
  }

  /** What was counted since it was taken last. */
  int take(int number) {
    int count = counts[number];
    counts[number] = 0;
    return count;
  }

  /** The text, without the meaning of escapes; empty when there is none. */
  String text(int number) {
    int from = places[number];
    int to = from;
    while (from > 0 && json[to] != '"') {
      to++;
    }
    return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
  }

  boolean has(int number) {
    return places[number] > 0;
  }
}
