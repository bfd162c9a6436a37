package dev.contactctl.change;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Remark;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds an item to a list, or sets its members on the item with the same main value, so that adding
 * twice has the effect of adding once. If the item becomes primary, the others no longer are.
 */
final class ListAppend {
  private ListAppend() {}

  static ArrayNode to(JsonNode list, Edit.Append append, List<Remark> notices) {
    Field item = ContactFields.CONTACT.at(append.path()).item();
    ArrayNode longer = JsonNodeFactory.instance.arrayNode();
    for (JsonNode old : list.isArray() ? list : longer) {
      longer.add(old);
    }
    longer.add(append.item());
    // only the new item is completed: the flag says nothing about the others
    int last = longer.size() - 1;
    Marks marks = new Marks(append.path(), append.place(), notices);
    ArrayNode unmarked = marks.move(longer, last, JsonNodeFactory.instance.objectNode());
    unmarked.set(last, Defaults.ofAdded(item, unmarked));
    return unmarked;
  }

  /** The indexes of the items with the same main value; an empty text matches none. */
  static List<Integer> sameAs(Field item, JsonNode list, JsonNode added) {
    List<Integer> found = new ArrayList<>();
    JsonNode main = ItemPairs.mainValue(item, added);
    for (int i = 0; i < list.size() && main.isString() && !main.stringValue().isEmpty(); i++) {
      boolean sameType = list.get(i).getNodeType() == added.getNodeType();
      if (sameType && ItemPairs.mainValue(item, list.get(i)).equals(main)) {
        found.add(i);
      }
    }
    return found;
  }

  /** The list with the members of the edit set on the item at that index. */
  static ArrayNode onto(JsonNode list, int index, Edit.Append append, List<Remark> notices) {
    ArrayNode changed = JsonNodeFactory.instance.arrayNode();
    for (JsonNode old : list) {
      changed.add(old);
    }
    List<String> names = changedMembers(list.get(index), append.item());
    FieldPath path = append.path().then(index);
    if (names.isEmpty()) {
      notices.add(Remark.note(append.place(), ChangeSentences.ALREADY_THERE.with(path)));
      return changed;
    }
    notices.add(Remark.note(append.place(), ChangeSentences.SET_ON_ITEM.with(path, names)));
    ObjectNode item = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) list.get(index));
    for (String name : names) {
      item.set(name, append.item().path(name));
    }
    changed.set(index, item);
    return new Marks(append.path(), append.place(), notices).move(changed, index, list.get(index));
  }

  private static List<String> changedMembers(JsonNode old, JsonNode added) {
    List<String> names = new ArrayList<>();
    for (String name : added.propertyNames()) {
      if (!Diff.isEqual(old.path(name), added.path(name))) {
        names.add(name);
      }
    }
    return names;
  }
}
