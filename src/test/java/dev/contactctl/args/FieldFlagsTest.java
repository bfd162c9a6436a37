package dev.contactctl.args;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Kind;
import dev.contactctl.kit.Contacts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldFlagsTest {
  private static final List<FieldFlag> FLAGS = FieldFlags.all();

  @Test
  void flags_are_well_formed_and_no_two_are_the_same() {
    Set<String> names = new HashSet<>();
    for (FieldFlag flag : FLAGS) {
      assertTrue(flag.option().name().matches("--[a-z]+(-[a-z]+)*"), flag.option().name());
      assertTrue(names.add(flag.option().name()), flag.option().name());
      assertFalse(flag.option().help().isEmpty() || flag.option().help().endsWith("."));
    }
  }

  @Test
  void every_writable_property_outside_lists_has_a_flag_and_no_other() {
    Set<String> flagged = new HashSet<>();
    for (FieldFlag flag : FLAGS) {
      flagged.add(flag.path().toString());
      assertTrue(ContactFields.CONTACT.at(flag.path()).isKnown(), flag.option().name());
    }
    flagged.remove("");
    Set<String> wanted = new HashSet<>();
    for (Contacts.Row row : Contacts.rows()) {
      boolean inside = row.path().contains("[]") || row.path().contains("*");
      boolean readOnly =
          row.field().access() == Access.READ_ONLY || row.path().startsWith("linkedExternalUser");
      if (!inside && !readOnly && row.field().kind() != Kind.OBJECT) {
        wanted.add(row.path());
      }
    }
    assertEquals(wanted, flagged);
  }
}
