package dev.contactctl.syntax;

import dev.contactctl.check.InputBounds;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes nodes of numbers in the grammar of JSON, keeping every digit. */
final class ExactNumbers {
  private static final int SAFE_LONG_DIGITS = 18;

  private ExactNumbers() {}

  /** Whether the text is a number by the grammar of JSON. */
  static boolean isNumber(String text) {
    int i = text.startsWith("-") ? 1 : 0;
    int start = i;
    i = digits(text, i);
    if (i == start || (i - start > 1 && text.charAt(start) == '0')) {
      return false;
    }
    if (i < text.length() && text.charAt(i) == '.') {
      int fraction = i + 1;
      i = digits(text, fraction);
      if (i == fraction) {
        return false;
      }
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      int exponent = i + 1;
      if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
        exponent++;
      }
      i = digits(text, exponent);
      if (i == exponent) {
        return false;
      }
    }
    return i == text.length();
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /**
   * The node of a number in the grammar of JSON.
   *
   * @throws NumberFormatException when the number is too long or its exponent too large
   */
  static JsonNode node(String text) {
    boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (text.length() > InputBounds.NUMBER) {
      throw new NumberFormatException("too long");
    }
    if (isNegativeZero(text)) {
      return nodes.numberNode(-0.0); // BigDecimal has no negative zero
    }
    if (!whole) {
      return nodes.numberNode(new BigDecimal(text));
    }
    return text.length() <= SAFE_LONG_DIGITS
        ? nodes.numberNode(Long.parseLong(text))
        : nodes.numberNode(new BigInteger(text));
  }

  private static boolean isNegativeZero(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '1' && c <= '9') {
        return false;
      }
      if (c == 'e' || c == 'E') {
        break;
      }
    }
    return text.startsWith("-");
  }
}
