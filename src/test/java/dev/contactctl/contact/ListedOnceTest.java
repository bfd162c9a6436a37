package dev.contactctl.contact;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which values are wanted in their list only once. */
class ListedOnceTest {
  private static Field at(String path) {
    return ContactFields.CONTACT.at(Parsed.path(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emails[0].email",
        "telephones[0].telephone",
        "websites[0].url",
        "contactTagIds[0]"
      })
  void an_address_a_number_or_a_tag_is_wanted_once(String path) {
    assertTrue(ListedOnce.isOne(at(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"locations[0].address", "telephones[0].type", "memo"})
  void other_values_may_be_there_twice(String path) {
    assertFalse(ListedOnce.isOne(at(path)));
  }
}
