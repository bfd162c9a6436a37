package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Edit;
import dev.contactctl.change.Outbound;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.findings.Display;
import dev.contactctl.findings.FindingsFormat;
import dev.contactctl.findings.FindingsWriter;
import dev.contactctl.findings.Totals;
import dev.contactctl.kit.Breaks;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Edited;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Leaves;
import dev.contactctl.message.Language;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Output;
import dev.contactctl.write.ContactWriter;
import dev.contactctl.write.Format;
import dev.contactctl.write.JsonWriter;
import dev.contactctl.write.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds of every contact, tried on many generated ones. */
class LawsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Place FLAG = Place.of("--flag");

  private static Reading read(String name, String text) {
    return ContactReader.readOne(
        new Source(name, text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
  }

  private static Contact same(ObjectNode contact, String name, String text) {
    Reading reading = read(name, text);
    assertEquals(List.of(), reading.findings(), text);
    Contact read = reading.contact().orElseThrow();
    // as text, in which the order of keys and the digits of numbers count
    assertEquals(JsonWriter.compact(contact), JsonWriter.compact(read.tree()), text);
    assertEquals(contact, read.tree());
    return read;
  }

  @Test
  void json_that_was_written_reads_as_the_same_contact() {
    Gen.cases(
        1200,
        gen -> {
          ObjectNode contact = Contacts.wild(gen);
          same(contact, "c.json", JsonWriter.pretty(contact));
          same(contact, "c.ndjson", JsonWriter.compact(contact));
        });
  }

  @Test
  void yaml_that_was_written_reads_as_the_same_contact() {
    Gen.cases(
        1200,
        gen -> {
          ObjectNode contact = Contacts.wild(gen);
          same(contact, "c.yaml", YamlWriter.write(contact));
        });
  }

  @Test
  void other_yaml_schemas_read_the_same_values() {
    Gen.cases(
        600,
        gen -> {
          ObjectNode contact = Contacts.wild(gen);
          String text = YamlWriter.write(contact);
          for (Schema schema : List.of(new JsonSchema(), new CoreSchema())) {
            LoadSettings settings = LoadSettings.builder().setSchema(schema).build();
            seen(contact, new Load(settings).loadFromString(text), text);
          }
        });
  }

  private static void seen(JsonNode ours, Object theirs, String text) {
    if (ours.isObject()) {
      Map<?, ?> map = (Map<?, ?>) theirs;
      assertEquals(List.copyOf(ours.propertyNames()), List.copyOf(map.keySet()), text);
      for (Map.Entry<String, JsonNode> member : ours.properties()) {
        seen(member.getValue(), map.get(member.getKey()), text);
      }
    } else if (ours.isArray()) {
      List<?> list = (List<?>) theirs;
      assertEquals(ours.size(), list.size(), text);
      for (int i = 0; i < list.size(); i++) {
        seen(ours.get(i), list.get(i), text);
      }
    } else if (ours.isNumber()) {
      assertTrue(theirs instanceof Number, ours + " became " + theirs);
    } else if (ours.isString()) {
      assertEquals(ours.stringValue(), theirs, text);
    } else {
      assertEquals(ours.isNull() ? null : ours.booleanValue(), theirs, text);
    }
  }

  @Test
  void every_value_is_where_its_place_says() {
    Gen.cases(
        120,
        gen -> {
          ObjectNode contact = Contacts.wild(gen);
          String json = JsonWriter.pretty(contact);
          Contact fromJson = same(contact, "c.json", json);
          String yaml = YamlWriter.write(contact);
          Contact fromYaml = same(contact, "c.yaml", yaml);
          Leaves.of(contact)
              .forEach(
                  (path, value) -> {
                    if (value.isValueNode()) {
                      String at = from(json, fromJson.places().value(path));
                      assertTrue(at.startsWith(JsonWriter.compact(value)), path + " at " + at);
                    }
                    String at = from(yaml, fromYaml.places().value(path));
                    String start =
                        YamlWriter.write(value).stripTrailing().lines().findFirst().get();
                    boolean block = value.isString() && at.startsWith("|");
                    assertTrue(block || at.startsWith(start), path + " at " + at);
                  });
        });
  }

  /** What stands at a place, to the end of the text; columns count code points. */
  private static String from(String text, Place place) {
    int start = 0;
    for (int line = 1; line < place.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.substring(text.offsetByCodePoints(start, place.column() - 1));
  }

  @Test
  void a_contact_made_by_the_table_has_no_errors() {
    Gen.cases(
        10_000,
        gen -> {
          ObjectNode contact = Contacts.valid(gen);
          assertEquals(List.of(), errors(contact), JsonWriter.pretty(contact));
        });
  }

  private static List<Finding> errors(ObjectNode contact) {
    List<Finding> errors = new ArrayList<>();
    for (Finding found :
        Checker.check(Optional.empty(), Contacts.of(contact), CheckOptions.WHOLE)) {
      if (found.severity() == Severity.ERROR) {
        errors.add(found);
      }
    }
    return errors;
  }

  @Test
  void breaking_one_requirement_breaks_that_rule_at_that_path_and_no_other() {
    Map<Rule, Integer> broken = new LinkedHashMap<>();
    Gen.cases(
        3000,
        gen -> {
          Breaks.Broken one = Breaks.one(gen, Contacts.valid(gen));
          List<Finding> errors = errors(one.contact());
          assertEquals(1, errors.size(), one.rule() + " at " + one.path() + ": " + errors);
          assertEquals(one.rule(), errors.get(0).rule(), one.path().toString());
          assertEquals(one.path(), errors.get(0).path(), one.rule().id());
          broken.merge(one.rule(), 1, Integer::sum);
        });
    assertTrue(
        broken
            .keySet()
            .containsAll(
                Set.of(
                    Rule.TYPE,
                    Rule.REQUIRED,
                    Rule.ENUM,
                    Rule.MAX_LENGTH,
                    Rule.PATTERN,
                    Rule.DATE,
                    Rule.MAX_ITEMS,
                    Rule.UNIQUE_ITEMS,
                    Rule.UNKNOWN_PROPERTY,
                    Rule.CUSTOM_PROPERTY_SHAPE)),
        broken.toString());
  }

  @Test
  void what_is_sent_is_sent_the_same_again_and_has_no_errors() {
    Gen.cases(
        2000,
        gen -> {
          ObjectNode wild = Contacts.wild(gen);
          String before = JsonWriter.compact(wild);
          ObjectNode sent = Outbound.of(Contacts.of(wild));
          assertEquals(before, JsonWriter.compact(wild));
          String once = JsonWriter.compact(sent);
          assertEquals(once, JsonWriter.compact(Outbound.of(Contacts.of(sent))));
          assertEquals(List.of(), errors(Outbound.of(Contacts.of(Contacts.valid(gen)))));
        });
  }

  @Test
  void a_path_that_was_written_reads_as_the_same_path() {
    Gen.cases(
        5000,
        gen -> {
          FieldPath path = FieldPath.of(gen.text(30));
          for (int i = gen.below(4); i > 0; i--) {
            path =
                switch (gen.below(3)) {
                  case 0 -> path.then(gen.below(1_000_000));
                  case 1 -> path.then(gen.text(30));
                  default ->
                      path.plus(
                          new FieldPath.Match(
                              gen.pick(List.of("type", "id")), gen.text(30).replace("]", "")));
                };
          }
          String text = path.toString();
          assertEquals(Optional.of(path), PathSyntax.parse(text), text);
          assertEquals(text.length(), PathSyntax.endOfPath(text + "=" + gen.text(30)), text);
        });
  }

  @Test
  void putting_a_value_changes_its_own_path_only() {
    Gen.cases(
        2000,
        gen -> {
          ObjectNode before = Contacts.wild(gen);
          FieldPath path = gen.pick(List.copyOf(Leaves.of(before).keySet()));
          JsonNode value = Contacts.anything(gen, 2);
          List<Edit> edit = List.of(new Edit.Put(path, value, FLAG));
          Contact after = Edited.by(Contacts.of(before), edit);
          assertEquals(after.tree(), Edited.by(after, edit).tree());
          if (MergeLawsTest.keepsItsShape(path)) {
            return;
          }
          assertEquals(value, after.at(path));
          FieldPath changed = givesMark(path, value) ? path.parent().parent() : path;
          assertEquals(Leaves.outside(changed, before), Leaves.outside(changed, after.tree()));
          assertEquals(FLAG, after.places().value(path));
        });
  }

  /** Whether other items of the list lose a mark that only one of them can have. */
  private static boolean givesMark(FieldPath path, JsonNode value) {
    boolean isMark = path.toString().endsWith("].primary");
    return isMark && value.isBoolean() && value.booleanValue();
  }

  @Test
  void dropping_a_value_changes_its_own_path_only() {
    Gen.cases(
        1000,
        gen -> {
          ObjectNode before = Contacts.wild(gen);
          String untouched = JsonWriter.compact(before);
          FieldPath path = gen.pick(List.copyOf(Leaves.of(before).keySet()));
          List<Edit> edit = List.of(new Edit.Drop(path, FLAG));
          Contact after = Edited.by(Contacts.of(before), edit);
          assertEquals(untouched, JsonWriter.compact(before));
          boolean member = path.steps().get(path.steps().size() - 1) instanceof FieldPath.Name;
          if (member) {
            assertTrue(after.at(path).isMissingNode());
            assertEquals(
                Leaves.outside(path.parent(), before), Leaves.outside(path.parent(), after.tree()));
          } else {
            assertEquals(before.size(), after.tree().size());
            assertEquals(
                Leaves.outside(path.parent(), before), Leaves.outside(path.parent(), after.tree()));
            int items = Contacts.of(before).at(path.parent()).size();
            assertEquals(items - 1, after.at(path.parent()).size());
          }
        });
  }

  @Test
  void adding_an_item_keeps_the_others_and_removing_it_undoes_it() {
    Gen.cases(
        3000,
        gen -> {
          ObjectNode before = Contacts.valid(gen);
          Field list = gen.pick(lists());
          FieldPath path = FieldPath.of(list.name());
          JsonNode item = Contacts.item(list.item(), 77);
          if (holds(before.path(list.name()), list.item().mainValue().name(), item)) {
            return; // adding it changes the item that is there
          }
          Contact after =
              Edited.by(Contacts.of(before), List.of(new Edit.Append(path, item, FLAG)));
          int size = before.path(list.name()).size();
          assertEquals(item, after.at(path.then(size)));
          Contact again = Edited.by(after, List.of(new Edit.Drop(path.then(size), FLAG)));
          assertEquals(Leaves.outside(path, before), Leaves.outside(path, again.tree()));
          assertEquals(
              before.has(list.name()) ? before.get(list.name()) : NODES.arrayNode(),
              again.at(path));
        });
  }

  private static boolean holds(JsonNode list, String main, JsonNode item) {
    boolean held = false;
    for (JsonNode other : list) {
      held |= other.path(main).equals(item.path(main));
    }
    return held;
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
  void nothing_that_is_printed_drives_a_terminal() {
    FakeWorld world = new FakeWorld();
    Output out = Output.result(world);
    Gen.cases(
        400,
        gen -> {
          ObjectNode contact = Contacts.wild(gen);
          contact.put("memo" + gen.text(20), gen.text(100));
          for (Format format : Format.values()) {
            for (ContactWriter writer : List.of(format.single(out), format.list(out))) {
              writer.write(contact);
              writer.end();
              harmless(world.takeOut());
            }
          }
          Contact named =
              new Contact(contact, dev.contactctl.contact.Places.all(Place.of(gen.text(20))));
          for (Finding found : Checker.check(Optional.empty(), named, CheckOptions.WHOLE)) {
            for (FindingsFormat format : FindingsFormat.values()) {
              FindingsWriter writer = format.open(out, Language.ENGLISH, Display.NO_TERMINAL);
              writer.begin();
              writer.findings(List.of(found));
              writer.end(new Totals(1, 1, 0, 0, false));
              String text = world.takeOut();
              harmless(text);
              int lines = format == FindingsFormat.JSON ? 3 : 1;
              assertEquals(lines, text.lines().count(), text);
            }
          }
        });
  }

  private static void harmless(String text) {
    assertTrue(text.endsWith("\n"));
    text.codePoints()
        .forEach(
            c -> {
              boolean control = (c < ' ' && c != '\n') || (c >= 0x7F && c < 0xA0);
              boolean bidi =
                  (c >= 0x202A && c <= 0x202E)
                      || (c >= 0x2066 && c <= 0x2069)
                      || Set.of(0x200E, 0x200F, 0x061C).contains(c);
              boolean breaks = c == 0x2028 || c == 0x2029;
              assertFalse(control || bidi || breaks, "U+" + Integer.toHexString(c));
            });
  }
}
