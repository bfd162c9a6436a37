package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.Rule;
import dev.contactctl.kit.Contacts;
import dev.contactctl.sandbox.Rulebook;
import dev.contactctl.sandbox.RulebookRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the field table with the sandbox's rulebook. Both transcribe the same page, but were
 * written independently, so that a mistake in one shows.
 */
class TableAgreesWithPageTest {
  private static final Rulebook PAGE = Rulebook.load();

  /** What the field table adds to the page's tables, and why that is right. */
  private static final Map<String, String> KNOWN_DIFFERENCES =
      Map.of(
          "events[].date limit CalendarDate",
          "the page has the form YYYY-MM-DD in its description, not as a pattern",
          "messengers[].type renamed TWITTER to X",
          "the page says it in prose above its tables");

  private static Map<String, Field> table() {
    Map<String, Field> table = new LinkedHashMap<>();
    for (Contacts.Row row : Contacts.rows()) {
      table.put(row.path(), row.field());
    }
    return table;
  }

  private static Map<String, RulebookRow> page() {
    Map<String, RulebookRow> page = new LinkedHashMap<>();
    for (RulebookRow row : PAGE.rows()) {
      page.put(row.path(), row);
    }
    return page;
  }

  @Test
  void both_have_the_same_properties() {
    assertEquals(new TreeSet<>(page().keySet()), new TreeSet<>(table().keySet()));
  }

  @Test
  void properties_are_in_the_same_order() {
    for (String parent : Stream.concat(Stream.of(""), parents()).toList()) {
      List<String> page = PAGE.members(parent).stream().map(RulebookRow::path).toList();
      List<String> ours =
          table().keySet().stream().filter(path -> parentOf(path).equals(parent)).toList();
      assertEquals(page, ours, parent);
    }
  }

  private static Stream<String> parents() {
    return page().keySet().stream().map(TableAgreesWithPageTest::parentOf).distinct();
  }

  private static String parentOf(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  @Test
  void rows_of_the_same_property_agree() {
    Map<String, RulebookRow> page = page();
    table()
        .forEach(
            (path, field) -> {
              RulebookRow row = page.get(path);
              assertEquals(says(row), says(field), path);
            });
  }

  private static List<String> says(RulebookRow row) {
    List<String> facts = new ArrayList<>();
    facts.add("kind " + kind(row));
    facts.add("required " + row.required());
    facts.add("nullable " + row.nullable());
    facts.add("access " + row.access());
    facts.add("default " + row.defaultValue());
    row.maxLength().ifPresent(max -> facts.add("maxLength " + max));
    row.maxItems().ifPresent(max -> facts.add("maxItems " + max));
    // minItems : 0 requires nothing
    assertEquals(0, row.minItems().orElse(0), row.path());
    if (!row.pattern().isEmpty()) {
      facts.add("pattern " + row.pattern());
    }
    if (row.uniqueItems()) {
      facts.add("uniqueItems");
    }
    if (!row.choices().isEmpty()) {
      facts.add("enum " + row.choices());
    }
    return facts.stream().sorted().toList();
  }

  private static Kind kind(RulebookRow row) {
    if (row.path().equals("customProperties")) {
      return Kind.MAP; // the page calls it an object and says that its keys are variables
    }
    if (row.isObject() || row.isList()) {
      return row.isObject() ? Kind.OBJECT : Kind.LIST;
    }
    return row.type().equals("boolean") ? Kind.BOOLEAN : Kind.TEXT;
  }

  private static List<String> says(Field field) {
    List<String> facts = new ArrayList<>();
    facts.add("kind " + field.kind());
    facts.add("required " + field.required());
    facts.add("nullable " + field.nullable());
    facts.add("access " + field.access());
    facts.add("default " + field.fallback());
    for (Limit limit : field.limits()) {
      if (limit instanceof Limit.MaxLength max) {
        facts.add("maxLength " + max.characters());
      } else if (limit instanceof Limit.MaxItems max) {
        facts.add("maxItems " + max.items());
      } else if (limit instanceof Limit.Characters characters) {
        facts.add("pattern " + characters.pattern());
      } else if (limit instanceof Limit.UniqueItems) {
        facts.add("uniqueItems");
      } else if (limit instanceof Limit.OneOf choice) {
        facts.add("enum " + choice.words());
      }
    }
    return facts.stream().sorted().toList();
  }

  @Test
  void everything_that_the_table_adds_is_listed() {
    Set<String> added = new TreeSet<>();
    table()
        .forEach(
            (path, field) -> {
              for (Limit limit : field.limits()) {
                if (limit instanceof Limit.CalendarDate) {
                  added.add(path + " limit CalendarDate");
                } else if (limit instanceof Limit.OneOf choice && !choice.old().isEmpty()) {
                  added.add(path + " renamed " + choice.old() + " to " + choice.now());
                }
              }
            });
    assertEquals(new TreeSet<>(KNOWN_DIFFERENCES.keySet()), added);
  }

  @Test
  void lists_of_texts_have_texts_as_items() {
    Map<String, Field> table = table();
    for (RulebookRow row : PAGE.rows()) {
      if (row.isList()) {
        Kind item = table.get(row.path()).item().kind();
        assertEquals(row.isListOfTexts() ? Kind.TEXT : Kind.OBJECT, item, row.path());
      }
    }
  }

  @Test
  void every_rule_that_the_page_states_in_prose_is_a_rule() {
    for (String id : PAGE.prose().keySet()) {
      assertTrue(Rule.byId(id).isPresent(), id);
    }
  }
}
