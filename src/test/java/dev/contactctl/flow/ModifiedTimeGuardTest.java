package dev.contactctl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Parsed;
import dev.contactctl.world.Exit;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModifiedTimeGuardTest {
  private static Optional<Outcome.Stopped> check(String limit, String contact) {
    Optional<OffsetDateTime> time = Optional.of(OffsetDateTime.parse(limit));
    Guards guards = new Guards(Guards.Removals.ALLOWED, Guards.Stale.ALLOWED, time);
    Contact before = Parsed.contact(contact);
    return guards.check(new Plan(Optional.of(before), before, List.of(), Optional.empty()));
  }

  private static void stops(String message, String limit, String contact) {
    Outcome.Stopped stopped = check(limit, contact).orElseThrow();
    assertEquals(Exit.CONFLICT, stopped.exit());
    assertEquals(message, stopped.message().toString());
  }

  @Test
  void a_contact_as_old_as_the_limit_or_older_passes() {
    String contact = "{'modifiedTime':'2026-01-01T09:00:00+09:00'}";
    assertEquals(Optional.empty(), check("2026-01-01T00:00:00Z", contact));
    assertEquals(Optional.empty(), check("2026-01-01T00:00:01Z", contact));
  }

  @Test
  void a_newer_contact_is_refused_in_any_time_zone() {
    stops(
        "was modified at \"2026-01-01T09:00:00+09:00\", which is after"
            + " --if-unmodified-since 2025-12-31T23:59:59Z;"
            + " look at it with get, then pass its modifiedTime",
        "2025-12-31T23:59:59Z",
        "{'modifiedTime':'2026-01-01T09:00:00+09:00'}");
  }

  @Test
  void a_contact_without_a_valid_time_is_refused() {
    String message = "has no modifiedTime to compare; leave --if-unmodified-since out";
    stops(message, "2026-01-01T00:00:00Z", "{}");
    stops(message, "2026-01-01T00:00:00Z", "{'modifiedTime':null}");
    stops(message, "2026-01-01T00:00:00Z", "{'modifiedTime':'yesterday'}");
  }
}
