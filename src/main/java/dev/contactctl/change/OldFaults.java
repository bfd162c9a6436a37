package dev.contactctl.change;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.check.RuleValues;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The faults that a contact had before it was changed, to distinguish them from those that the
 * change makes.
 */
final class OldFaults {
  /**
   * The greatest number of pairs of items that are compared. Longer lists exceed their limits by
   * far, and need no pairs.
   */
  private static final long MOST_PAIRS = 1_000_000;

  private static final int[] NONE = {};

  private final Contact old;
  private final Set<Key> keys = new HashSet<>();
  private final Set<Spot> spots = new HashSet<>();

  /**
   * For each list of the changed contact, the index of the old item that each item was; -1 for a
   * new item.
   */
  private final Map<FieldPath, int[]> partners = new HashMap<>();

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
    FieldPath path = finding.path();
    return keys.contains(key(finding, after))
        || isOld(finding.rule(), path, path, after)
        || isOld(finding.rule(), before(path, after), path, after);
  }

  /**
   * Whether the old contact had that fault at a path, and the change left the value alone. A
   * missing value counts only if the old contact lacks it too, not if a flag removed it.
   */
  private boolean isOld(Rule rule, FieldPath was, FieldPath now, Contact after) {
    if (!spots.contains(new Spot(rule, was))) {
      return false;
    }
    JsonNode value = after.at(now);
    return Diff.isEqual(old.at(was), value)
        && (!value.isMissingNode() || isOfServer(was, now, after));
  }

  private boolean isOfServer(FieldPath was, FieldPath now, Contact after) {
    Place place = after.places().value(now);
    return place.equals(Place.SERVER) || place.equals(old.places().value(was));
  }

  /** Where the value was if its item has moved within the list, perhaps with other members. */
  private FieldPath before(FieldPath path, Contact after) {
    List<FieldPath.Step> steps = path.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof FieldPath.Index item) {
        FieldPath list = new FieldPath(steps.subList(0, i));
        int partner = partner(list, item.index(), after);
        List<FieldPath.Step> before = new ArrayList<>(steps);
        before.set(i, new FieldPath.Index(partner < 0 ? item.index() : partner));
        return new FieldPath(before);
      }
    }
    return path;
  }

  private int partner(FieldPath list, int index, Contact after) {
    if (!partners.containsKey(list)) {
      partners.put(list, pair(items(old, list), items(after, list), list));
    }
    int[] of = partners.getOrDefault(list, NONE);
    return index < of.length ? of[index] : -1;
  }

  private static int[] pair(List<JsonNode> was, List<JsonNode> now, FieldPath list) {
    boolean small = (long) was.size() * now.size() <= MOST_PAIRS;
    return small ? ItemPairs.of(ContactFields.CONTACT.at(list).item(), was, now) : NONE;
  }

  private static List<JsonNode> items(Contact contact, FieldPath list) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : contact.at(list)) {
      items.add(item);
    }
    return items;
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
