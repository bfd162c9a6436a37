package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the differences between two contacts, property by property. Items of a list are matched by
 * their main value, not by their index, so that one item inserted before the others is one
 * addition, and a new order is one reordering. Properties that only the server writes do not count.
 * Null equals absent, TWITTER equals X, and a default equals a missing value.
 */
public final class Diff {
  private static final JsonNode NOTHING = MissingNode.getInstance();

  private final List<Change> changes = new ArrayList<>();

  private Diff() {}

  /** The differences, in the order of the field table. */
  public static List<Change> of(Contact before, Contact after) {
    Diff diff = new Diff();
    diff.object(ContactFields.CONTACT, FieldPath.ROOT, NormalForm.of(before), NormalForm.of(after));
    return diff.changes;
  }

  private void object(Field field, FieldPath path, JsonNode was, JsonNode now) {
    Set<String> names = new LinkedHashSet<>();
    for (Field child : field.children()) {
      names.add(child.name());
    }
    names.addAll(was.propertyNames());
    names.addAll(now.propertyNames());
    for (String name : names) {
      value(field.child(name), path.then(name), was.path(name), now.path(name));
    }
  }

  private void map(FieldPath path, JsonNode was, JsonNode now) {
    Set<String> names = new LinkedHashSet<>(was.propertyNames());
    names.addAll(now.propertyNames());
    for (String name : names) {
      value(Field.UNKNOWN, path.then(name), was.path(name), now.path(name));
    }
  }

  private void value(Field field, FieldPath path, JsonNode was, JsonNode now) {
    if (isEqual(was, now)) {
      return;
    }
    boolean both = was.isObject() && now.isObject();
    boolean added = was.isMissingNode() && now.isObject() && !now.isEmpty();
    boolean removed = was.isObject() && !was.isEmpty() && now.isMissingNode();
    boolean objects = both || added || removed;
    if (field.kind() == Kind.OBJECT && objects) {
      object(field, path, was, now);
    } else if (field.kind() == Kind.MAP && objects) {
      map(path, was, now);
    } else if (field.kind() == Kind.LIST && isList(was) && isList(now)) {
      list(field.item(), path, items(was), items(now));
    } else {
      add(
          was.isMissingNode()
              ? Change.Kind.ADDED
              : now.isMissingNode() ? Change.Kind.REMOVED : Change.Kind.CHANGED,
          path,
          was,
          now);
    }
  }

  private static boolean isList(JsonNode value) {
    return value.isArray() || value.isMissingNode();
  }

  private static List<JsonNode> items(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : list) {
      items.add(item);
    }
    return items;
  }

  private void list(Field item, FieldPath path, List<JsonNode> was, List<JsonNode> now) {
    int[] partner = ItemPairs.of(item, was, now);
    boolean[] kept = new boolean[was.size()];
    int before = changes.size();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (partner[i] < 0) {
        add(Change.Kind.ADDED, path.then(i), NOTHING, now.get(i));
      } else {
        kept[partner[i]] = true;
        order.add(partner[i]);
        item(item, path.then(i), was.get(partner[i]), now.get(i));
      }
    }
    for (int i = 0; i < was.size(); i++) {
      if (!kept[i]) {
        add(Change.Kind.REMOVED, path.then(i), was.get(i), NOTHING);
      }
    }
    if (!isAscending(order)) {
      changes.add(
          before,
          new Change(Change.Kind.REORDERED, path, mainValues(item, was), mainValues(item, now)));
    }
  }

  private void item(Field item, FieldPath path, JsonNode was, JsonNode now) {
    if (was.isObject() && now.isObject()) {
      object(item, path, was, now);
    } else {
      value(Field.UNKNOWN, path, was, now);
    }
  }

  private static boolean isAscending(List<Integer> order) {
    Iterator<Integer> indexes = order.iterator();
    int last = -1;
    while (indexes.hasNext()) {
      int index = indexes.next();
      if (index < last) {
        return false;
      }
      last = index;
    }
    return true;
  }

  private static ArrayNode mainValues(Field item, List<JsonNode> items) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    for (JsonNode value : items) {
      values.add(ItemPairs.mainValue(item, value));
    }
    return values;
  }

  private void add(Change.Kind kind, FieldPath path, JsonNode was, JsonNode now) {
    changes.add(new Change(kind, path, was, now));
  }

  /**
   * Whether two values are equal, whatever the order of their keys; numbers are compared by their
   * digits.
   */
  static boolean isEqual(JsonNode one, JsonNode other) {
    if (one instanceof ObjectNode a && other instanceof ObjectNode b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (Map.Entry<String, JsonNode> member : a.properties()) {
        if (!b.has(member.getKey()) || !isEqual(member.getValue(), b.path(member.getKey()))) {
          return false;
        }
      }
      return true;
    }
    if (one instanceof ArrayNode a && other instanceof ArrayNode b) {
      boolean equal = a.size() == b.size();
      for (int i = 0; equal && i < a.size(); i++) {
        equal = isEqual(a.get(i), b.get(i));
      }
      return equal;
    }
    return one.isNumber() && other.isNumber()
        ? one.asString().equals(other.asString())
        : one.equals(other);
  }
}
