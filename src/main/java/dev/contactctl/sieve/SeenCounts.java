package dev.contactctl.sieve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What has been seen of a contact so far: the number of values of each {@link SieveRow} and of each
 * of its words, and the start of its last text. Rows and words are identified by their numbers.
 */
final class SeenCounts {
  private final int[] counts;
  private final int[] texts;
  private byte[] json = {};

  /**
   * Nothing seen.
   *
   * @param numbers how many rows and words there are
   */
  SeenCounts(int numbers) {
    this.counts = new int[numbers];
    this.texts = new int[numbers];
  }

  /** Forgets everything, and continues with other bytes. */
  void reset(byte[] bytes) {
    json = bytes;
    Arrays.fill(counts, 0);
    Arrays.fill(texts, 0);
  }

  /** Counts values that are not empty: a text with characters, true, items of a list. */
  void count(int number, int more) {
    counts[number] += more;
  }

  /** Records the index after the quote that starts a text. */
  void textAt(int number, int index) {
    texts[number] = index;
  }

  int counted(int number) {
    return counts[number];
  }

  /** The count since the last call, for rules about one item of a list. */
  int takeCount(int number) {
    int count = counts[number];
    counts[number] = 0;
    return count;
  }

  boolean hasText(int number) {
    return texts[number] > 0;
  }

  /** The text as it stands in JSON, escapes included; empty when there is none. */
  String text(int number) {
    int from = texts[number];
    int to = from;
    while (from > 0 && json[to] != '"') {
      to++;
    }
    return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
