package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How long a run will take, and whether its token lives that long. */
class ForecastTest {
  private static final String HOUR =
      "forecast: 0 reads, at most 6000 changes, 100 of each a minute: about 60m";
  private static final String EXPIRES =
      "; a token that lives one hour may expire before that: then continue with --resume and a new"
          + " token";

  private static String of(long writes, Forecast.RateSource rate, Forecast.TokenSupply token) {
    return new Forecast(0, writes, 100, rate, token).sentence().toString();
  }

  @Test
  void a_token_that_was_brought_may_expire() {
    assertEquals(HOUR + EXPIRES, of(6000, Forecast.RateSource.KNOWN, Forecast.TokenSupply.BROUGHT));
    assertEquals(
        "forecast: 0 reads, at most 6000 changes: about 60m at 100 of each a minute, and less when"
            + " the server allows more"
            + EXPIRES,
        of(6000, Forecast.RateSource.ASSUMED, Forecast.TokenSupply.BROUGHT));
  }

  @Test
  void one_that_the_run_renews_does_not() {
    assertEquals(HOUR, of(6000, Forecast.RateSource.KNOWN, Forecast.TokenSupply.RENEWED));
  }

  @Test
  void a_short_run_needs_one_token() {
    assertEquals(
        "forecast: 0 reads, at most 5900 changes, 100 of each a minute: about 59m",
        of(5900, Forecast.RateSource.KNOWN, Forecast.TokenSupply.BROUGHT));
  }
}
