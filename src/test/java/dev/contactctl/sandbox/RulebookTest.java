package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rulebook is complete and consistent in itself. */
class RulebookTest {
  private static final Rulebook RULEBOOK = Rulebook.load();

  private static RulebookRow row(String path) {
    for (RulebookRow row : RULEBOOK.rows()) {
      if (row.path().equals(path)) {
        return row;
      }
    }
    throw new AssertionError("no row " + path);
  }

  @Test
  void every_row_has_a_path_of_its_own_and_a_description() {
    Set<String> paths = new HashSet<>();
    for (RulebookRow row : RULEBOOK.rows()) {
      assertTrue(paths.add(row.path()), row.path());
      assertFalse(row.description().isEmpty(), row.path());
    }
  }

  @Test
  void every_row_has_a_parent() {
    Set<String> parents = new HashSet<>(Set.of("", "customProperties"));
    for (RulebookRow row : RULEBOOK.rows()) {
      parents.add(row.isList() ? row.path() + "[]" : row.path());
    }
    for (RulebookRow row : RULEBOOK.rows()) {
      assertTrue(parents.contains(row.parent()), row.path());
    }
  }

  @Test
  void every_object_and_every_list_of_objects_has_members() {
    for (RulebookRow row : RULEBOOK.rows()) {
      boolean nested = row.isObject() || (row.isList() && !row.isListOfTexts());
      String parent = row.isList() ? row.path() + "[]" : row.path();
      assertEquals(nested, !RULEBOOK.members(parent).isEmpty(), row.path());
    }
  }

  @Test
  void defaults_are_among_the_choices() {
    for (RulebookRow row : RULEBOOK.rows()) {
      if (!row.choices().isEmpty() && !row.defaultValue().isEmpty()) {
        assertTrue(row.choices().contains(row.defaultValue()), row.path());
      }
    }
  }

  @Test
  void a_row_carries_each_column() {
    RulebookRow telephone = row("telephones[].telephone");
    assertEquals("[0-9\\+\\-*#PTpt()\\u3000 ]+", telephone.pattern());
    assertTrue(telephone.required());
    RulebookRow members = row("permission.accessibleMembers");
    assertEquals(OptionalInt.of(0), members.minItems());
    assertEquals(OptionalInt.of(500), members.maxItems());
    assertTrue(members.uniqueItems());
    RulebookRow customType = row("events[].customType");
    assertEquals(OptionalInt.of(100), customType.maxLength());
    assertTrue(customType.nullable());
    assertEquals(List.of("SOLAR", "LUNAR"), row("events[].dayType").choices());
    assertEquals("SOLAR", row("events[].dayType").defaultValue());
    assertEquals(RulebookRow.Writability.GET_ONLY, row("contactName.prefix").access());
    assertEquals(RulebookRow.Writability.READ_ONLY, row("createdTime").access());
    assertEquals("연락처 메모", row("memo").description());
  }

  @Test
  void the_four_rules_in_prose_are_there() {
    assertEquals(
        Set.of(
            "email-or-telephone-required",
            "members-required",
            "name-required",
            "external-nickname"),
        RULEBOOK.prose().keySet());
  }
}
