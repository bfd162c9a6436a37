package dev.contactctl.args;

import java.util.Optional;

/**
 * A number of contacts, or a share of all of them, as {@code --max-failures} takes it.
 *
 * @param number the number, or the per cent
 */
public record Amount(int number, Unit unit) {

  /** The unit of the number. */
  enum Unit {
    CONTACTS,
    PERCENT
  }

  /** {@code 12} or {@code 5%}; empty when the text is neither. */
  public static Optional<Amount> parse(String text) {
    boolean share = text.endsWith("%");
    Optional<Integer> number =
        Numbers.parse(share ? text.substring(0, text.length() - 1) : text, 0, Integer.MAX_VALUE);
    if (number.isEmpty() || (share && number.get() > 100)) {
      return Optional.empty();
    }
    return Optional.of(new Amount(number.get(), share ? Unit.PERCENT : Unit.CONTACTS));
  }

  /** The number of contacts among the given total; a share is rounded down. */
  public long of(long all) {
    return unit == Unit.PERCENT ? all * number / 100 : number;
  }
}
