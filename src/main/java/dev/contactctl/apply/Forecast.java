package dev.contactctl.apply;

import dev.contactctl.message.Message;
import java.time.Duration;

/**
 * How long a run will take.
 *
 * @param reads how many contacts are read first
 * @param writes how many are changed, at most
 * @param perMinute how many requests of one kind leave each minute; 0 when nothing limits them
 * @param rate how well that is known
 */
record Forecast(long reads, long writes, double perMinute, Rate rate) {

  /** How well the rate is known. */
  enum Rate {
    KNOWN,
    /** The server has not said its limit yet; the smallest one is assumed. */
    ASSUMED
  }

  /** The shortest life of an access token. */
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);

  /** Reads and writes go at the same time, each at the rate; the longer row of them decides. */
  Duration duration() {
    if (perMinute <= 0) {
      return Duration.ZERO;
    }
    return Duration.ofMillis((long) (Math.max(reads, writes) / perMinute * 60_000));
  }

  /** The forecast as a sentence. */
  Message sentence() {
    if (perMinute <= 0) {
      return ApplySentences.FORECAST_UNLIMITED.with(reads, writes);
    }
    Duration duration = duration();
    if (rate == Rate.ASSUMED) {
      return ApplySentences.FORECAST_AT_MOST.with(
          reads, writes, Math.round(perMinute), DurationText.shortly(duration));
    }
    return (duration.compareTo(TOKEN_LIFE) < 0
            ? ApplySentences.FORECAST
            : ApplySentences.FORECAST_OUTLIVES_TOKEN)
        .with(reads, writes, Math.round(perMinute), DurationText.shortly(duration));
  }
}
