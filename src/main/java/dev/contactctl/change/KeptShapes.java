package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.CustomPropertyShapes;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a value that is set on a custom property the shape that the property has: a text becomes
 * the content of a text, or the address of a link, and one value for a list becomes a list of one.
 * Any other change of the shape is left to the rule {@code custom-property-shape}.
 *
 * @param from what sets the value, for notes
 * @param notices collects the notes
 */
record KeptShapes(Place from, List<Remark> notices) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The value to set at the path of the contact; unchanged outside custom properties. */
  JsonNode of(Contact contact, FieldPath path, JsonNode value) {
    if (ContactFields.CONTACT.at(path).kind() == Kind.MAP && value.isObject()) {
      ObjectNode kept = NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        FieldPath inside = path.then(member.getKey());
        kept.set(member.getKey(), of(contact, inside, member.getValue()));
      }
      return kept;
    }
    Field map = ContactFields.CONTACT.at(path.parent());
    if (map.kind() != Kind.MAP) {
      return value;
    }
    JsonNode was = contact.at(path);
    return value.isString() ? text(map, path, was, value) : oneOfList(map, path, was, value);
  }

  private JsonNode text(Field map, FieldPath path, JsonNode was, JsonNode text) {
    List<Field> shapes = CustomPropertyShapes.allOf(map, was);
    Field shape = shapes.isEmpty() ? map.children().get(0) : shapes.get(0);
    Field object = shape.kind() == Kind.LIST ? shape.item() : shape;
    String main = object.mainValue().name();
    ObjectNode value = NODES.objectNode();
    if (was.isObject() && !shapes.isEmpty()) {
      value.setAll((ObjectNode) was);
    }
    value.set(main, text);
    if (!main.equals(map.children().get(0).mainValue().name()) && !was.isArray()) {
      notices.add(Remark.note(from, ChangeSentences.TEXT_OF_LINK.with(path, main)));
    }
    return oneOfList(map, path, was, value);
  }

  /** The value in a list if the property is a list of such values; else the value itself. */
  JsonNode oneOfList(Field map, FieldPath path, JsonNode was, JsonNode value) {
    if (!was.isArray() || !value.isObject()) {
      return value;
    }
    JsonNode list = NODES.arrayNode().add(value);
    if (CustomPropertyShapes.haveOneInCommon(map, was, list)) {
      notices.add(Remark.note(from, ChangeSentences.LIST_OF_ONE.with(path)));
      return list;
    }
    return value;
  }
}
