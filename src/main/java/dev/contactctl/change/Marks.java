package dev.contactctl.change;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.message.Message;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves the marks that only one item of a list should have, such as {@code primary}: when a flag
 * gives one to an item, all others lose it, with a note that says whose it was.
 *
 * @param path the list
 * @param flag what gives the mark
 * @param notices collects the notes
 */
record Marks(FieldPath path, Place flag, List<Remark> notices) {

  /** The list in which the others lack each mark that the item at that index has newly got. */
  ArrayNode move(ArrayNode list, int index, JsonNode before) {
    ArrayNode moved = list;
    for (Field child : ContactFields.CONTACT.at(path).item().children()) {
      boolean isMark = child.kind() == Kind.BOOLEAN && child.required();
      if (isMark && isSet(list.path(index), child) && !isSet(before, child)) {
        moved = unmark(moved, index, child);
      }
    }
    return moved;
  }

  private static boolean isSet(JsonNode item, Field mark) {
    JsonNode value = item.path(mark.name());
    return value.isBoolean() && value.booleanValue();
  }

  private ArrayNode unmark(ArrayNode list, int except, Field mark) {
    ArrayNode unmarked = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      if (i != except && isSet(item, mark)) {
        notices.add(Remark.note(flag, notice(i, item, mark)));
        item =
            JsonNodeFactory.instance.objectNode().setAll((ObjectNode) item).put(mark.name(), false);
      }
      unmarked.add(item);
    }
    return unmarked;
  }

  private Message notice(int index, JsonNode item, Field mark) {
    JsonNode main = ItemPairs.mainValue(ContactFields.CONTACT.at(path).item(), item);
    return main.isString()
        ? ChangeSentences.TOOK_MARK_OF.with(mark.name(), path.then(index), main.stringValue())
        : ChangeSentences.TOOK_MARK.with(mark.name(), path.then(index));
  }
}
