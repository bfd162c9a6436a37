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
 * Normalizes contacts for comparison: the body that would be sent, without nulls and empty lists,
 * and with the page's defaults written out. Null and absent look the same in it, and so do TWITTER
 * and X.
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
      Field child = member(field, member.getKey());
      JsonNode value = value(child, member.getValue());
      if (!(child.isKnown() && isSameAsAbsent(child, value))) {
        normal.set(member.getKey(), value);
      }
    }
    for (Field child : field.children()) {
      if (field.kind() == Kind.OBJECT && !child.fallback().isEmpty()) {
        addDefault(normal, child);
      }
    }
    return normal;
  }

  /** The field of a member. */
  static Field member(Field field, String name) {
    return field.kind() == Kind.MAP ? MapValues.anyOf(field) : field.child(name);
  }

  private static void addDefault(ObjectNode normal, Field child) {
    if (!normal.has(child.name())) {
      normal.set(child.name(), fallback(child));
    }
  }

  /** The default of a field that has one. */
  static JsonNode fallback(Field field) {
    return field.kind() == Kind.BOOLEAN
        ? NODES.booleanNode(field.fallback().equals("true"))
        : NODES.stringNode(field.fallback());
  }

  /** Whether it is null, an empty text, or an empty object or list. */
  static boolean isEmpty(JsonNode value) {
    boolean text = value.isString() && value.stringValue().isEmpty();
    return value.isNull() || text || (value.isContainer() && value.isEmpty());
  }

  /** Whether the server treats the value like a missing one. */
  private static boolean isSameAsAbsent(Field field, JsonNode value) {
    return value.isNull() || (isContainer(field) && value.isContainer() && value.isEmpty());
  }

  /** Whether the server treats an empty value of the field like a missing one. */
  static boolean isContainer(Field field) {
    return field.kind() == Kind.LIST || field.kind() == Kind.MAP;
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
