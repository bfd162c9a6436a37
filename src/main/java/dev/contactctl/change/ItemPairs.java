package dev.contactctl.change;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Matches the items of a changed list with those it had before: equal items first, then items with
 * the same main value.
 */
final class ItemPairs {
  private ItemPairs() {}

  /** For each new item, the index of the old item that it matches; -1 if there is none. */
  static int[] of(Field item, List<JsonNode> was, List<JsonNode> now) {
    int[] partner = new int[now.size()];
    boolean[] taken = new boolean[was.size()];
    java.util.Arrays.fill(partner, -1);
    pair(partner, taken, was, now, Field.UNKNOWN);
    if (item.kind() == Kind.OBJECT) {
      pair(partner, taken, was, now, item);
    }
    return partner;
  }

  private static void pair(
      int[] partner, boolean[] taken, List<JsonNode> was, List<JsonNode> now, Field item) {
    for (int i = 0; i < now.size(); i++) {
      for (int j = 0; j < was.size() && partner[i] < 0; j++) {
        boolean same =
            item.isKnown()
                ? !mainValue(item, now.get(i)).isMissingNode()
                    && mainValue(item, now.get(i)).equals(mainValue(item, was.get(j)))
                : Diff.isEqual(now.get(i), was.get(j));
        if (!taken[j] && same) {
          partner[i] = j;
          taken[j] = true;
        }
      }
    }
  }

  /** The value that identifies an item. */
  static JsonNode mainValue(Field item, JsonNode value) {
    if (item.kind() != Kind.OBJECT || !value.isObject()) {
      return value;
    }
    JsonNode main = value.path(item.mainValue().name());
    return main.isMissingNode() ? JsonNodeFactory.instance.nullNode() : main;
  }
}
