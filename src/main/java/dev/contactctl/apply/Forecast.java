package dev.contactctl.apply;

import dev.contactctl.message.Message;
import dev.contactctl.remote.Token;
import java.time.Duration;

/**
 * How long a run will take.
 *
 * @param reads how many contacts are read first
 * @param writes how many are changed, at most
 * @param perMinute how many requests of one kind leave each minute; 0 when nothing limits them
 * @param rate how well that is known
 * @param token whether the run may outlive its token
 */
record Forecast(long reads, long writes, double perMinute, RateSource rate, TokenSupply token) {

  /** Where another token comes from when one has expired. */
  enum TokenSupply {
    /** The run obtains it by itself. */
    RENEWED,
    /** The user has to supply it. */
    BROUGHT
  }

  /** How well the rate is known. */
  enum RateSource {
    KNOWN,
    /** The server has not said its limit yet; the smallest one is assumed. */
    ASSUMED
  }

  /**
   * How long the run takes. Reads and writes run in parallel, each at the rate; the larger count
   * decides.
   */
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
    ApplySentences sentence =
        rate == RateSource.ASSUMED ? ApplySentences.FORECAST_AT_MOST : ApplySentences.FORECAST;
    Message forecast =
        sentence.with(reads, writes, Math.round(perMinute), DurationText.shortly(duration));
    boolean outlives = token == TokenSupply.BROUGHT && duration.toHours() >= Token.SHORTEST_LIFE;
    return outlives ? ApplySentences.FORECAST_OUTLIVES_TOKEN.with(forecast) : forecast;
  }
}
