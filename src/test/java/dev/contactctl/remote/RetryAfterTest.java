package dev.contactctl.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.http.Response;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a server asks to wait, in each form that it may be said in. */
class RetryAfterTest {
  private static final String NOW = "Fri, 27 Nov 2026 03:00:00 GMT";

  /** An empty wait means that none is known. */
  @ParameterizedTest
  @CsvSource({
    "429, 5, '', 5",
    "429, 0, '', 0",
    "503, 5, '', 5",
    "503, 99999, '', 99999",
    "503, 'Fri, 27 Nov 2026 03:00:37 GMT', '', 37",
    "503, 'Fri, 27 Nov 2026 02:59:00 GMT', '', 0",
    "503, 'Sat, 28 Nov 2026 03:00:00 GMT', '', 86400",
    "503, 'Sat, 28 Nov 2026 03:00:01 GMT', '', ",
    "503, 'Fri, 32 Nov 2026 03:00:37 GMT', '', ",
    "503, soon, '', ",
    "503, -1, '', ",
    "503, +1, '', ",
    "503, 1.5, '', ",
    "503, 100000, '', ",
    "503, 9223372036854775808, '', ",
    "503, '', '', ",
    "429, '', 12, 12",
    "429, soon, 12, 12",
    "429, 5, 12, 5",
    "429, '', soon, ",
    "400, '', 12, ",
    "503, '', 12, "
  })
  void the_wait_is_read(int status, String retryAfter, String reset, Integer seconds) {
    Response response =
        TestTransport.json(
            status, "{}", "retry-after", retryAfter, "ratelimit-reset", reset, "date", NOW);

    assertEquals(Optional.ofNullable(seconds).map(Duration::ofSeconds), RetryAfter.of(response));
  }

  @ParameterizedTest
  @CsvSource({"''", "yesterday", "'Fri, 32 Nov 2026 03:00:37 GMT'"})
  void an_http_date_is_ignored_without_the_server_s_date(String now) {
    Response response =
        TestTransport.json(503, "{}", "retry-after", "Fri, 27 Nov 2026 03:00:37 GMT", "date", now);

    assertEquals(Optional.empty(), RetryAfter.of(response));
  }
}
