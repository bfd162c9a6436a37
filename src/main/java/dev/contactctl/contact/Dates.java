package dev.contactctl.contact;

import dev.contactctl.message.LookAlike;
import java.util.Optional;

/** Checks dates of the form that the page defines, {@code YYYY-MM-DD}. */
public final class Dates {
  /** The form of a date in a JSON Schema, which cannot check the calendar. */
  static final String PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int LUNAR_DAYS = 30;

  /** Separators between and after the parts of a date in other forms. */
  private static final String SEPARATORS = "-/. 年月日년월일";

  private Dates() {}

  /** Whether the text is a day of the solar calendar. */
  public static boolean isSolar(String text) {
    int day = day(text);
    if (day < 1) {
      return false;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= DAYS[month - 1] + (leap && month == 2 ? 1 : 0);
  }

  /** Whether the text can be a lunar date, of which only the ranges of month and day are known. */
  public static boolean isLunar(String text) {
    int day = day(text);
    return day >= 1 && day <= LUNAR_DAYS;
  }

  /** The number of the day, if the text has the form of a date and a month that exists; else -1. */
  private static int day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return -1;
    }
    int month = number(text, 5, 7);
    return number(text, 0, 4) < 0 || month < 1 || month > 12 ? -1 : number(text, 8, 10);
  }

  /**
   * The date in the form of the page, if the text is clearly one in another: {@code 2021/1/9},
   * {@code 2021. 1. 9.}, {@code 2021年1月9日}, {@code 20210109}, or with look-alikes. It is a day of
   * one of the calendars.
   */
  static Optional<String> meant(String text) {
    String plain = LookAlike.plain(text).strip();
    if (plain.length() == 8 && number(plain, 0, 8) >= 0) {
      plain = plain.substring(0, 4) + "-" + plain.substring(4, 6) + "-" + plain.substring(6);
    }
    int[] parts = {0, 0, 0};
    int[] digits = {0, 0, 0};
    int part = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '0' && c <= '9' && digits[part] < 4) {
        parts[part] = parts[part] * 10 + c - '0';
        digits[part]++;
      } else if (SEPARATORS.indexOf(c) < 0) {
        return Optional.empty();
      } else if (digits[part] > 0 && part < 2) {
        part++;
      }
    }
    if (digits[0] != 4 || digits[1] > 2 || digits[2] > 2) {
      return Optional.empty();
    }
    String date = padded(parts[0], 4) + "-" + padded(parts[1], 2) + "-" + padded(parts[2], 2);
    boolean isDay = isSolar(date) || isLunar(date);
    return isDay && !date.equals(text) ? Optional.of(date) : Optional.empty();
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }

  /** The year of a date that exists. */
  public static int year(String date) {
    return number(date, 0, 4);
  }

  /** The decimal number there; -1 if there is anything but digits. */
  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
