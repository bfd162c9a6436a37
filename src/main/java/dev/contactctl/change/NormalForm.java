package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.MapValues;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which contacts are compared: what would be sent, with everything left out that says
 * the same as nothing, and with the page's defaults written out. Null and absent are the same in
 * it, and so are TWITTER and X.
 */
final class NormalForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private NormalForm() {}

  static ObjectNode of(Contact contact) {
    return object(ContactFields.CONTACT, Outbound.of(contact));
  }

  private static ObjectNode object(Field field, JsonNode object) {
    ObjectNode normal = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Field child =
          field.kind() == Kind.MAP ? MapValues.anyOf(field) : field.child(member.getKey());
      JsonNode value = value(child, member.getValue());
      if (!(child.isKnown() && saysNothing(child, value))) {
        normal.set(member.getKey(), value);
      }
    }
    for (Field child : field.children()) {
      if (field.kind() == Kind.OBJECT && !child.fallback().isEmpty()) {
        fallBack(normal, child);
      }
    }
    return normal;
  }

  private static void fallBack(ObjectNode normal, Field child) {
    if (!normal.has(child.name())) {
      boolean isBoolean = child.kind() == Kind.BOOLEAN;
      normal.set(
          child.name(),
          isBoolean
              ? NODES.booleanNode(child.fallback().equals("true"))
              : NODES.stringNode(child.fallback()));
    }
  }

  /** Null, an empty text, or a container with nothing in it. */
  static boolean isNothing(JsonNode value) {
    boolean text = value.isString() && value.stringValue().isEmpty();
    return value.isNull() || text || (value.isContainer() && value.isEmpty());
  }

  private static boolean saysNothing(Field field, JsonNode value) {
    boolean none = field.kind() == Kind.LIST || field.kind() == Kind.MAP;
    return value.isNull() || (none && value.isContainer() && value.isEmpty());
  }

  private static JsonNode value(Field field, JsonNode value) {
    if (value.isObject()) {
      return object(field, value);
    }
    if (!value.isArray()) {
      return value;
    }
    ArrayNode items = NODES.arrayNode();
    for (JsonNode item : value) {
      items.add(value(MapValues.itemOf(field), item));
    }
    return items;
  }
}
