package dev.contactctl.sieve;

import dev.contactctl.check.Lint;
import dev.contactctl.contact.Dates;
import dev.contactctl.contact.Limit;
import java.nio.charset.StandardCharsets;

/**
 * Checks the {@link Limit}s of single values on bytes. True means that a value certainly keeps the
 * limit; false, that the checker must decide. For a kind of limit that is not listed here the
 * answer is always false, which costs time and nothing else.
 */
final class QuickLimit {
  private QuickLimit() {}

  /**
   * Whether a text certainly keeps a limit. An escape in JSON is longer than what it stands for, so
   * counting it as it is written errs on the safe side.
   */
  static boolean isKept(Limit limit, byte[] json, int from, int to) {
    if (limit instanceof Limit.MaxLength max) {
      return to - from <= max.characters() || points(json, from, to) <= max.characters();
    }
    if (limit instanceof Limit.Characters characters) {
      boolean allowed = to > from;
      for (int i = from; allowed && i < to; i++) {
        allowed = json[i] > 0 && characters.allowed().indexOf(json[i]) >= 0;
      }
      return allowed;
    }
    if (limit instanceof Limit.CalendarDate) {
      // in both calendars: the member that tells which one applies may come later
      String date = new String(json, from, to - from, StandardCharsets.ISO_8859_1);
      return Dates.isSolar(date) && Dates.isLunar(date) && !Lint.isTooEarly(date);
    }
    return false;
  }

  /** Whether a list of so many items certainly keeps a limit. */
  static boolean isKept(Limit limit, int items) {
    return limit instanceof Limit.MaxItems max
        ? items <= max.items()
        : limit instanceof Limit.UniqueItems && items < 2;
  }

  /** Code points of UTF-8. */
  private static int points(byte[] json, int from, int to) {
    int points = 0;
    for (int i = from; i < to; i++) {
      points += (json[i] & 0xC0) == 0x80 ? 0 : 1; // 10xxxxxx continues a character
    }
    return points;
  }
}
