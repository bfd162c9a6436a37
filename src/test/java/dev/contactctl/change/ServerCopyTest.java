package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.kit.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests how contacts that a server returned are recognized. */
class ServerCopyTest {
  private static final String TIMES = "'createdTime':'a','modifiedTime':'b'";

  @Test
  void a_copy_holds_the_id_and_both_times() {
    assertTrue(ServerCopy.isOf(Parsed.contact("{'contactId':'c1'," + TIMES + "}"), "c1"));
    assertFalse(ServerCopy.isOf(Parsed.contact("{'contactId':'c2'," + TIMES + "}"), "c1"));
    assertFalse(ServerCopy.isOf(Parsed.contact("{" + TIMES + "}"), "c1"));
    assertFalse(ServerCopy.isOf(Parsed.contact("{'contactId':'c1','createdTime':'a'}"), "c1"));
    assertFalse(ServerCopy.isOf(Parsed.contact("{'contactId':'c1','modifiedTime':'a'}"), "c1"));
  }

  @Test
  void unknown_properties_of_a_copy_are_warnings_unless_they_look_mistyped() {
    assertEquals(List.of("warning crmSync"), weighed("{'crmSync':1}", CheckOptions.WHOLE));
    assertEquals(List.of("error memmo"), weighed("{'memmo':'x'}", CheckOptions.WHOLE));
    assertEquals(List.of("error nickname"), weighed("{'nickname':'x'}", CheckOptions.WHOLE));
    assertEquals(
        List.of("warning emails[0].bounceRate"),
        weighed("{'emails':[{'primary':true,'email':'a','bounceRate':1}]}", CheckOptions.WHOLE));
    assertEquals(List.of("error memo"), weighed("{'memo':1}", CheckOptions.WHOLE));
    CheckOptions strict = new CheckOptions(false, false, true, Set.of());
    assertEquals(List.of("error crmSync"), weighed("{'crmSync':1}", strict));
    CheckOptions allowing = new CheckOptions(false, false, false, Set.of(Rule.UNKNOWN_PROPERTY));
    assertEquals(List.of("note crmSync"), weighed("{'crmSync':1}", allowing));
  }

  private static List<String> weighed(String json, CheckOptions terms) {
    CheckOptions part = new CheckOptions(true, terms.external(), terms.strict(), terms.allowed());
    List<Finding> found = Checker.check(Optional.empty(), Parsed.contact(json), part);
    List<String> said = new ArrayList<>();
    for (Finding violation : ServerCopy.weigh(found, terms)) {
      said.add(violation.severity().word() + " " + violation.path());
    }
    return said;
  }
}
