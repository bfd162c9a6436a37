package dev.contactctl.check;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.ListedOnce;
import java.util.Locale;

/**
 * Decides whether two spellings denote the same value: upper and lower case do not matter in an
 * e-mail address, nor do separators between the digits of a telephone number.
 */
public final class SameValue {
  /** The separators between the digits of a telephone number. */
  private static final String SEPARATORS = " -()\u3000";

  private SameValue() {}

  /** A text that is the same for all spellings of one value. */
  static String normal(Field value, String text) {
    if (value == ContactFields.EMAIL_ADDRESS) {
      return text.toLowerCase(Locale.ROOT);
    }
    if (value != ListedOnce.NUMBER) {
      return text;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) < 0) {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }

  /**
   * Whether two texts as they stand in JSON certainly denote different values. No such claim is
   * made of texts with an escape, since it has several spellings, or of addresses beyond ASCII.
   *
   * @param one where the first begins in the bytes of UTF-8; a quote ends both
   * @param other where the second begins
   */
  public static boolean isCertainlyOther(Field value, byte[] json, int one, int other) {
    boolean anyCase = value == ContactFields.EMAIL_ADDRESS;
    boolean isNumber = value == ListedOnce.NUMBER;
    int i = one;
    int j = other;
    while (true) {
      i = isNumber ? afterSeparators(json, i) : i;
      j = isNumber ? afterSeparators(json, j) : j;
      int a = anyCase ? small(json[i]) : json[i];
      int b = anyCase ? small(json[j]) : json[j];
      boolean unclear = a == '\\' || b == '\\' || ((a < 0 || b < 0) && (anyCase || isNumber));
      if (unclear || (a == '"' && b == '"')) {
        return false;
      }
      if (a != b) {
        return true;
      }
      i++;
      j++;
    }
  }

  private static int afterSeparators(byte[] json, int from) {
    int i = from;
    while (json[i] > 0 && SEPARATORS.indexOf(json[i]) >= 0) {
      i++;
    }
    return i;
  }

  private static int small(byte c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
