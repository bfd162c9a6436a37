package dev.contactctl.flow;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.kit.Parsed;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnmodifiedSinceTest {

  private static void check(String limit, String contact) {
    UpdateRequest.Guards guards =
        new UpdateRequest.Guards(false, Optional.of(OffsetDateTime.parse(limit)), Optional.empty());
    UpdateRequest request =
        new UpdateRequest(
            "c1", Optional.empty(), List.of(), false, CheckOptions.WHOLE, guards, false);
    UnmodifiedSince.check(request, Parsed.contact(contact));
  }

  private static void stops(String message, String limit, String contact) {
    Failure failure = assertThrows(Failure.class, () -> check(limit, contact));
    assertEquals(Exit.CONFLICT, failure.exit());
    assertEquals(message, failure.getMessage());
  }

  @Test
  void a_contact_as_old_as_the_limit_or_older_passes() {
    String contact = "{'modifiedTime':'2026-01-01T09:00:00+09:00'}";
    assertDoesNotThrow(() -> check("2026-01-01T00:00:00Z", contact));
    assertDoesNotThrow(() -> check("2026-01-01T00:00:01Z", contact));
  }

  @Test
  void a_newer_one_stops_wherever_its_clock_stands() {
    stops(
        "c1: was modified at \"2026-01-01T09:00:00+09:00\", after 2025-12-31T23:59:59Z;"
            + " look at it and run again",
        "2025-12-31T23:59:59Z",
        "{'modifiedTime':'2026-01-01T09:00:00+09:00'}");
  }

  @Test
  void one_that_does_not_say_how_new_it_is_stops() {
    String message = "c1: has no modifiedTime to compare; leave --if-unmodified-since out";
    stops(message, "2026-01-01T00:00:00Z", "{}");
    stops(message, "2026-01-01T00:00:00Z", "{'modifiedTime':null}");
    stops(message, "2026-01-01T00:00:00Z", "{'modifiedTime':'yesterday'}");
  }
}
