package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.Field;
import dev.contactctl.syntax.DocumentUnit;
import dev.contactctl.syntax.JsonReader;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.SourceText;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import dev.contactctl.syntax.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The YAML test suite: each case is read to the JSON that the suite gives for it, or is in the
 * table of exceptions with what happens to it and why.
 */
class YamlTestSuiteTest {
  private static final Path FOLDER = Path.of("src/test/resources/yaml-test-suite");

  /** What reading gives: every document's value, and the rules that refuse something. */
  private record Outcome(List<JsonNode> values, Set<String> rules) {
    String refusal() {
      return "refused " + String.join(" ", rules);
    }
  }

  private static List<JsonNode> cases() throws Exception {
    List<JsonNode> cases = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("cases.ndjson"))) {
      cases.add(JsonTrees.json(new Source("case", line.getBytes(StandardCharsets.UTF_8))));
    }
    return cases;
  }

  /** The second column of the table by its first. */
  private static Map<String, String> exceptions() throws IOException {
    Map<String, String> exceptions = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("exceptions.tsv"))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        assertEquals(3, cells.length, line);
        exceptions.put(cells[0], cells[1]);
      }
    }
    return exceptions;
  }

  private static Outcome yaml(JsonNode test) {
    byte[] bytes = test.get("yaml").stringValue().getBytes(StandardCharsets.UTF_8);
    Outcome outcome = new Outcome(new ArrayList<>(), new TreeSet<>());
    try {
      YamlReader reader =
          new YamlReader(
              Utf8.decode(new Source("in.yaml", bytes)), Field.UNKNOWN, DocumentUnit.VALUE);
      while (reader.next(
          document -> {
            outcome.values().add(document.value());
            document.findings().forEach(finding -> outcome.rules().add(finding.rule().id()));
          })) {
        continue;
      }
    } catch (Unreadable e) {
      outcome.rules().add(e.finding().rule().id());
    }
    return outcome;
  }

  private static List<JsonNode> json(JsonNode test) throws Unreadable {
    List<JsonNode> values = new ArrayList<>();
    JsonReader reader =
        new JsonReader(
            new SourceText("in.json", test.get("json").stringValue()), DocumentUnit.VALUE);
    while (reader.next(document -> values.add(document.value()))) {
      continue;
    }
    return values;
  }

  /** What is to be in the table for a case; empty when it is read as the suite says. */
  private static String exception(JsonNode test) throws Unreadable {
    Outcome outcome = yaml(test);
    if (test.has("fail")) {
      return outcome.rules().isEmpty() ? "accepted " + outcome.values() : "";
    }
    if (!outcome.rules().isEmpty()) {
      return outcome.refusal();
    }
    boolean same = test.has("json") && outcome.values().equals(json(test));
    return same ? "" : "read as " + outcome.values();
  }

  @Test
  void every_case_is_read_as_the_suite_says_or_is_a_known_exception() throws Exception {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode test : cases()) {
      String exception = exception(test);
      if (!exception.isEmpty()) {
        found.put(test.get("id").stringValue(), exception);
      }
    }
    assertEquals(rows(new TreeMap<>(exceptions())), rows(found));
  }

  private static String rows(Map<String, String> exceptions) {
    StringBuilder rows = new StringBuilder();
    exceptions.forEach((id, what) -> rows.append(id).append('\t').append(what).append('\n'));
    return rows.toString();
  }

  @Test
  void the_suite_is_whole_and_most_of_it_is_read() throws Exception {
    assertEquals(402, cases().size());
    assertEquals(94, cases().stream().filter(test -> test.has("fail")).count());
    assertTrue(exceptions().size() < 140, "exceptions: " + exceptions().size());
  }

  @Test
  void what_is_refused_is_refused_by_rules_that_explain_knows() throws Exception {
    for (Map.Entry<String, String> exception : exceptions().entrySet()) {
      if (exception.getValue().startsWith("refused ")) {
        for (String id : exception.getValue().substring("refused ".length()).split(" ")) {
          assertTrue(Rule.byId(id).isPresent(), exception.getKey());
        }
      }
    }
  }

  /** Cases of the suite that would catch an escape, a fold or a place lost on the way. */
  @Test
  void the_escapes_of_the_specification_are_read() throws Exception {
    Map<String, String> exceptions = exceptions();
    for (String id : List.of("G4RS", "NP9H", "TL85", "7A4E", "KH5V/00", "3RLN/00", "6SLA")) {
      assertTrue(cases().stream().anyMatch(test -> test.get("id").stringValue().equals(id)), id);
      assertTrue(!exceptions.containsKey(id), id);
    }
  }
}
