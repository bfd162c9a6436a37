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
 * What a change does to a contact, property by property. Items of a list are matched by their main
 * value and not by their place, so that one item put before the others is one addition, and a new
 * order is one reordering. What only the server writes is left aside; null and absent, TWITTER and
 * X, and the page's defaults are no difference.
 */
public final class Diff {
  private static final JsonNode NOTHING = MissingNode.getInstance();

  private final List<Change> changes = new ArrayList<>();

  private Diff() {}

  /** The differences, in the order of the field table; empty when there is none. */
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
    if (same(was, now)) {
      return;
    }
    boolean both = was.isObject() && now.isObject();
    boolean came = was.isMissingNode() && now.isObject() && !now.isEmpty();
    boolean gone = was.isObject() && !was.isEmpty() && now.isMissingNode();
    boolean objects = both || came || gone;
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
          before, new Change(Change.Kind.REORDERED, path, mains(item, was), mains(item, now)));
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
    Iterator<Integer> places = order.iterator();
    int last = -1;
    while (places.hasNext()) {
      int place = places.next();
      if (place < last) {
        return false;
      }
      last = place;
    }
    return true;
  }

  private static ArrayNode mains(Field item, List<JsonNode> items) {
    ArrayNode mains = JsonNodeFactory.instance.arrayNode();
    for (JsonNode value : items) {
      mains.add(ItemPairs.main(item, value));
    }
    return mains;
  }

  private void add(Change.Kind kind, FieldPath path, JsonNode was, JsonNode now) {
    changes.add(new Change(kind, path, was, now));
  }

  /**
   * Whether two values are the same, the order of keys aside; numbers are compared by their digits.
   */
  static boolean same(JsonNode one, JsonNode other) {
    if (one instanceof ObjectNode a && other instanceof ObjectNode b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (Map.Entry<String, JsonNode> member : a.properties()) {
        if (!b.has(member.getKey()) || !same(member.getValue(), b.path(member.getKey()))) {
          return false;
        }
      }
      return true;
    }
    if (one instanceof ArrayNode a && other instanceof ArrayNode b) {
      boolean same = a.size() == b.size();
      for (int i = 0; same && i < a.size(); i++) {
        same = same(a.get(i), b.get(i));
      }
      return same;
    }
    return one.isNumber() && other.isNumber()
        ? one.asString().equals(other.asString())
        : one.equals(other);
  }
}
