package dev.contactctl.message;

import java.util.function.Predicate;

/**
 * Numbers, times and the like that an input method has written in full width, or in the digits of
 * another script. They are refused wherever they are read, with the value that was meant.
 */
public final class AsciiForm {
  private AsciiForm() {}

  /**
   * Why a value is refused.
   *
   * @param origin the option or setting, as a text or a message
   * @param fits whether a text can be the value
   * @param otherwise what to say when the value does not fit in ASCII either
   */
  public static Message refusal(
      Object origin, String text, Predicate<String> fits, Message otherwise) {
    String plain = LookAlike.plain(text);
    return !plain.equals(text) && fits.test(plain)
        ? ShownSentences.NOT_ASCII.with(origin, text, plain)
        : otherwise;
  }
}
