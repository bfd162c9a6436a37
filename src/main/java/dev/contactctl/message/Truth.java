package dev.contactctl.message;

import java.util.Locale;
import java.util.Optional;

/** Reads truth values as people write them in variables, config files and arguments. */
public final class Truth {
  private Truth() {}

  /** The truth value; empty when the text is not one. */
  public static Optional<Boolean> parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> Optional.of(true);
      case "false", "no", "off", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * Why a text is refused as a truth value.
   *
   * @param origin the option or setting, as a text or a message
   * @param shown the text, or what may be shown of it
   */
  public static Message refusal(Object origin, Object shown) {
    return ShownSentences.NOT_A_TRUTH.with(origin, shown);
  }
}
