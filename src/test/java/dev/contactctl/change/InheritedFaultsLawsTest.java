package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Edited;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Leaves;
import dev.contactctl.kit.Mutations;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks on many contacts that old faults never stop a change and that new ones always do. */
class InheritedFaultsLawsTest {
  private static final Place FLAG = Place.of("--flag");
  private static final Set<Rule> ABOUT_SEVERAL =
      EnumSet.of(
          Rule.NAME_REQUIRED, Rule.EMAIL_OR_TELEPHONE_REQUIRED, Rule.MEMBERS_REQUIRED, Rule.DATE);

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  @Test
  void no_fault_of_the_server_stops_an_empty_change() {
    Gen.cases(
        5_000,
        gen -> {
          Contact before = Contacts.of(Mutations.of(gen));
          Contact after = Merge.apply(before, Edits.nothing());
          assertEquals(List.of(), errors(InheritedFaults.check(before, after, CheckOptions.WHOLE)));
        });
  }

  @Test
  void only_values_that_the_change_touched_are_errors() {
    Gen.cases(
        7_000,
        gen -> {
          ObjectNode tree = Mutations.of(gen);
          Contact before = Contacts.of(tree);
          List<FieldPath> paths = List.copyOf(Leaves.of(tree).keySet());
          if (paths.isEmpty()) {
            return;
          }
          FieldPath path = gen.pick(paths);
          JsonNode value = gen.chance(50) ? Contacts.anything(gen, 1) : before.at(path);
          Edit edit = gen.chance(70) ? new Edit.Put(path, value, FLAG) : new Edit.Drop(path, FLAG);
          Contact merged = Merge.apply(before, Edits.nothing());
          Contact after = Edited.by(merged, List.of(edit));
          for (Finding error : errors(InheritedFaults.check(before, after, CheckOptions.WHOLE))) {
            assertTrue(isTouched(error, edit, path), error + " by " + edit + " on " + tree);
          }
        });
  }

  /** The path, what holds it, and what follows from it: the shape of a custom property. */
  private static boolean isTouched(Finding error, Edit edit, FieldPath path) {
    boolean index = path.steps().get(path.steps().size() - 1) instanceof FieldPath.Index;
    boolean moved = edit instanceof Edit.Drop && index;
    FieldPath touched = moved ? path.parent() : path;
    boolean custom = path.steps().get(0).equals(new FieldPath.Name("customProperties"));
    FieldPath key =
        custom ? new FieldPath(path.steps().subList(0, Math.min(2, path.steps().size()))) : touched;
    return key.leadsTo(error.path())
        || error.path().leadsTo(key)
        || ABOUT_SEVERAL.contains(error.rule());
  }

  @Test
  void a_new_fault_is_an_error_just_as_in_a_new_contact() {
    Gen.cases(
        4_000,
        gen -> {
          Contact before = Contacts.of(Contacts.valid(gen));
          Contact after = Contacts.of(Mutations.of(gen));
          assertEquals(
              errors(Checker.check(Optional.of(before), after, CheckOptions.WHOLE)),
              errors(InheritedFaults.check(before, after, CheckOptions.WHOLE)));
        });
  }
}
