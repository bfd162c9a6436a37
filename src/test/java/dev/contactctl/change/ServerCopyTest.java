package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests how contacts that a server returned are recognized and judged. */
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
  void every_fault_of_a_copy_is_a_warning() {
    assertEquals(List.of("warning crmSync"), faults("{'crmSync':1}", CheckOptions.WHOLE));
    assertEquals(List.of("warning memmo"), faults("{'memmo':'x'}", CheckOptions.WHOLE));
    assertEquals(
        List.of("warning emails[0].bounceRate"),
        faults(
            "{'emails':[{'primary':true,'email':'a@x.io','bounceRate':1}]}", CheckOptions.WHOLE));
    assertEquals(List.of("warning memo"), faults("{'memo':1}", CheckOptions.WHOLE));
    CheckOptions strict = new CheckOptions(false, false, true, Set.of());
    assertEquals(List.of("error crmSync"), faults("{'crmSync':1}", strict));
    CheckOptions allowing = new CheckOptions(false, false, false, Set.of(Rule.UNKNOWN_PROPERTY));
    assertEquals(List.of("note crmSync"), faults("{'crmSync':1}", allowing));
  }

  @Test
  void what_edits_add_to_the_faults_of_a_copy_is_an_error() {
    Contact copy = Parsed.contact("{'memo':1,'telephones':[{'primary':true,'telephone':'x'}]}");
    List<String> after =
        faults(
            copy,
            Parsed.contact("{'memo':2,'telephones':[{'primary':true,'telephone':'x'}]}"),
            CheckOptions.WHOLE);
    assertEquals(List.of("error memo", "warning telephones[0].telephone"), after);
  }

  private static List<String> faults(String json, CheckOptions options) {
    Contact copy = Parsed.contact(json);
    return faults(copy, copy, options);
  }

  private static List<String> faults(Contact copy, Contact after, CheckOptions options) {
    CheckOptions part =
        new CheckOptions(true, options.external(), options.strict(), options.allowed());
    List<String> said = new ArrayList<>();
    for (Finding finding : ServerCopy.check(Optional.empty(), copy, after, part)) {
      said.add(finding.severity().word() + " " + finding.path());
    }
    return said;
  }
}
