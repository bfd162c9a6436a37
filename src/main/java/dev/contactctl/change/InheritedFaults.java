package dev.contactctl.change;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.check.RuleValues;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Separates the faults that a change makes from those that the server's contact had before. An old
 * bad telephone number must not stop a new memo, so it becomes a warning: at the place where the
 * change says the value again, else at the place {@code server}. Unknown properties that the server
 * itself returned are not reported.
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
        findings.add(finding.at(cause(finding, after)));
      } else if (finding.severity() != Severity.NOTE && finding.rule() != Rule.UNKNOWN_PROPERTY) {
        findings.add(old(finding.at(stated(finding, after)), options));
      }
    }
    return findings;
  }

  /** A fault that remains, with a note that it is not new where the place does not show that. */
  private static Finding old(Finding finding, CheckOptions options) {
    if (options.strict()) {
      return finding.as(Severity.ERROR);
    }
    boolean isEased = finding.severity() == Severity.ERROR && !finding.place().equals(Place.SERVER);
    return isEased
        ? finding.saying(ChangeSentences.AS_ON_SERVER.with(finding.found())).as(Severity.WARNING)
        : finding.as(Severity.WARNING);
  }

  /** The first place of the values that break the rule that is not the server. */
  private static Place stated(Finding finding, Contact after) {
    Place place = finding.place();
    for (FieldPath path : RuleValues.of(finding.rule(), finding.path())) {
      place = orElse(place, after.places().value(path));
    }
    return place;
  }

  /**
   * Where the change that breaks the rule was made; the server only if nothing nearby was changed.
   */
  private static Place cause(Finding finding, Contact after) {
    Place place = orElse(stated(finding, after), inside(finding.path(), after));
    boolean isOfMember = finding.path().steps().size() > 1;
    return isOfMember ? orElse(place, inside(finding.path().parent(), after)) : place;
  }

  private static Place orElse(Place place, Place other) {
    return place.equals(Place.SERVER) ? other : place;
  }

  /** The first place in a value, in order, that is not the server. */
  private static Place inside(FieldPath path, Contact after) {
    Place place = after.places().value(path);
    JsonNode value = after.at(path);
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      place = orElse(place, inside(path.then(member.getKey()), after));
    }
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      place = orElse(place, inside(path.then(i), after));
    }
    return place;
  }
}
