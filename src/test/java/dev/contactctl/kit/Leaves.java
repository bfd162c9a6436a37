package dev.contactctl.kit;

import dev.contactctl.contact.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Lists the leaves of a JSON tree: the values that hold no others. */
public final class Leaves {
  private Leaves() {}

  /** Every leaf by its path, in the order of the tree. */
  public static Map<FieldPath, JsonNode> of(JsonNode tree) {
    Map<FieldPath, JsonNode> leaves = new LinkedHashMap<>();
    add(FieldPath.ROOT, tree, leaves);
    return leaves;
  }

  private static void add(FieldPath path, JsonNode node, Map<FieldPath, JsonNode> leaves) {
    if (node.isEmpty() && !path.steps().isEmpty()) {
      leaves.put(path, node);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      add(path.then(member.getKey()), member.getValue(), leaves);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      add(path.then(i), node.get(i), leaves);
    }
  }

  /** The leaves outside the path as exact text, in the order of the tree. */
  public static List<String> outside(FieldPath path, JsonNode tree) {
    List<String> outside = new ArrayList<>();
    of(tree)
        .forEach(
            (leaf, value) -> {
              if (!path.leadsTo(leaf)) {
                outside.add(leaf + " = " + value);
              }
            });
    return outside;
  }
}
