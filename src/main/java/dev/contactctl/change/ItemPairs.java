package dev.contactctl.change;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which item of a list is which item of a changed one: equal items first, then those with the same
 * main value.
 */
final class ItemPairs {
  private ItemPairs() {}

  /** For each new item the place of its old self; -1 when it has none. */
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
                ? !main(item, now.get(i)).isMissingNode()
                    && main(item, now.get(i)).equals(main(item, was.get(j)))
                : Diff.same(now.get(i), was.get(j));
        if (!taken[j] && same) {
          partner[i] = j;
          taken[j] = true;
        }
      }
    }
  }

  /** The value that an item is known by. */
  static JsonNode main(Field item, JsonNode value) {
    if (item.kind() != Kind.OBJECT || !value.isObject()) {
      return value;
    }
    JsonNode main = value.path(item.mainValue().name());
    return main.isMissingNode() ? JsonNodeFactory.instance.nullNode() : main;
  }
}
