package dev.contactctl.change;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What flags leave unsaid. */
public final class Defaults {
  private Defaults() {}

  /**
   * The list with the booleans filled in that the page requires of every item: where an item lacks
   * one, it is true for the first item when no item says true, and false otherwise. Files get no
   * such help.
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
   * The last item of the list with the same booleans filled in: true when no item of the list says
   * true.
   */
  static JsonNode ofAdded(Field item, ArrayNode list) {
    JsonNode added = list.get(list.size() - 1);
    for (Field child : item.children()) {
      boolean needed = child.kind() == Kind.BOOLEAN && child.required() && added.isObject();
      if (needed && !added.has(child.name())) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) added);
        added = whole.put(child.name(), !isSaid(child.name(), list));
      }
    }
    return added;
  }

  private static boolean isSaid(String name, ArrayNode list) {
    boolean said = false;
    for (JsonNode item : list) {
      said |= item.path(name).asBoolean(false);
    }
    return said;
  }

  private static ArrayNode fill(String name, ArrayNode list) {
    boolean said = isSaid(name, list);
    ArrayNode filled = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      if (item.isObject() && !item.has(name)) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) item);
        item = whole.put(name, i == 0 && !said);
      }
      filled.add(item);
    }
    return filled;
  }
}
