package dev.contactctl.kit;

import dev.contactctl.check.LimitRules;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a valid contact in exactly one of the ways that the field table defines. */
public final class Breaks {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<Broken> ways = new ArrayList<>();
  private final ObjectNode contact;

  private Breaks(ObjectNode contact) {
    this.contact = contact;
  }

  /**
   * A contact with exactly one fault.
   *
   * @param rule the rule that is broken
   * @param path the path of the fault
   */
  public record Broken(ObjectNode contact, Rule rule, FieldPath path) {}

  /** The contact broken in a random way. */
  public static Broken one(Gen gen, ObjectNode valid) {
    return gen.pick(all(valid));
  }

  /** The contact broken in every possible way, one at a time. */
  public static List<Broken> all(ObjectNode valid) {
    Breaks breaks = new Breaks(valid);
    breaks.object(ContactFields.CONTACT, valid, FieldPath.ROOT);
    return breaks.ways;
  }

  private void object(Field field, JsonNode object, FieldPath path) {
    add(path.then("unknown!"), NODES.nullNode(), Rule.UNKNOWN_PROPERTY);
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Field child = field.child(member.getKey());
      if (child.access() != Access.READ_ONLY) {
        value(child, member.getValue(), path.then(member.getKey()));
      }
    }
  }

  private void value(Field field, JsonNode value, FieldPath path) {
    if (field.required()) {
      add(path, null, Rule.REQUIRED);
      add(path, NODES.nullNode(), Rule.REQUIRED);
    }
    add(path, NODES.numberNode(3L), Rule.TYPE);
    add(path, field.kind() == Kind.BOOLEAN ? text("true") : flag(), Rule.TYPE);
    if (value.isNull()) {
      return;
    }
    limits(field, path);
    inside(field, value, path);
  }

  private void limits(Field field, FieldPath path) {
    for (Limit limit : field.limits()) {
      add(path, Contacts.breaking(field, limit), LimitRules.of(limit));
    }
  }

  private void inside(Field field, JsonNode value, FieldPath path) {
    if (field.kind() == Kind.OBJECT) {
      object(field, value, path);
    } else if (field.kind() == Kind.LIST) {
      for (int i = 0; i < value.size(); i++) {
        FieldPath item = path.then(i);
        add(item, NODES.nullNode(), Rule.TYPE);
        add(item, NODES.numberNode(3L), Rule.TYPE);
        inside(field.item(), value.get(i), item);
      }
    } else if (field.kind() == Kind.MAP) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        FieldPath key = path.then(member.getKey());
        add(key, text("a"), Rule.CUSTOM_PROPERTY_SHAPE);
        add(key, NODES.numberNode(3L), Rule.CUSTOM_PROPERTY_SHAPE);
        add(key, mixed(), Rule.CUSTOM_PROPERTY_SHAPE);
        add(key, NODES.arrayNode().add(mixed()), Rule.CUSTOM_PROPERTY_SHAPE);
        shape(field, member.getValue(), key);
      }
    }
  }

  private void shape(Field map, JsonNode value, FieldPath key) {
    for (Field shape : map.children()) {
      Field object = shape.kind() == Kind.LIST ? shape.item() : shape;
      JsonNode first = shape.kind() == Kind.LIST ? value.path(0) : value;
      boolean same = value.isArray() == (shape.kind() == Kind.LIST);
      boolean fits = same && first.propertyNames().stream().anyMatch(n -> isOnlyOf(object, n));
      if (fits) {
        limits(shape, key);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
          inside(object, value.get(i), key.then(i)); // no shape has an item of another type
        }
        inside(shape.kind() == Kind.LIST ? Field.UNKNOWN : shape, value, key);
        return;
      }
    }
  }

  /** Whether the object has the member, and its name belongs to only one kind of shape. */
  private static boolean isOnlyOf(Field object, String name) {
    return !name.equals("represent") && object.child(name).isKnown();
  }

  private static ObjectNode mixed() {
    return NODES.objectNode().put("content", "a").put("link", "b");
  }

  private static JsonNode text(String text) {
    return NODES.stringNode(text);
  }

  private static JsonNode flag() {
    return NODES.booleanNode(true);
  }

  private void add(FieldPath path, JsonNode value, Rule rule) {
    ways.add(new Broken((ObjectNode) put(contact, path, 0, value), rule, path));
  }

  private static JsonNode put(JsonNode node, FieldPath path, int at, JsonNode value) {
    if (at == path.steps().size()) {
      return value;
    }
    if (path.steps().get(at) instanceof FieldPath.Name named) {
      ObjectNode object = NODES.objectNode().setAll((ObjectNode) node);
      JsonNode below = put(node.path(named.name()), path, at + 1, value);
      if (below == null) {
        object.remove(named.name());
      } else {
        object.set(named.name(), below);
      }
      return object;
    }
    int index = ((FieldPath.Index) path.steps().get(at)).index();
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < node.size(); i++) {
      array.add(i == index ? put(node.get(i), path, at + 1, value) : node.get(i));
    }
    return array;
  }
}
