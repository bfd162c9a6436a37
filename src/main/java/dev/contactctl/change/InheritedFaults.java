package dev.contactctl.change;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

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
    Set<Key> old = new HashSet<>();
    Set<Spot> spots = new HashSet<>();
    for (Finding finding : Checker.check(Optional.empty(), before, options)) {
      old.add(key(finding, before));
      spots.add(new Spot(finding.rule(), finding.path()));
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : Checker.check(Optional.of(before), after, options)) {
      boolean inherited =
          old.contains(key(finding, after))
              || (spots.contains(new Spot(finding.rule(), finding.path()))
                  && isUntouched(finding.path(), before, after));
      if (!inherited) {
        findings.add(finding);
      } else if (finding.severity() != Severity.NOTE && finding.rule() != Rule.UNKNOWN_PROPERTY) {
        findings.add(
            finding.at(Place.SERVER).as(options.strict() ? Severity.ERROR : Severity.WARNING));
      }
    }
    return findings;
  }

  /**
   * Whether the change left the value alone. A missing value counts only if the server's contact
   * lacks it too, not if a flag removed it.
   */
  private static boolean isUntouched(FieldPath path, Contact before, Contact after) {
    JsonNode value = after.at(path);
    return Diff.isEqual(before.at(path), value)
        && (!value.isMissingNode() || after.places().value(path).equals(Place.SERVER));
  }

  /** Equal for two findings about the same value, even if its item has moved within the list. */
  private static Key key(Finding finding, Contact contact) {
    StringBuilder key = new StringBuilder(finding.rule().id());
    FieldPath valuePath = finding.path();
    FieldPath here = FieldPath.ROOT;
    for (FieldPath.Step step : finding.path().steps()) {
      here = here.plus(step);
      if (step instanceof FieldPath.Name named) {
        key.append('.').append(named.name());
      } else {
        valuePath = here;
        key.append("[]");
      }
    }
    boolean known = finding.rule() != Rule.UNKNOWN_PROPERTY;
    boolean byValue = known && !isAboutSeveral(finding.rule());
    JsonNode value = byValue ? contact.at(valuePath) : MissingNode.getInstance();
    return new Key(key.toString(), value);
  }

  /** Whether the rule is about several values, so that no single one of them is wrong. */
  private static boolean isAboutSeveral(Rule rule) {
    return switch (rule) {
      case NAME_REQUIRED, EMAIL_OR_TELEPHONE_REQUIRED, MEMBERS_REQUIRED, PRIMARY_COUNT -> true;
      default -> false;
    };
  }

  private record Spot(Rule rule, FieldPath path) {}

  private record Key(String rulesAndNames, JsonNode value) {}
}
