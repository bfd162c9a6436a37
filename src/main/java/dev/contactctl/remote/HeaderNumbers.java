package dev.contactctl.remote;

import java.time.Duration;
import java.util.Optional;

/** Reads numbers in headers; anything but a decimal number of plausible size is ignored. */
final class HeaderNumbers {
  private static final int MAX_COUNT_DIGITS = 9;

  /** The most digits: up to 99,999 s, a little over a day; a longer wait is certainly a mistake. */
  private static final int MAX_SECONDS_DIGITS = 5;

  private HeaderNumbers() {}

  /** A count. */
  static Optional<Integer> count(String text) {
    return isNumber(text, MAX_COUNT_DIGITS)
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  /** A time in whole seconds. */
  static Optional<Duration> seconds(String text) {
    return isNumber(text, MAX_SECONDS_DIGITS)
        ? Optional.of(Duration.ofSeconds(Integer.parseInt(text)))
        : Optional.empty();
  }

  private static boolean isNumber(String text, int maxDigits) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= maxDigits;
  }
}
