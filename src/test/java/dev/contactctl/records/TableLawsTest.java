package dev.contactctl.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.change.ContactDigest;
import dev.contactctl.change.Edits;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.table.TableFormat;
import dev.contactctl.table.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A contact that is written as a row of a table is the same contact when it is read again. */
class TableLawsTest {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  /** The texts and booleans of a contact by their paths; what is empty has no cell. */
  private static void leaves(JsonNode node, FieldPath path, Map<String, String> leaves) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        leaves(member.getValue(), path.then(member.getKey()), leaves);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(node.get(i), path.then(i), leaves);
      }
    } else if (!node.isNull() && !node.asString().isEmpty()) {
      leaves.put(path.toString(), node.asString());
    }
  }

  private static String table(Gen gen, Map<String, String> leaves) {
    List<String> paths = gen.shuffled(List.copyOf(leaves.keySet()));
    paths = new ArrayList<>(paths);
    paths.add(0, "contactId");
    List<String> cells = new ArrayList<>();
    for (String path : paths) {
      cells.add(leaves.getOrDefault(path, "a"));
    }
    TableFormat format =
        new TableFormat(paths, gen.pick(DELIMITERS), gen.chance(50) ? "\uFEFF" : "");
    StringBuilder table = new StringBuilder();
    TableWriter.header(table, format);
    cells.replaceAll(cell -> TableWriter.cell(cell, format));
    TableWriter.row(table, format, format, cells, "why");
    return table.toString();
  }

  /**
   * The contact without custom properties, whose kinds cells do not tell, and without items whose
   * marks are not as the tool keeps them.
   */
  private static Map<String, String> leaves(Contact contact) {
    Map<String, String> leaves = new TreeMap<>();
    leaves(contact.tree(), FieldPath.ROOT, leaves);
    leaves.keySet().removeIf(path -> path.startsWith("customProperties"));
    return leaves;
  }

  @Test
  void a_row_brings_back_the_contact_that_it_was_written_from() {
    Gen.cases(
        300,
        gen -> {
          Contact contact = Contacts.of(Contacts.valid(gen));
          Map<String, String> leaves = leaves(contact);
          if (leaves.isEmpty()) {
            return;
          }
          Checked checked = new Checked().file("t.csv", table(gen, leaves)).whole();
          CheckedInput input = checked.read();
          // the whole contact may lack what is not a text; the row alone matters here
          assertEquals(List.of(), errors(checked));
          InputRecord record = Checked.records(input).get(0);
          Map<String, String> found = leaves(record.part().orElseThrow());
          found.keySet().removeIf(path -> path.endsWith("primary"));
          leaves.keySet().removeIf(path -> path.endsWith("primary"));
          assertEquals(leaves, found);
        });
  }

  private static List<String> errors(Checked checked) {
    List<String> errors = new ArrayList<>();
    for (String said : checked.said) {
      if (!said.contains(": warning: ") && !said.contains("(rule required)")) {
        errors.add(said);
      }
    }
    return errors;
  }

  @Test
  void a_row_that_says_what_the_contact_holds_changes_nothing() {
    Gen.cases(
        300,
        gen -> {
          Contact contact = Contacts.of(Contacts.valid(gen));
          Map<String, String> leaves = leaves(contact);
          if (leaves.isEmpty()) {
            return;
          }
          Checked checked = new Checked().file("t.csv", table(gen, leaves));
          List<InputRecord> records = Checked.records(checked.read());
          assertEquals(List.of(), errors(checked));
          Contact once = apply(contact, records.get(0));
          if (hasOneMark(contact)) {
            assertEquals(ContactDigest.of(contact), ContactDigest.of(once));
          }
          assertEquals(ContactDigest.of(once), ContactDigest.of(apply(once, records.get(0))));
        });
  }

  private static Contact apply(Contact contact, InputRecord record) {
    return Edits.apply(contact, record.edits(), Edits.IfGone.FAIL, new ArrayList<>());
  }

  /** Whether no list has two primary items, one of which a row would unmark. */
  private static boolean hasOneMark(Contact contact) {
    for (var field : ContactFields.CONTACT.children()) {
      int marks = 0;
      JsonNode list = contact.tree().path(field.name());
      for (JsonNode item : list.isArray() ? list : JsonNodeFactory.instance.arrayNode()) {
        marks += item.path("primary").asBoolean(false) ? 1 : 0;
      }
      if (marks > 1) {
        return false;
      }
    }
    return true;
  }
}
