package dev.contactctl.contact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads times in the spellings of servers, of {@code date} and of people, provided that they denote
 * one instant without doubt: {@code T}, {@code t} or a space between date and time; the offset as
 * {@code Z}, {@code +09:00}, {@code +0900} or {@code +09}, with or without a space before it; with
 * or without a fraction.
 */
public final class Times {
  private static final int DATE = "2021-08-10".length();

  private Times() {}

  /** The time; empty when the text is not a time or has no offset. */
  public static Optional<OffsetDateTime> parse(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(normal(text.strip())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing is missing but the offset. */
  public static boolean lacksOffset(String text) {
    try {
      LocalDateTime.parse(normal(text.strip()));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Whether the text is a date alone. */
  public static boolean isDate(String text) {
    try {
      LocalDate.parse(text.strip());
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The same time in the extended form of ISO 8601, with separators. */
  private static String normal(String text) {
    if (text.length() <= DATE || "Tt ".indexOf(text.charAt(DATE)) < 0) {
      return text;
    }
    int sign = Math.max(text.indexOf('+', DATE), text.indexOf('-', DATE));
    int end = sign < 0 ? text.length() : sign;
    String time = text.substring(DATE + 1, end);
    String offset = text.substring(end);
    if (time.endsWith("Z") || time.endsWith("z")) {
      time = time.substring(0, time.length() - 1);
      offset = "Z" + offset;
    }
    return text.substring(0, DATE) + 'T' + withoutBlank(time).replace(',', '.') + colon(offset);
  }

  /** Removes the one space that may stand before an offset. */
  private static String withoutBlank(String time) {
    return time.endsWith(" ") ? time.substring(0, time.length() - 1) : time;
  }

  /** {@code +09:00} for {@code +0900} and {@code +09}; any other text as it is. */
  private static String colon(String offset) {
    if (offset.length() == 3) {
      return offset + ":00";
    }
    return offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
  }
}
