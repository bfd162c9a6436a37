package dev.contactctl.settings;

import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads times as people write them: {@code 30s}, {@code 2m}, {@code 500ms}, {@code 1h}, or a bare
 * number of seconds.
 */
public final class Durations {
  private static final Duration MIN = Duration.ofMillis(1);
  private static final Duration MAX = Duration.ofHours(1);

  private Durations() {}

  /**
   * The time in the spelling of {@link #parse}, in the largest unit of which it is a whole number.
   */
  public static String text(Duration time) {
    long millis = time.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    return seconds % 3600 == 0 && seconds > 0
        ? seconds / 3600 + "h"
        : seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }

  /**
   * Why a text is refused as a time.
   *
   * @param origin the option or setting, as a text or a message
   */
  public static Message refusal(Object origin, String text) {
    return AsciiForm.refusal(
        origin,
        text,
        plain -> parse(plain).isPresent(),
        SettingSentences.NOT_A_TIME.with(origin, text, text(MIN), text(MAX)));
  }

  /** The time; empty when the text is not a time from 1 ms to 1 h. */
  public static Optional<Duration> parse(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 8) {
      return Optional.empty();
    }
    long number = Long.parseLong(text.substring(0, digits));
    long millis =
        switch (text.substring(digits)) {
          case "ms" -> number;
          case "s", "" -> number * 1000;
          case "m" -> number * 60_000;
          case "h" -> number * 3_600_000;
          default -> -1;
        };
    return millis < MIN.toMillis() || millis > MAX.toMillis()
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(millis));
  }
}
