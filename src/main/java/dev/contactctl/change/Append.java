package dev.contactctl.change;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.message.Message;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds an item to a list. If the new item is primary, the others are no longer. */
final class Append {
  private Append() {}

  static ArrayNode to(JsonNode list, Edit.Append append, List<Message> notices) {
    Field item = ContactFields.CONTACT.at(append.path()).item();
    ArrayNode longer = JsonNodeFactory.instance.arrayNode();
    for (JsonNode old : list.isArray() ? list : longer) {
      longer.add(old);
    }
    for (Field child : item.children()) {
      boolean marked = child.kind() == Kind.BOOLEAN && child.required();
      if (marked && append.item().path(child.name()).asBoolean(false)) {
        longer = unmark(longer, child.name(), append, notices);
      }
    }
    longer.add(append.item());
    // only the new item is completed: the flag says nothing about the others
    int last = longer.size() - 1;
    longer.set(last, Defaults.ofAdded(item, longer));
    return longer;
  }

  private static ArrayNode unmark(
      ArrayNode list, String mark, Edit.Append append, List<Message> notices) {
    ArrayNode unmarked = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      if (item.isObject() && item.path(mark).asBoolean(false)) {
        item = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) item).put(mark, false);
        notices.add(ChangeSentences.TOOK_MARK.with(append.place(), mark, append.path().then(i)));
      }
      unmarked.add(item);
    }
    return unmarked;
  }
}
