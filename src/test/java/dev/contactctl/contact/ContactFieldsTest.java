package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Contacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks properties that every row of the field table has. */
class ContactFieldsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectNode NO_PARENT = NODES.objectNode();
  private static final List<Contacts.Row> ROWS = Contacts.rows();

  @Test
  void names_are_unique_under_their_parent() {
    for (Contacts.Row row : ROWS) {
      Set<String> names = new HashSet<>();
      for (Field child : row.field().children()) {
        assertTrue(names.add(child.name()), row.path() + "." + child.name());
        assertFalse(child.name().isEmpty(), row.path());
      }
    }
  }

  @Test
  void every_property_has_one_line_of_help_without_a_full_stop() {
    for (Contacts.Row row : ROWS) {
      String help = row.field().help();
      if (row.shape()) {
        continue;
      }
      assertFalse(help.isEmpty(), row.path());
      assertFalse(help.endsWith(".") || help.contains("\n"), row.path());
      assertTrue(help.codePointCount(0, help.length()) <= 80, row.path());
      assertTrue(Character.isUpperCase(help.codePointAt(0)), row.path());
    }
  }

  @Test
  void items_have_a_name_in_the_singular() {
    for (Contacts.Row row : ROWS) {
      if (row.field().kind() == Kind.LIST && !row.shape()) {
        assertEquals(row.field().name(), row.field().item().name() + "s");
      }
    }
  }

  @Test
  void defaults_are_values_of_their_property() {
    for (Contacts.Row row : ROWS) {
      Field field = row.field();
      if (field.fallback().isEmpty()) {
        continue;
      }
      assertFalse(field.required(), row.path());
      if (field.kind() == Kind.BOOLEAN) {
        assertTrue(Set.of("true", "false").contains(field.fallback()), row.path());
      }
      keepsItsLimits(row, field.fallback());
    }
  }

  @Test
  void examples_are_values_of_their_property() {
    for (Contacts.Row row : ROWS) {
      String example = row.field().example();
      if (row.field().kind() == Kind.BOOLEAN && !example.isEmpty()) {
        assertTrue(Set.of("true", "false").contains(example), row.path());
      } else if (!example.isEmpty()) {
        keepsItsLimits(row, example);
      }
    }
  }

  @Test
  void every_writable_text_has_an_example_or_a_default() {
    for (Contacts.Row row : ROWS) {
      boolean writable = row.field().access() != Access.READ_ONLY;
      boolean outside = row.path().startsWith("linkedExternalUser");
      if (row.field().kind() == Kind.TEXT && writable && !outside) {
        assertFalse(
            row.field().example().isEmpty() && row.field().fallback().isEmpty(), row.path());
      }
    }
  }

  private static void keepsItsLimits(Contacts.Row row, String value) {
    for (Limit limit : row.field().limits()) {
      assertEquals(Optional.empty(), limit.wrong(NODES.stringNode(value), NO_PARENT), row.path());
    }
  }

  @Test
  void every_limit_accepts_what_just_keeps_it_and_refuses_what_just_breaks_it() {
    int limits = 0;
    for (Contacts.Row row : ROWS) {
      for (Limit limit : row.field().limits()) {
        limits++;
        assertEquals(
            Optional.empty(),
            limit.wrong(Contacts.keeping(row.field(), limit), NO_PARENT),
            row.path());
        assertTrue(
            limit.wrong(Contacts.breaking(row.field(), limit), NO_PARENT).isPresent(), row.path());
        assertFalse(
            limit.remedy(Contacts.breaking(row.field(), limit), NO_PARENT).isNothing(), row.path());
        assertFalse(limit.inWords().toString().isEmpty(), row.path());
      }
    }
    assertTrue(limits > 40, "limits: " + limits);
  }

  @Test
  void every_word_of_a_choice_is_accepted() {
    for (Contacts.Row row : ROWS) {
      for (Limit limit : row.field().limits()) {
        if (limit instanceof Limit.OneOf choice) {
          for (String word : choice.words()) {
            assertEquals(
                Optional.empty(), limit.wrong(NODES.stringNode(word), NO_PARENT), row.path());
          }
          assertEquals(choice.words().size(), Set.copyOf(choice.words()).size(), row.path());
        }
      }
    }
  }

  @Test
  void a_renamed_word_and_its_new_name_are_both_allowed() {
    for (Contacts.Row row : ROWS) {
      for (Limit limit : row.field().limits()) {
        if (limit instanceof Limit.OneOf choice && !choice.old().isEmpty()) {
          assertTrue(choice.words().containsAll(List.of(choice.old(), choice.now())), row.path());
        }
      }
    }
  }

  @Test
  void the_characters_of_a_pattern_are_those_of_its_regular_expression() {
    for (Contacts.Row row : ROWS) {
      for (Limit limit : row.field().limits()) {
        if (limit instanceof Limit.Characters characters) {
          agrees(row, characters);
        }
      }
    }
  }

  private static void agrees(Contacts.Row row, Limit.Characters limit) {
    Pattern pattern = Pattern.compile(limit.pattern());
    List<Integer> points = new ArrayList<>(List.of(0x1F98A, 0x1D7D8, 0xE0030, 0x10FFFF));
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      points.add(c);
    }
    for (int c : points) {
      for (String text : List.of(Character.toString(c), "0" + Character.toString(c))) {
        boolean ours = limit.wrong(NODES.stringNode(text), NO_PARENT).isEmpty();
        assertEquals(
            pattern.matcher(text).matches(), ours, row.path() + " U+" + Integer.toHexString(c));
      }
    }
    assertFalse(limit.wrong(NODES.stringNode(""), NO_PARENT).isEmpty());
    assertFalse(pattern.matcher("").matches());
  }

  @Test
  void every_item_has_one_main_value_and_it_is_a_text() {
    for (Contacts.Row row : ROWS) {
      if (row.field().kind() == Kind.LIST && !row.shape()) {
        Field item = row.field().item();
        int main = 0;
        for (Field child : item.children()) {
          main += child.main() ? 1 : 0;
        }
        assertEquals(item.kind() == Kind.OBJECT && !isReadOnly(row) ? 1 : 0, main, row.path());
        assertEquals(Kind.TEXT, item.mainValue().kind(), row.path());
      }
    }
  }

  private static boolean isReadOnly(Contacts.Row row) {
    return row.path().startsWith("linkedExternalUser");
  }

  @Test
  void a_member_has_one_kind_in_every_shape_that_has_it() {
    Field map = ContactFields.CONTACT.child("customProperties");
    Field any = MapValues.anyOf(map);
    for (Field shape : map.children()) {
      Field object = shape.kind() == Kind.LIST ? shape.item() : shape;
      for (Field member : object.children()) {
        assertEquals(member.kind(), any.child(member.name()).kind(), member.name());
      }
    }
  }

  @Test
  void the_paths_that_rules_use_are_in_the_table() {
    for (FieldPath path :
        List.of(
            Contact.LINKED_EXTERNAL_USER,
            Contact.EMAILS,
            Contact.TELEPHONES,
            Contact.NAME,
            Contact.FIRST_NAME,
            Contact.LAST_NAME,
            Contact.NICK_NAME,
            Contact.PERMISSION,
            Contact.ACCESSIBLE_RANGE,
            Contact.ACCESSIBLE_MEMBERS,
            Contact.CONTACT_ID)) {
      assertTrue(ContactFields.CONTACT.at(path).isKnown(), path.toString());
    }
  }

  @Test
  void rows_are_found_by_path() {
    assertEquals("telephone", at("telephones[0].telephone").name());
    assertEquals("type", at("telephones[telephone=1].type").name());
    assertEquals("link", at("customProperties.a.link").name());
    assertEquals("represent", at("customProperties.a[3].represent").name());
    assertFalse(at("contactName.nickname").isKnown());
    assertFalse(at("memo.deeper").isKnown());
    assertFalse(at("emails.email").isKnown());
  }

  private static Field at(String path) {
    return ContactFields.CONTACT.at(PathSyntax.parse(path).orElseThrow());
  }
}
