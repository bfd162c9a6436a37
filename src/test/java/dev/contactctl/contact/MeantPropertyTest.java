package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which property a wrong name leads to. */
class MeantPropertyTest {
  private static String in(String word) {
    return MeantProperty.in(ContactFields.CONTACT, word).map(FieldPath::toString).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "phone,telephones",
    "Phone,telephones",
    "e-mail,emails",
    "email,emails",
    "mobile,telephones[type=CELLPHONE].telephone",
    "fax,telephones[type=WORK_FAX].telephone",
    "company,organizations",
    "address,locations",
    "birthday,events[type=BIRTHDAY].date",
    "anniversary,events[type=ANNIVERSARY].date",
    "tag,contactTagIds",
    "note,memo",
    "url,websites",
    "website,websites",
    "name,contactName",
    "last_name,contactName.lastName",
    "lastNam,contactName.lastName",
    "dept,organizations[0].department",
    "zip,locations[0].zipCode",
    "facebook,messengers[type=FACEBOOK].id",
    "id,contactId",
    "memmo,memo"
  })
  void a_word_leads_to_a_property(String word, String path) {
    assertEquals(path, in(word));
  }

  @Test
  void the_names_below_a_contact_lead_to_members_and_to_items_of_a_type() {
    Map<String, Set<FieldPath>> names = MeantProperty.namesIn(ContactFields.CONTACT);
    Map<String, String> wanted =
        Map.of(
            "lastname", "[contactName.lastName]",
            "department", "[organizations[0].department]",
            "dept", "[organizations[0].department]",
            "cellphone", "[telephones[type=CELLPHONE].telephone]",
            "mobile", "[telephones[type=CELLPHONE].telephone]",
            "facebook", "[messengers[type=FACEBOOK].id]");
    wanted.forEach((name, paths) -> assertEquals(paths, names.get(name).toString(), name));
    assertEquals(2, names.get("work").size(), "of telephones and of locations");
    for (String none : List.of("", "x", "memo", "buddyuserids", "mobilecellphone")) {
      assertFalse(names.containsKey(none), none);
    }
  }

  @ParameterizedTest
  @CsvSource({"zzzz", "x", "7", "type", "primary", "home", "customType", "''", "'='", "work"})
  void a_word_that_means_nothing_or_several_leads_nowhere(String word) {
    assertEquals("", in(word));
  }

  @ParameterizedTest
  @CsvSource({
    "phone[0].number,telephones[0].telephone",
    "telephones.telephone,telephones[0].telephone",
    "telephones[tpye=WORK].telephone,telephones[type=WORK].telephone",
    "contactName.surname,contactName.lastName",
    "Memo,memo"
  })
  void a_path_is_corrected_step_by_step(String path, String meant) {
    assertEquals(meant, MeantProperty.of(Parsed.path(path)).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({"memo", "memo.x", "telephones[0].zzzz", "customProperties.phone", "zzzz.phone"})
  void a_good_path_and_one_that_leads_nowhere_are_left(String path) {
    assertEquals(Optional.empty(), MeantProperty.of(Parsed.path(path)));
  }

  @Test
  void no_word_of_the_table_means_two_properties_of_one_parent() {
    for (Contacts.Row parent : Contacts.rows()) {
      Map<String, String> owners = new HashMap<>();
      for (Field child : parent.field().children()) {
        for (String word : child.words().split(" ")) {
          assertTrue(word.matches("[a-z0-9]*(=[A-Z_]+)?"), child.name() + ": " + word);
          String other = owners.put(word, child.name());
          assertTrue(word.isEmpty() || other == null, word + ": " + child.name() + ", " + other);
        }
      }
    }
  }

  @Test
  void every_word_of_the_contact_leads_to_its_own_property() {
    for (Field child : ContactFields.CONTACT.children()) {
      for (String word : child.words().split(" ")) {
        assertEquals(word.isEmpty() ? "" : child.name(), in(word), word);
      }
    }
  }

  @Test
  void what_people_call_a_property_leads_there_from_anywhere() {
    assertEquals("Optional[memo]", MeantProperty.called("Note").toString());
    assertEquals("Optional[contactName.firstName]", MeantProperty.called("given").toString());
    assertEquals("Optional.empty", MeantProperty.called("memmo").toString(), "only resembles it");
    assertEquals("Optional.empty", MeantProperty.called("type").toString(), "several");
  }

  @Test
  void a_text_goes_to_the_main_value_of_the_first_item_of_a_list() {
    assertEquals("memo", MeantProperty.toText(FieldPath.of("memo")).toString());
    assertEquals("emails[0].email", MeantProperty.toText(FieldPath.of("emails")).toString());
    assertEquals(
        "contactTagIds[0]", MeantProperty.toText(FieldPath.of("contactTagIds")).toString());
  }

  @Test
  void a_guess_is_remembered_for_its_object_and_word() {
    List<String> asked = new ArrayList<>();
    MeantProperty.Guesses guesses =
        new MeantProperty.Guesses(
            (parent, word) -> {
              asked.add(parent.name() + " " + word);
              return Optional.of(FieldPath.of(word));
            });
    Field memo = ContactFields.CONTACT.child("memo");
    Field emails = ContactFields.CONTACT.child("emails");
    for (int i = 0; i < 2; i++) {
      assertEquals(Optional.of(FieldPath.of("a")), guesses.of(memo, "a"));
      assertEquals(Optional.of(FieldPath.of("a")), guesses.of(emails, "a"));
      assertEquals(Optional.of(FieldPath.of("b")), guesses.of(memo, "b"));
    }
    assertEquals(List.of("memo a", "emails a", "memo b"), asked);
  }

  @Test
  void long_words_and_more_than_so_many_are_not_remembered() {
    Map<String, Integer> asked = new HashMap<>();
    MeantProperty.Guesses guesses =
        new MeantProperty.Guesses(
            (parent, word) -> {
              asked.merge(word, 1, Integer::sum);
              return Optional.empty();
            });
    Field memo = ContactFields.CONTACT.child("memo");
    String longest = "x".repeat(MeantProperty.Guesses.LONGEST);
    for (String word : List.of("first", longest, longest + "x", longest, longest + "x")) {
      assertEquals(Optional.empty(), guesses.of(memo, word));
    }
    assertEquals(Map.of("first", 1, longest, 1, longest + "x", 2), asked);
    for (int i = 0; i < MeantProperty.Guesses.MOST - 1; i++) {
      guesses.of(memo, "w" + i);
    }
    guesses.of(memo, longest);
    guesses.of(memo, "first");
    assertEquals(1, asked.get(longest));
    assertEquals(2, asked.get("first"));
  }

  /** Guesses are remembered, but not for ever. */
  @Test
  void a_guess_is_the_same_when_it_is_made_again() {
    Field emails = ContactFields.CONTACT.child("emails").item();
    for (int i = 0; i < 300; i++) {
      String other = "word" + i;
      assertEquals(Optional.empty(), MeantProperty.in(ContactFields.CONTACT, other));
      assertEquals(Optional.empty(), MeantProperty.called(other));
      assertEquals(
          Optional.of(FieldPath.of("memo")), MeantProperty.in(ContactFields.CONTACT, "mmeo"));
      assertEquals(Optional.of(FieldPath.of("memo")), MeantProperty.called("note"));
      assertEquals(Optional.empty(), MeantProperty.in(emails, "mmeo"));
      assertEquals(Optional.empty(), MeantProperty.called("mmeo"));
    }
  }
}
