package dev.contactctl.change;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills in what flags leave out: which item of a list is primary, and choices that are required.
 */
public final class Defaults {
  private Defaults() {}

  /**
   * The list with the members filled in that the page requires of every item and that have an
   * obvious value. A missing boolean such as {@code primary} becomes true in the first item if no
   * item has true, and false otherwise; a missing choice becomes its first word. Contacts from
   * files are not completed.
   */
  public static ArrayNode complete(Field item, ArrayNode list) {
    ArrayNode filled = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      filled.add(completed(item, list, i, i == 0));
    }
    return filled;
  }

  /** The last item of the list, completed as if it were the only one that flags name. */
  static JsonNode ofAdded(Field item, ArrayNode list) {
    return completed(item, list, list.size() - 1, true);
  }

  private static JsonNode completed(Field item, ArrayNode list, int index, boolean mayBeMarked) {
    JsonNode old = list.get(index);
    if (!old.isObject()) {
      return old;
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) old);
    for (Field child : item.children()) {
      if (whole.has(child.name())) {
        continue;
      }
      if (child.kind() == Kind.BOOLEAN && child.required()) {
        whole.put(child.name(), mayBeMarked && !isAnyTrue(child.name(), list));
      }
      String word = child.wordInFlags();
      if (!word.isEmpty()) {
        whole.put(child.name(), word);
      }
    }
    return whole;
  }

  private static boolean isAnyTrue(String name, ArrayNode list) {
    boolean anyTrue = false;
    for (JsonNode item : list) {
      anyTrue |= item.path(name).asBoolean(false);
    }
    return anyTrue;
  }
}
