package dev.contactctl.change;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Matches the items of a changed list with those it had before: equal items first, then items with
 * the same main value, and then, in their order, items that differ in one member only, since that
 * is what an edit in place leaves. What has no partner was added or removed.
 */
final class ItemPairs {
  private final Field item;
  private final List<JsonNode> was;
  private final List<JsonNode> now;
  private final int[] partner;
  private final boolean[] taken;

  private ItemPairs(Field item, List<JsonNode> was, List<JsonNode> now) {
    this.item = item;
    this.was = was;
    this.now = now;
    this.partner = new int[now.size()];
    this.taken = new boolean[was.size()];
    Arrays.fill(partner, -1);
  }

  /** How two items are recognized as the same one. */
  private enum Evidence {
    EQUAL,
    MAIN_VALUE,
    ONE_DIFFERENCE
  }

  /**
   * For each new item, the index of the old item that it matches; -1 if there is none.
   *
   * @param item the row of the items; unknown in a list that the page does not describe, or that is
   *     the value of a custom property
   */
  static int[] of(Field item, List<JsonNode> was, List<JsonNode> now) {
    ItemPairs pairs = new ItemPairs(item, was, now);
    for (Evidence evidence : Evidence.values()) {
      pairs.pair(evidence);
    }
    return pairs.partner;
  }

  private void pair(Evidence evidence) {
    int first = 0;
    for (int i = 0; i < now.size(); i++) {
      for (int j = first; j < was.size() && partner[i] < 0; j++) {
        if (!taken[j] && isSame(evidence, was.get(j), now.get(i))) {
          partner[i] = j;
          taken[j] = true;
          boolean inOrder = evidence == Evidence.ONE_DIFFERENCE && item.isKnown();
          first = inOrder ? j + 1 : 0; // the marks say little, so the order has to
        }
      }
    }
  }

  private boolean isSame(Evidence evidence, JsonNode old, JsonNode fresh) {
    return switch (evidence) {
      case EQUAL -> Diff.isEqual(fresh, old);
      case MAIN_VALUE -> {
        JsonNode main = mainValue(item, fresh);
        yield item.kind() == Kind.OBJECT && !main.isNull() && main.equals(mainValue(item, old));
      }
      case ONE_DIFFERENCE -> old.isObject() && fresh.isObject() && isEditOf(old, fresh);
    };
  }

  /**
   * Whether one member differs and another agrees. A member of the contact's permission and a value
   * of a custom property have no identity beyond their content: a mark such as {@code represent}
   * does not identify an item there.
   */
  private boolean isEditOf(JsonNode old, JsonNode fresh) {
    if (item.isKnown() && !hasRequiredMark()) {
      return false;
    }
    Set<String> names = new LinkedHashSet<>(old.propertyNames());
    names.addAll(fresh.propertyNames());
    int differences = 0;
    boolean anyAgrees = false;
    for (String name : names) {
      boolean agrees = Diff.isEqual(old.path(name), fresh.path(name));
      differences += agrees ? 0 : 1;
      anyAgrees |= agrees && (item.isKnown() || !old.path(name).isBoolean());
    }
    return differences <= 1 && anyAgrees;
  }

  private boolean hasRequiredMark() {
    for (Field child : item.children()) {
      if (child.kind() == Kind.BOOLEAN && child.required()) {
        return true;
      }
    }
    return false;
  }

  /** The value that identifies an item; null if it has none. */
  static JsonNode mainValue(Field item, JsonNode value) {
    if (item.kind() != Kind.OBJECT || !value.isObject()) {
      return value;
    }
    JsonNode main = value.path(item.mainValue().name());
    return main.isMissingNode() ? JsonNodeFactory.instance.nullNode() : main;
  }
}
