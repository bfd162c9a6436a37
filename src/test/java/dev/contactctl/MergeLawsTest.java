package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Change;
import dev.contactctl.change.Diff;
import dev.contactctl.change.Edit;
import dev.contactctl.change.Edits;
import dev.contactctl.change.Merge;
import dev.contactctl.change.Outbound;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.CustomPropertyShapes;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.contact.Remark;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Edited;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Leaves;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.Source;
import dev.contactctl.write.JsonWriter;
import dev.contactctl.write.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an update may do to a contact, tried on many generated ones that hold properties nobody
 * knows and numbers with odd digits: it changes what it names, and nothing else to the last digit.
 */
class MergeLawsTest {
  private static final Place FLAG = Place.of("--flag");
  private static final Place SERVER = Place.of("server");
  private static final Set<String> BY_MEMBER =
      Set.of("permission", "contactName", "customProperties");

  /** The text tells apart what compares as equal: the order of keys, the digits of numbers. */
  private static String text(JsonNode tree) {
    return JsonWriter.compact(tree);
  }

  @Test
  void merging_nothing_changes_nothing() {
    Gen.cases(
        10_000,
        gen -> {
          ObjectNode before = Contacts.wild(gen);
          Contact contact = Contacts.of(before);
          Contact after = Merge.apply(contact, Edits.nothing());
          assertEquals(text(before), text(after.tree()));
          assertEquals(List.of(), Diff.of(contact, after));
          assertSame(after, Edited.by(after, List.of()));
          assertEquals(SERVER, after.places().value(FieldPath.of("memo")));
        });
  }

  @Test
  void merging_the_whole_contact_over_itself_changes_nothing() {
    Gen.cases(
        7_000,
        gen -> {
          ObjectNode before = Contacts.wild(gen);
          Contact contact = Contacts.of(before);
          Contact after = Merge.apply(contact, Contacts.of(before.deepCopy()));
          assertEquals(text(before), text(after.tree()));
          assertEquals(List.of(), Diff.of(contact, after));
          Contact sent = Merge.apply(contact, Contacts.of(Outbound.of(contact)));
          assertEquals(List.of(), Diff.of(contact, sent));
        });
  }

  @Test
  void merging_a_part_changes_what_the_part_names_and_nothing_else() {
    Gen.cases(
        7_000,
        gen -> {
          ObjectNode before = Contacts.wild(gen);
          ObjectNode part = part(gen, Contacts.wild(gen));
          String untouched = text(before) + text(part);
          Contact after = Merge.apply(Contacts.of(before), Contacts.of(part));
          assertEquals(untouched, text(before) + text(part));
          assertEquals(text(laid(before, part)), text(after.tree()));
          for (Change change : Diff.of(Contacts.of(before), after)) {
            assertTrue(isNamed(part, change.path()), change + " by " + part);
          }
        });
  }

