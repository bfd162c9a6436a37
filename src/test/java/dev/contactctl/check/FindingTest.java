package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;
import org.junit.jupiter.api.Test;

/** A finding with other words. */
class FindingTest {
  private static final Finding MISSING =
      Finding.of(
          Rule.REQUIRED,
          FieldPath.of("memo"),
          new Place("f", 1, 2),
          CheckSentences.HAS_CONFLICT.with(),
          CheckSentences.KEEP_ONE_VERSION.with());

  @Test
  void advice_is_what_was_found_and_the_remedy() {
    Message advice = MISSING.advice();
    assertEquals(FindingSentences.FOUND_AND_REMEDY.with(MISSING.found(), MISSING.remedy()), advice);
  }

  @Test
  void another_remedy_changes_nothing_else() {
    Message other = CheckSentences.HAS_CONFLICT.with();
    Finding advised = MISSING.advising(other);
    assertEquals(other, advised.remedy());
    assertEquals(MISSING, advised.advising(MISSING.remedy()));
  }
}
