package dev.contactctl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.Program;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.kit.Shell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What explain shows as an example can be used as it is. */
class ExplainExamplesTest {
  private final FakeWorld world = new FakeWorld();

  private String run(String... argv) {
    int code = Program.run(List.of(argv), world, new ScriptedTransport());
    assertEquals(0, code, world.takeErr());
    return world.takeOut();
  }

  @TestFactory
  List<DynamicTest> an_example_is_valid_as_yaml_and_the_flag_says_the_same() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Field field : ContactFields.CONTACT.children()) {
      if (field.access() == Access.WRITABLE) {
        tests.add(DynamicTest.dynamicTest(field.name(), () -> examples(field)));
      }
      for (Field child : field.kind() == Kind.OBJECT ? field.children() : List.<Field>of()) {
        if (field.access() == Access.WRITABLE && child.access() == Access.WRITABLE) {
          tests.add(DynamicTest.dynamicTest(child.name(), () -> examples(child)));
        }
      }
    }
    assertTrue(tests.size() > 20);
    return tests;
  }

  private void examples(Field field) {
    List<List<String>> yaml = blocks("in YAML:", field.name());
    List<List<String>> flags = blocks("as a flag:", field.name());
    assertEquals(field.kind() == Kind.MAP ? 4 : 1, yaml.size());
    assertEquals(yaml.size(), flags.size());
    for (int i = 0; i < yaml.size(); i++) {
      assertFalse(flags.get(i).isEmpty());
      world.file("part.yaml", String.join("\n", yaml.get(i)) + "\n");
      run("validate", "--partial", "--strict", "part.yaml");
      List<String> byFlags = update();
      for (String line : flags.get(i)) {
        byFlags.addAll(Shell.words(line));
      }
      List<String> byFile = update();
      byFile.addAll(List.of("-f", "part.yaml"));
      assertEquals(json(byFile), json(byFlags));
    }
  }

  private JsonNode json(List<String> argv) {
    return new JsonMapper().readTree(run(argv.toArray(new String[0])));
  }

  /** What would be sent when nothing but the example is given, whatever else it lacks. */
  private static List<String> update() {
    List<String> argv = new ArrayList<>(List.of("update", "c1", "--replace", "--dry-run"));
    for (String rule : List.of("required", "name-required", "email-or-telephone-required")) {
      argv.addAll(List.of("--allow", rule));
    }
    return argv;
  }

  /** The lines that are indented below each line with this title. */
  private List<List<String>> blocks(String title, String property) {
    List<List<String>> blocks = new ArrayList<>();
    int indent = -1;
    for (String line : run("explain", property).split("\n")) {
      int here = line.length() - line.stripLeading().length();
      if (line.strip().equals(title)) {
        indent = here;
        blocks.add(new ArrayList<>());
      } else if (indent >= 0 && here > indent) {
        blocks.get(blocks.size() - 1).add(line.substring(indent + 2));
      } else {
        indent = -1;
      }
    }
    return blocks;
  }
}
