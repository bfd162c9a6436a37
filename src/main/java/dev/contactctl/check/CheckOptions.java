package dev.contactctl.check;

import dev.contactctl.contact.Severity;
import java.util.Set;

/**
 * Sets how strictly a contact is checked, as the user's options ask.
 *
 * @param partial the contact is a part for merging, in which required properties may be missing
 * @param external the contact counts as external, whatever it holds
 * @param strict warnings count as errors
 * @param allowed rules that may be broken; a breach of them is only noted
 */
public record CheckOptions(boolean partial, boolean external, boolean strict, Set<Rule> allowed) {
  /** For a whole contact, judged as the page defines it. */
  public static final CheckOptions WHOLE = new CheckOptions(false, false, false, Set.of());

  /** The same options for a part for merging. */
  public CheckOptions ofPart() {
    return new CheckOptions(true, external, strict, allowed);
  }

  /** The finding with the severity that these options give it. */
  Finding weigh(Finding found) {
    if (allowed.contains(found.rule())) {
      return found.as(Severity.NOTE);
    }
    return strict && found.severity() == Severity.WARNING ? found.as(Severity.ERROR) : found;
  }
}
