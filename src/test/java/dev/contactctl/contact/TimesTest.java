package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The spellings of a time. */
class TimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T09:00:00+09:00",
        "2026-11-22T09:00:00+0900",
        "2026-11-22T09:00:00+09",
        "2026-11-22 09:00:00+09:00",
        "2026-11-22 09:00:00 +0900",
        "2026-11-22t09:00:00.000+09:00",
        "2026-11-22T09:00:00,000+0900",
        "2026-11-22T09:00+09:00",
        "2026-11-21T16:00:00-0800",
        "2026-11-22T00:00:00Z",
        "2026-11-22 00:00:00z",
        "2026-11-22 00:00:00.000000000 Z",
        " 2026-11-22T00:00:00Z\n"
      })
  void different_spellings_give_the_same_instant(String text) {
    assertEquals(
        Optional.of(Instant.parse("2026-11-22T00:00:00Z")),
        Times.parse(text).map(OffsetDateTime::toInstant),
        text);
    assertFalse(Times.lacksOffset(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T09:00:00", "2026-11-22 09:00", "2026-11-22T09:00:00.5"})
  void a_time_without_an_offset_is_refused(String text) {
    assertEquals(Optional.empty(), Times.parse(text));
    assertTrue(Times.lacksOffset(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1795305600",
        "yesterday",
        "2026-11-22",
        "2026-02-30T09:00:00Z",
        "2026-11-22T25:00:00Z",
        "2026-11-22T09:00:00+9",
        "2026-11-22T09:00:00+090",
        "2026-11-22T09:00:00+09000",
        "2026-11-22T09:00:00Z+09:00",
        "2026-11-22T09:00:00  +09:00",
        "2026-11-22  09:00:00+09:00",
        "2026-11-22_09:00:00+09:00",
        "2026-11-22T09:00:00 JST",
        "2026/11/22 09:00:00+09:00",
        "2026-11-22T09:00:00\u221209:00"
      })
  void text_that_is_not_a_time_is_refused(String text) {
    assertEquals(Optional.empty(), Times.parse(text));
    assertFalse(Times.lacksOffset(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T25:00:00", "2026-02-30 09:00", "2026-11-22T"})
  void a_time_that_does_not_exist_lacks_more_than_an_offset(String text) {
    assertFalse(Times.lacksOffset(text));
  }

  @Test
  void a_date_without_a_time_is_recognized() {
    assertTrue(Times.isDate("2026-11-22"));
    assertFalse(Times.isDate("2026-11-31"));
  }
}
