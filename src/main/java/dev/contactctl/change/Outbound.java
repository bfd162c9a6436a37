package dev.contactctl.change;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.CustomPropertyShapes;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the body of the PUT from a contact. It leaves out properties that only the server writes
 * and nulls that the page does not allow, and replaces renamed words. Unknown properties and the
 * order of keys stay.
 */
public final class Outbound {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Outbound() {}

  /** The body of the PUT. */
  public static ObjectNode of(Contact contact) {
    return object(ContactFields.CONTACT, contact.tree());
  }

  private static ObjectNode object(Field field, JsonNode object) {
    ObjectNode sent = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member.getValue();
      Field child = member(field, member.getKey());
      if (!isDropped(child, value)) {
        sent.set(member.getKey(), value(shaped(field, child, value), value));
      }
    }
    return sent;
  }

  /** The field of a member of an object with that field. */
  static Field member(Field field, String name) {
    return field.kind() == Kind.MAP ? Field.object(name) : field.child(name);
  }

  /** Whether a member with that field is left out. */
  static boolean isDropped(Field child, JsonNode value) {
    return child.access() == Access.READ_ONLY
        || (value.isNull() && child.isKnown() && !child.nullable());
  }

  /** The field of a member by the shape of its value, where the names of members are data. */
  static Field shaped(Field parent, Field child, JsonNode value) {
    return parent.kind() == Kind.MAP ? CustomPropertyShapes.of(parent, value).orElse(child) : child;
  }

  private static JsonNode value(Field field, JsonNode value) {
    if (value.isObject()) {
      return object(field, value);
    }
    if (value.isArray()) {
      ArrayNode items = NODES.arrayNode();
      for (JsonNode item : value) {
        items.add(value(field.item(), item));
      }
      return items;
    }
    return value.isString() ? NODES.stringNode(current(field, value.stringValue())) : value;
  }

  /** The current word for one that has been renamed; any other word stays. */
  static String current(Field field, String word) {
    for (Limit limit : field.limits()) {
      if (limit instanceof Limit.OneOf choice && word.equals(choice.old())) {
        return choice.now();
      }
    }
    return word;
  }
}
