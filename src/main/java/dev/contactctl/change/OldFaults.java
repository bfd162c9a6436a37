package dev.contactctl.change;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.check.RuleValues;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The faults that a contact had before it was changed, to tell them from those that the change
 * makes.
 */
final class OldFaults {
  private final Contact old;
  private final Set<Key> keys = new HashSet<>();
  private final Set<Spot> spots = new HashSet<>();

  /**
   * The faults of a contact.
   *
   * @param server the contact as the server holds it, for rules that compare the two; empty when
   *     the old contact is that one itself, or when it is unknown
   */
  OldFaults(Optional<Contact> server, Contact old, CheckOptions options) {
    this.old = old;
    for (Finding finding : Checker.check(server, old, options)) {
      keys.add(key(finding, old));
      spots.add(new Spot(finding.rule(), finding.path()));
    }
  }

  /** Whether a fault of the changed contact is an old one: the change did not touch its value. */
  boolean have(Finding finding, Contact after) {
    return keys.contains(key(finding, after))
        || (spots.contains(new Spot(finding.rule(), finding.path()))
            && isUntouched(finding.path(), after));
  }

  /**
   * Whether the change left the value alone. A missing value counts only if the old contact lacks
   * it too, not if a flag removed it.
   */
  private boolean isUntouched(FieldPath path, Contact after) {
    JsonNode value = after.at(path);
    return Diff.isEqual(old.at(path), value) && (!value.isMissingNode() || isOld(path, after));
  }

  private boolean isOld(FieldPath path, Contact after) {
    Place place = after.places().value(path);
    return place.equals(Place.SERVER) || place.equals(old.places().value(path));
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
    boolean byValue = known && !RuleValues.areSeveral(finding.rule());
    JsonNode value = byValue ? contact.at(valuePath) : MissingNode.getInstance();
    return new Key(key.toString(), value);
  }

  private record Spot(Rule rule, FieldPath path) {}

  private record Key(String rulesAndNames, JsonNode value) {}
}
