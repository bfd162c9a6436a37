package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes changed copies of a contact's tree. What does not change is shared with the old tree. */
final class TreeChanges {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TreeChanges() {}

  /**
   * The tree with that value at the path. Missing objects and lists on the way are made.
   *
   * @param path without match steps
   * @param flag what asks for it, for messages
   * @throws Failure exit 6, when the path leads through a value that is not of its kind, or beyond
   *     the end of a list
   */
  static ObjectNode put(ObjectNode tree, FieldPath path, JsonNode value, Place flag) {
    return (ObjectNode) put(tree, path, 0, value, flag);
  }

  private static JsonNode put(JsonNode node, FieldPath path, int at, JsonNode value, Place flag) {
    if (at == path.steps().size()) {
      return value;
    }
    FieldPath here = new FieldPath(path.steps().subList(0, at));
    if (path.steps().get(at) instanceof FieldPath.Name named) {
      ObjectNode object = NODES.objectNode();
      if (node.isObject()) {
        object.setAll((ObjectNode) node);
      } else if (!node.isMissingNode() && !node.isNull()) {
        throw failure(ChangeSentences.NO_MEMBERS_IN.with(flag, here, JsonTypes.describe(node)));
      }
      return object.set(named.name(), put(node.path(named.name()), path, at + 1, value, flag));
    }
    int index = ((FieldPath.Index) path.steps().get(at)).index();
    if (!node.isArray() && !node.isMissingNode() && !node.isNull()) {
      throw failure(ChangeSentences.NO_ITEMS_IN.with(flag, here, JsonTypes.describe(node)));
    }
    if (index > node.size()) {
      throw failure(ChangeSentences.BEYOND_END.with(flag, here, node.size()));
    }
    ArrayNode array = copy(node);
    JsonNode item = put(node.path(index), path, at + 1, value, flag);
    if (index == array.size()) {
      array.add(item);
    } else {
      array.set(index, item);
    }
    return array;
  }

  /**
   * The tree without the value at the path.
   *
   * @param path without match steps; there is a value at it
   */
  static ObjectNode drop(ObjectNode tree, FieldPath path) {
    FieldPath parent = path.parent();
    JsonNode holder = new Contact(tree, Places.all(Place.of(""))).at(parent);
    FieldPath.Step last = path.steps().get(path.steps().size() - 1);
    JsonNode without = MissingNode.getInstance();
    if (last instanceof FieldPath.Name named) {
      ObjectNode object = NODES.objectNode().setAll((ObjectNode) holder);
      object.remove(named.name());
      without = object;
    } else if (last instanceof FieldPath.Index item) {
      ArrayNode array = copy(holder);
      array.remove(item.index());
      without = array;
    }
    return put(tree, parent, without, Place.of(""));
  }

  private static ArrayNode copy(JsonNode list) {
    ArrayNode copy = NODES.arrayNode();
    for (JsonNode item : list) {
      copy.add(item);
    }
    return copy;
  }

  private static Failure failure(Message message) {
    return new Failure(Exit.INVALID_INPUT, message);
  }
}
