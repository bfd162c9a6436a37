package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.write.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks properties of differences on many generated pairs of contacts. */
class DiffLawsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static List<Change> diff(JsonNode before, JsonNode after) {
    return Diff.of(Contacts.of((ObjectNode) before), Contacts.of((ObjectNode) after));
  }

  /** Two contacts that share many, few or no values. */
  private static ObjectNode other(Gen gen, ObjectNode contact) {
    if (gen.chance(20)) {
      return Mutations.of(gen);
    }
    ObjectNode other = contact.deepCopy();
    for (int i = gen.below(4); i > 0; i--) {
      Mutations.change(gen, other);
    }
    return other;
  }

  @Test
  void there_is_a_difference_exactly_when_the_normal_forms_differ() {
    Gen.cases(
        6_000,
        gen -> {
          ObjectNode one = gen.chance(50) ? Contacts.wild(gen) : Mutations.of(gen);
          ObjectNode two = other(gen, one);
          ObjectNode normal = NormalForm.of(Contacts.of(one));
          boolean same = Diff.isEqual(normal, NormalForm.of(Contacts.of(two)));
          List<Change> there = diff(one, two);
          assertEquals(same, there.isEmpty(), there.toString());
          assertEquals(same, diff(two, one).isEmpty());
          assertEquals(List.of(), diff(one, one.deepCopy()));
          assertTrue(same || !Echo.isSame(ContactFields.CONTACT, one, two), "a quick look errs");
        });
  }

  @Test
  void the_changes_account_for_everything() {
    Gen.cases(
        5_000,
        gen -> {
          ObjectNode one = Contacts.wild(gen);
          ObjectNode two = other(gen, one);
          List<Change> changes = diff(one, two);
          ObjectNode back = NormalForm.of(Contacts.of(two)).deepCopy();
          ObjectNode was = NormalForm.of(Contacts.of(one)).deepCopy();
          Undo.of(changes, back);
          for (Change change : changes) {
            if (change.kind() == Change.Kind.REORDERED) {
              sort(change.path(), back);
              sort(change.path(), was);
            }
          }
          dropEmpty(was);
          dropEmpty(back);
          assertTrue(Diff.isEqual(was, back), was + "\n" + back + "\n" + changes);
        });
  }

  /** Objects and lists on the path to a change are added and removed with it. */
  private static void dropEmpty(ObjectNode contact) {
    for (String name : List.copyOf(contact.propertyNames())) {
      if (contact.get(name) instanceof ObjectNode object) {
        object.properties().removeIf(member -> member.getValue().isArray() && isNone(member));
      }
      if (contact.get(name).isContainer() && contact.get(name).isEmpty()) {
        contact.remove(name);
      }
    }
  }

  private static boolean isNone(Map.Entry<String, JsonNode> member) {
    return member.getKey().equals("accessibleMembers") && member.getValue().isEmpty();
  }

  private static void sort(FieldPath path, ObjectNode tree) {
    ArrayNode list = (ArrayNode) Contacts.of(tree).at(path);
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    items.sort((a, b) -> sorted(a).compareTo(sorted(b)));
    list.removeAll();
    items.forEach(list::add);
  }

  /** The value as a text that does not depend on the order of keys. */
  private static String sorted(JsonNode value) {
    if (!value.isObject()) {
      return JsonWriter.compact(value);
    }
    TreeMap<String, String> members = new TreeMap<>();
    value.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
    return members.toString();
  }

  /** Undoes changes in the tree that they led to. */
  private static final class Undo {
    private final Map<String, List<JsonNode>> kept = new TreeMap<>();
    private final Map<String, TreeMap<Integer, JsonNode>> gone = new TreeMap<>();
    private final Map<String, FieldPath> lists = new TreeMap<>();
    private final ObjectNode tree;

    private Undo(ObjectNode tree) {
      this.tree = tree;
    }

    static void of(List<Change> changes, ObjectNode tree) {
      Undo undo = new Undo(tree);
      for (Change change : changes) {
        undo.one(change);
      }
      undo.rebuildLists();
    }

    private void one(Change change) {
      FieldPath.Step last = change.path().steps().get(change.path().steps().size() - 1);
      FieldPath parent = change.path().parent();
      if (change.kind() == Change.Kind.REORDERED) {
        return;
      }
      if (last instanceof FieldPath.Name named) {
        ObjectNode object = holder(parent);
        if (change.kind() == Change.Kind.ADDED) {
          object.remove(named.name());
        } else {
          object.set(named.name(), change.was());
        }
      } else if (last instanceof FieldPath.Index item) {
        item(change, parent, item.index());
      }
    }

    private ObjectNode holder(FieldPath path) {
      ObjectNode node = tree;
      JsonNode at = tree;
      for (FieldPath.Step step : path.steps()) {
        if (step instanceof FieldPath.Name named) {
          at = node.has(named.name()) ? node.get(named.name()) : node.putObject(named.name());
        } else {
          at = at.get(((FieldPath.Index) step).index());
        }
        node = at instanceof ObjectNode object ? object : node;
      }
      return node;
    }

    private void item(Change change, FieldPath list, int index) {
      String key = list.toString();
      lists.put(key, list);
      if (change.kind() == Change.Kind.REMOVED) {
        gone.computeIfAbsent(key, k -> new TreeMap<>()).put(index, change.was());
        return;
      }
      ArrayNode items = (ArrayNode) Contacts.of(tree).at(list);
      if (change.kind() == Change.Kind.CHANGED) {
        items.set(index, change.was());
      } else {
        kept.computeIfAbsent(key, k -> new ArrayList<>()).add(items.get(index));
      }
    }

    private void rebuildLists() {
      for (Map.Entry<String, FieldPath> list : lists.entrySet()) {
        FieldPath path = list.getValue();
        String name = ((FieldPath.Name) path.steps().get(path.steps().size() - 1)).name();
        ObjectNode object = holder(path.parent());
        ArrayNode items = NODES.arrayNode();
        for (JsonNode item : object.path(name)) {
          boolean added = false;
          for (JsonNode other : kept.getOrDefault(list.getKey(), List.of())) {
            added |= item == other;
          }
          if (!added) {
            items.add(item);
          }
        }
        gone.getOrDefault(list.getKey(), new TreeMap<>())
            .forEach((at, item) -> items.insert(at, item));
        object.set(name, items);
      }
    }
  }

  @Test
  void a_new_order_alone_is_only_a_reordering() {
    Gen.cases(
        5_000,
        gen -> {
          ObjectNode before = Contacts.wild(gen);
          ObjectNode after = before.deepCopy();
          for (Field field : ContactFields.CONTACT.children()) {
            if (field.kind() == Kind.LIST && after.path(field.name()).isArray()) {
              List<JsonNode> items = new ArrayList<>();
              after.get(field.name()).forEach(items::add);
              ArrayNode shuffled = after.putArray(field.name());
              gen.shuffled(items).forEach(shuffled::add);
            }
          }
          for (Change change : diff(before, after)) {
            assertEquals(Change.Kind.REORDERED, change.kind(), change.toString());
            assertEquals(change.was().size(), change.now().size());
            assertEquals(1, change.path().steps().size());
          }
        });
  }

  @Test
  void equivalent_values_are_no_difference() {
    Gen.cases(
        6_000,
        gen -> {
          ObjectNode before = Contacts.wild(gen);
          ObjectNode after = said(gen, ContactFields.CONTACT, before);
          after.put("modifiedTime", "later");
          after.set("linkedExternalUser", Contacts.anything(gen, 1));
          assertEquals(List.of(), diff(before, after));
          assertEquals(List.of(), diff(after, before));
        });
  }

  /**
   * The same contact with null for absent, a default for nothing and X for TWITTER, or reversed.
   */
  private static ObjectNode said(Gen gen, Field field, ObjectNode object) {
    ObjectNode said = NODES.objectNode();
    for (String name : gen.shuffled(List.copyOf(object.propertyNames()))) {
      said.set(name, said(gen, field.child(name), object.get(name)));
    }
    for (Field child : field.children()) {
      boolean none = said.path(child.name()).isNull() || !said.has(child.name());
      boolean empty = child.kind() == Kind.LIST && said.path(child.name()).isEmpty();
      String word = said.path(child.name()).asString("");
      if ((none || empty) && child.fallback().isEmpty() && gen.chance(50)) {
        said.remove(child.name());
        if (gen.chance(50)) {
          said.set(child.name(), child.kind() == Kind.LIST ? NODES.arrayNode() : null);
        }
      } else if (!child.fallback().isEmpty() && (none || word.equals(child.fallback()))) {
        said.set(child.name(), gen.chance(50) ? NODES.nullNode() : fallback(child));
      } else if (word.equals("TWITTER") && child.name().equals("type")) {
        said.put(child.name(), "X");
      }
    }
    return said;
  }

  private static JsonNode fallback(Field field) {
    return field.kind() == Kind.BOOLEAN
        ? NODES.booleanNode(field.fallback().equals("true"))
        : NODES.stringNode(field.fallback());
  }

  private static JsonNode said(Gen gen, Field field, JsonNode value) {
    if (value instanceof ObjectNode object && field.kind() == Kind.OBJECT) {
      return said(gen, field, object);
    }
    if (!value.isArray() || field.kind() != Kind.LIST) {
      return value;
    }
    ArrayNode items = NODES.arrayNode();
    for (JsonNode item : value) {
      items.add(said(gen, field.item(), item));
    }
    return items;
  }
}
