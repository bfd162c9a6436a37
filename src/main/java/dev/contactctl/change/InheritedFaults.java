package dev.contactctl.change;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Separates the faults that a change makes from those that the server's contact had before. An old
 * bad telephone number must not stop a new memo, so it becomes a warning at the place {@code
 * server}. Unknown properties that the server itself returned are not reported.
 */
public final class InheritedFaults {
  private InheritedFaults() {}

  /**
   * Checks a changed contact.
   *
   * @param before the contact as the server holds it
   * @param after the contact as it would be sent
   */
  public static List<Finding> check(Contact before, Contact after, CheckOptions options) {
    OldFaults old = new OldFaults(Optional.empty(), before, options);
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : Checker.check(Optional.of(before), after, options)) {
      if (!old.have(finding, after)) {
        findings.add(finding);
      } else if (finding.severity() != Severity.NOTE && finding.rule() != Rule.UNKNOWN_PROPERTY) {
        findings.add(
            finding.at(Place.SERVER).as(options.strict() ? Severity.ERROR : Severity.WARNING));
      }
    }
    return findings;
  }
}
