package dev.contactctl.apply;

import java.time.Duration;

/** Writes durations as people read them. */
final class DurationText {
  private DurationText() {}

  /** Such as {@code 45s}, {@code 12m}, {@code 1h 24m}; rounded up to the last unit shown. */
  static String shortly(Duration time) {
    long seconds = time.plusMillis(999).toSeconds();
    if (seconds < 100) {
      return seconds + "s";
    }
    long minutes = (seconds + 59) / 60;
    return minutes < 100 ? minutes + "m" : minutes / 60 + "h " + minutes % 60 + "m";
  }
}
