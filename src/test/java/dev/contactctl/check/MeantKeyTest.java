package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.kit.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how a key that was meant is named in a file. */
class MeantKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | memo | did you mean memo?",
        "telephones[0] | telephones[0].type | did you mean type?",
        "contactName | memo | did you mean memo outside of it, at the top level?",
        "'' | contactName.lastName | did you mean lastName in contactName?",
        "'' | emails[0].email | did you mean email in an item of emails?",
        "'' | telephones[type=CELLPHONE].telephone"
            + " | did you mean telephone in an item of telephones with type CELLPHONE?",
        "'' | contactTagIds[0] | did you mean contactTagIds, which is a list?"
      })
  void a_key_is_named_with_what_it_belongs_in(String parent, String meant, String said) {
    FieldPath holder = parent.isEmpty() ? FieldPath.ROOT : Parsed.path(parent);
    assertEquals(said, MeantKey.of(holder, Parsed.path(meant)).toString());
  }
}
