package dev.contactctl.check;

import dev.contactctl.contact.Severity;
import java.util.Set;

/**
 * What the user said about how to judge.
 *
 * @param partial the contact is meant for merging: what its parents must hold may be missing
 * @param external the contact is an external one, whatever its properties say
 * @param strict warnings count as errors
 * @param allowed rules that may be broken
 */
public record CheckOptions(boolean partial, boolean external, boolean strict, Set<Rule> allowed) {
  /** A whole contact, judged as the page says. */
  public static final CheckOptions WHOLE = new CheckOptions(false, false, false, Set.of());

  /** The same, for a part that is meant for merging. */
  public CheckOptions ofPart() {
    return new CheckOptions(true, external, strict, allowed);
  }

  Finding weigh(Finding found) {
    if (allowed.contains(found.rule())) {
      return found.as(Severity.NOTE);
    }
    return strict && found.severity() == Severity.WARNING ? found.as(Severity.ERROR) : found;
  }
}
