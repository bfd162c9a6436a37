package dev.contactctl.http;

import java.net.ProtocolException;

/** Reads the numbers of HTTP: digits and nothing else. */
final class Decimal {
  private Decimal() {}

  /**
   * The number; the largest {@code int} stands for all larger ones.
   *
   * @throws ProtocolException when there is anything but digits, or nothing
   */
  static int of(String digits) throws ProtocolException {
    return of(digits, 10);
  }

  /** The same for hexadecimal digits of either case. */
  static int ofHex(String digits) throws ProtocolException {
    return of(digits, 16);
  }

  private static int of(String digits, int radix) throws ProtocolException {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        throw new ProtocolException();
      }
      number = Math.min(number * radix + digit, Integer.MAX_VALUE);
    }
    if (digits.isEmpty()) {
      throw new ProtocolException();
    }
    return (int) number;
  }
}
