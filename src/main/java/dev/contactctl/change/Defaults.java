package dev.contactctl.change;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what flags do not say: which item of a list is primary. */
public final class Defaults {
  private Defaults() {}

  /**
   * The list with the booleans filled in that the page requires of every item, such as {@code
   * primary}. A missing one becomes true in the first item if no item has true, and false
   * otherwise. Contacts from files are not completed.
   */
  public static ArrayNode primary(Field item, ArrayNode list) {
    ArrayNode filled = list;
    for (Field child : item.children()) {
      if (child.kind() == Kind.BOOLEAN && child.required()) {
        filled = fill(child.name(), filled);
      }
    }
    return filled;
  }

  /**
   * The last item of the list with the same booleans filled in: true if no item of the list has
   * true.
   */
  static JsonNode ofAdded(Field item, ArrayNode list) {
    JsonNode added = list.get(list.size() - 1);
    for (Field child : item.children()) {
      boolean mayLackIt = child.kind() == Kind.BOOLEAN && child.required() && added.isObject();
      if (mayLackIt && !added.has(child.name())) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) added);
        added = whole.put(child.name(), !isAnyTrue(child.name(), list));
      }
    }
    return added;
  }

  private static boolean isAnyTrue(String name, ArrayNode list) {
    boolean anyTrue = false;
    for (JsonNode item : list) {
      anyTrue |= item.path(name).asBoolean(false);
    }
    return anyTrue;
  }

  private static ArrayNode fill(String name, ArrayNode list) {
    boolean anyTrue = isAnyTrue(name, list);
    ArrayNode filled = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      if (item.isObject() && !item.has(name)) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) item);
        item = whole.put(name, i == 0 && !anyTrue);
      }
      filled.add(item);
    }
    return filled;
  }
}