  /** Some of the members, and of those that merge by member some of theirs. */
  private static ObjectNode part(Gen gen, ObjectNode whole) {
    ObjectNode part = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : whole.properties()) {
      if (gen.chance(30)) {
        boolean deeper = BY_MEMBER.contains(member.getKey()) && member.getValue().isObject();
        JsonNode value = deeper ? part(gen, (ObjectNode) member.getValue()) : member.getValue();
        part.set(member.getKey(), gen.chance(10) ? part.nullNode() : value);
      }
    }
    return part;
  }

  /** The rules of {@code src/docs/semantics.md}, written once more as code. */
  private static ObjectNode laid(ObjectNode before, ObjectNode part) {
    ObjectNode laid = before.deepCopy();
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      String name = member.getKey();
      boolean both = laid.path(name).isObject() && member.getValue().isObject();
      if (ContactFields.CONTACT.child(name).access() == Access.READ_ONLY) {
        continue;
      }
      if (BY_MEMBER.contains(name) && both) {
        ObjectNode members = (ObjectNode) laid.get(name);
        for (Map.Entry<String, JsonNode> one : member.getValue().properties()) {
          boolean custom = name.equals("customProperties");
          JsonNode was = members.path(one.getKey());
          members.set(one.getKey(), custom ? shaped(was, one.getValue()) : one.getValue());
        }
      } else {
        laid.set(name, member.getValue());
      }
    }
    return laid;
  }

  /** One value for a list of such values is a list of one. */
  private static JsonNode shaped(JsonNode was, JsonNode value) {
    Field map = ContactFields.CONTACT.child("customProperties");
    JsonNode list = JsonNodeFactory.instance.arrayNode().add(value);
    boolean ofList = was.isArray() && value.isObject();
    return ofList && CustomPropertyShapes.haveOneInCommon(map, was, list) ? list : value;
  }

  private static boolean isNamed(ObjectNode part, FieldPath path) {
    JsonNode node = part;
    for (FieldPath.Step step : path.steps()) {
      String name = step instanceof FieldPath.Name named ? named.name() : "";
      if (!node.has(name)) {
        return false;
      }
      node = node.get(name);
      if (!node.isObject()) {
        return true;
      }
    }
    return true;
  }

  @Test
  void merging_the_same_part_twice_is_merging_it_once() {
    Gen.cases(
        6_000,
        gen -> {
          Contact before = Contacts.of(Contacts.wild(gen));
          Contact part = Contacts.of(part(gen, Contacts.wild(gen)));
          Contact once = Merge.apply(before, part);
          Contact twice = Merge.apply(once, part);
          assertEquals(text(once.tree()), text(twice.tree()));
          assertEquals(List.of(), Diff.of(once, twice));
        });
  }

  @Test
  void an_edit_of_one_value_shows_at_its_path_only_and_can_be_taken_back() {
    Gen.cases(
        8_000,
        gen -> {
          ObjectNode tree = Contacts.wild(gen);
          Contact before = Contacts.of(tree);
          Map<FieldPath, JsonNode> leaves = Leaves.of(tree);
          FieldPath path = gen.pick(List.copyOf(leaves.keySet()));
          if (keepsItsShape(path)) {
            return;
          }
          JsonNode value = Contacts.anything(gen, 2);
          Contact after = Edited.by(before, List.of(new Edit.Put(path, value, FLAG)));
          assertEquals(text(value), text(after.at(path)));
          for (Change change : Diff.of(before, after)) {
            FieldPath shown = change.path();
            boolean near = shown.leadsTo(path) || listOf(path).leadsTo(shown);
            assertTrue(near, change + " by an edit of " + path);
          }
          JsonNode old = leaves.get(path);
          Contact back = Edited.by(after, List.of(new Edit.Put(path, old, FLAG)));
          FieldPath.Step last = path.steps().get(path.steps().size() - 1);
          if (!last.equals(new FieldPath.Name("primary"))) { // primary is taken from the others
            assertEquals(text(tree), text(back.tree()));
          }
        });
  }

  /** Whether a custom property is at the path, where a value may take the shape of the old one. */
  static boolean keepsItsShape(FieldPath path) {
    return Contact.CUSTOM_PROPERTIES.leadsTo(path) && path.steps().size() <= 2;
  }

  /** The list that holds the path, since another main value makes another item; else the path. */
  private static FieldPath listOf(FieldPath path) {
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i) instanceof FieldPath.Index) {
        return new FieldPath(path.steps().subList(0, i));
      }
    }
    return path;
  }

  @Test
  void an_added_item_leaves_all_else_but_the_mark_of_the_primary_one() {
    Gen.cases(
        6_000,
        gen -> {
          ObjectNode tree = Contacts.wild(gen);
          Field list = gen.pick(lists());
          FieldPath path = FieldPath.of(list.name());
          ObjectNode item = (ObjectNode) Contacts.item(list.item(), 77);
          item.put(list.item().mainValue().name(), "not there before");
          switch (gen.below(3)) {
            case 0 -> item.put("primary", true);
            case 1 -> item.remove("primary");
            default -> {}
          }
          List<Remark> notices = new ArrayList<>();
          Edit add = new Edit.Append(path, item, FLAG);
          Contact after = Edits.apply(Contacts.of(tree), List.of(add), Edits.IfGone.WARN, notices);
          JsonNode old = tree.path(list.name());
          JsonNode now = after.at(path);
          assertEquals(Leaves.outside(path, tree), Leaves.outside(path, after.tree()));
          assertEquals(old.size() + 1, now.size());
          int moved = 0;
          for (int i = 0; i < old.size(); i++) {
            boolean takes = item.path("primary").asBoolean(false);
            boolean marked = takes && old.get(i).path("primary").asBoolean(false);
            ObjectNode expected = (ObjectNode) old.get(i).deepCopy();
            moved += marked ? 1 : 0;
            assertEquals(
                text(marked ? expected.put("primary", false) : expected), text(now.get(i)));
          }
          assertEquals(moved, notices.size());
          assertTrue(now.get(old.size()).path("primary").isBoolean());
        });
  }

  private static List<Field> lists() {
    List<Field> lists = new ArrayList<>();
    for (Field field : ContactFields.CONTACT.children()) {
      if (field.kind() == Kind.LIST && field.item().kind() == Kind.OBJECT) {
        lists.add(field);
      }
    }
    return lists;
  }

  @Test
  void a_removed_item_leaves_all_else() {
    Gen.cases(
        4_000,
        gen -> {
          ObjectNode tree = Contacts.wild(gen);
          Field list = gen.pick(lists());
          FieldPath path = FieldPath.of(list.name());
          Field item = list.item();
          tree.set(list.name(), Contacts.items(list, 2 + gen.below(3)));
          boolean distinct =
              !tree.get(list.name())
                  .get(0)
                  .path(item.mainValue().name())
                  .equals(tree.get(list.name()).get(1).path(item.mainValue().name()));
          if (!distinct) {
            return;
          }
          int at = gen.below(tree.get(list.name()).size());
          String main = tree.get(list.name()).get(at).path(item.mainValue().name()).asString("");
          Contact after = Edited.by(Contacts.of(tree), List.of(new Edit.Remove(path, main, FLAG)));
          ObjectNode expected = tree.deepCopy();
          expected.withArray("/" + list.name()).remove(at);
          assertEquals(text(expected), text(after.tree()));
          List<Change> changes = Diff.of(Contacts.of(tree), after);
          assertEquals(1, changes.size(), changes.toString());
          assertEquals(path.then(at), changes.get(0).path());
          assertEquals(Change.Kind.REMOVED, changes.get(0).kind());
        });
  }

  @Test
  void what_was_backed_up_reads_back_as_the_very_body_that_brings_it_back() {
    Gen.cases(
        5_000,
        gen -> {
          ObjectNode before = Contacts.wild(gen);
          Contact server = new Contact(before, Places.all(SERVER));
          Contact read = read("backup.ndjson", text(before) + "\n");
          assertEquals(text(before), text(read.tree()));
          assertEquals(text(Outbound.of(server)), text(Outbound.of(read)));
          assertEquals(List.of(), Diff.of(server, read));
        });
  }

  @Test
  void json_to_yaml_to_json_is_the_same_text() {
    Gen.cases(
        2_000,
        gen -> {
          String json = JsonWriter.pretty(Contacts.wild(gen));
          String yaml = YamlWriter.write(read("c.json", json).tree());
          assertEquals(json, JsonWriter.pretty(read("c.yaml", yaml).tree()));
        });
  }

  private static Contact read(String name, String text) {
    Reading reading =
        ContactReader.readOne(
            new Source(name, text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    assertEquals(List.of(), reading.findings(), text);
    return reading.contact().orElseThrow();
  }
}
