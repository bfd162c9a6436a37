package dev.contactctl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Parsed;
import dev.contactctl.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a file counts as older than the contact, and how much that matters. */
class StalenessTest {
  private static final String OLD = "2026-01-01T09:00:00+09:00";
  private static final String NEW = "2026-01-01T00:00:01Z";
  private static final Guards.Stale FORBIDDEN =
      new Guards.Stale(Optional.of(Message.literal("--forbid-stale")), "--forbid-stale=false");

  private static Contact contact(String modified) {
    return Parsed.contact("{'contactId':'c1','modifiedTime':'" + modified + "'}");
  }

  private static Staleness staleness(Guards.Stale guard, Set<Rule> allowed) {
    return new Staleness(guard, new CheckOptions(false, false, false, allowed));
  }

  private static final Staleness FREE = staleness(Guards.Stale.ALLOWED, Set.of());

  private static Optional<Severity> severity(Optional<Finding> finding) {
    return finding.map(Finding::severity);
  }

  @Test
  void a_part_that_is_older_is_a_warning_with_both_times_at_its_place() {
    Finding found = FREE.ofPart(contact(OLD), contact(NEW)).orElseThrow();

    assertEquals(
        "c.json:1:34: warning: modifiedTime: is \"2026-01-01T09:00:00+09:00\", but the contact was"
            + " modified later, at \"2026-01-01T00:00:01Z\" (rule stale-input); the file may undo"
            + " that change; get the contact again and repeat yours",
        found.line().toString());
  }

  @Test
  void one_that_is_as_old_or_newer_is_none_in_any_time_zone() {
    assertEquals(Optional.empty(), FREE.ofPart(contact(OLD), contact(OLD)));
    assertEquals(Optional.empty(), FREE.ofPart(contact(OLD), contact("2026-01-01T00:00:00Z")));
    assertEquals(Optional.empty(), FREE.ofPart(contact(NEW), contact(OLD)));
  }

  @Test
  void without_both_times_and_an_id_nothing_is_known() {
    Contact noTime = Parsed.contact("{'contactId':'c1'}");
    Contact noId = Parsed.contact("{'modifiedTime':'" + OLD + "'}");
    Contact odd = contact("yesterday");

    assertEquals(Optional.empty(), FREE.ofPart(noTime, contact(NEW)));
    assertEquals(Optional.empty(), FREE.ofPart(noId, contact(NEW)));
    assertEquals(Optional.empty(), FREE.ofPart(contact(OLD), noTime));
    assertEquals(Optional.empty(), FREE.ofPart(contact(OLD), odd));
  }

  @Test
  void a_time_that_cannot_be_read_may_be_older() {
    for (String odd : List.of("yesterday", "2026-01-01", "2026-01-01T09:00:00", "")) {
      Finding found = FREE.ofPart(contact(odd), contact(NEW)).orElseThrow();
      assertEquals(Severity.WARNING, found.severity());
      assertFalse(Staleness.isOlder(found));
    }
  }

  @Test
  void a_guard_makes_an_error_of_it_whatever_is_allowed() {
    Staleness guarded = staleness(FORBIDDEN, Set.of(Rule.STALE_INPUT));

    assertEquals(Optional.of(Severity.ERROR), severity(guarded.ofPart(contact(OLD), contact(NEW))));
    assertEquals(
        Optional.of(Severity.ERROR), severity(guarded.ofReplacement(contact(OLD), contact(NEW))));
  }

  @Test
  void it_is_a_note_where_the_rule_is_allowed_or_the_contact_is_replaced() {
    Staleness allowed = staleness(Guards.Stale.ALLOWED, Set.of(Rule.STALE_INPUT));

    assertEquals(Optional.of(Severity.NOTE), severity(allowed.ofPart(contact(OLD), contact(NEW))));
    assertEquals(
        Optional.of(Severity.NOTE), severity(FREE.ofReplacement(contact(OLD), contact(NEW))));
  }
}
