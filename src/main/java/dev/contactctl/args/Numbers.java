package dev.contactctl.args;

import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import java.util.Optional;

/** Reads the whole numbers that options take. */
public final class Numbers {
  private Numbers() {}

  /**
   * Why a text is refused as a number.
   *
   * @param otherwise what to say when it is not such a number in ASCII digits either
   */
  public static Message refusal(
      String option, String text, int least, int most, Message otherwise) {
    return AsciiForm.refusal(
        option, text, plain -> parse(plain, least, most).isPresent(), otherwise);
  }

  /** The number; empty when the text is not a number of ASCII digits in the range. */
  public static Optional<Integer> parse(String text, int least, int most) {
    if (text.isEmpty() || text.length() > 10) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return Optional.empty();
      }
      number = number * 10 + (digit - '0');
    }
    return number < least || number > most ? Optional.empty() : Optional.of((int) number);
  }
}
