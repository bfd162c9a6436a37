package dev.contactctl.records;

import java.util.Optional;

/**
 * One of several parts of the input, to spread a run over several computers. Which part a contact
 * is in depends on its ID alone: {@link IdHash}, taken as an unsigned number, modulo the number of
 * parts. So the parts have no contact in common, together they have all, and a run that is resumed
 * elsewhere or in another order has the same ones.
 *
 * @param number the part, counted from 1
 * @param count how many parts there are
 */
public record Shard(int number, int count) {
  /** The only part. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** The most parts. */
  public static final int MOST = 10_000;

  /** The part that {@code I/N} means; empty when it means none. */
  public static Optional<Shard> parse(String text) {
    int slash = text.indexOf('/');
    int number = slash < 0 ? 0 : positive(text.substring(0, slash));
    int count = slash < 0 ? 0 : positive(text.substring(slash + 1));
    return number > 0 && number <= count && count <= MOST
        ? Optional.of(new Shard(number, count))
        : Optional.empty();
  }

  /** The number; 0 when the text is not a number, or has more than five digits. */
  private static int positive(String digits) {
    if (digits.isEmpty() || digits.length() > 5) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      value = 10 * value + c - '0';
    }
    return value;
  }

  /** Whether the contact is in this part. */
  public boolean has(String id) {
    return Long.remainderUnsigned(IdHash.of(id), count) == number - 1;
  }

  /** {@code I/N}. */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
