package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.PageBoundaries.Boundary;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.write.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The limits of the API page, each just kept and just broken, judged by a whole {@code validate}.
 */
class TableBoundariesTest {
  /** What a value that keeps its own limits may break or bring up beside them. */
  private static final Set<String> OTHERS =
      Set.of(
          "primary-count",
          "custom-type-ignored",
          "deprecated-value",
          "get-only",
          "email-form",
          "event-year",
          "empty-value",
          "repeated-value");

  private static List<String> validate(String file, String contact) throws Exception {
    FakeWorld world = new FakeWorld().file(file, contact);
    List<String> line = List.of("validate", "-v", "-o", "json", file);
    int code = Program.run(line, world, new ScriptedTransport());
    byte[] out = world.takeOut().getBytes(StandardCharsets.UTF_8);
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : JsonTrees.json(new Source("out", out))) {
      if (!OTHERS.contains(finding.get("rule").stringValue())) {
        findings.add(
            String.join(
                " ",
                finding.get("severity").stringValue(),
                finding.get("rule").stringValue(),
                finding.get("path").stringValue()));
      }
    }
    boolean wrong = findings.stream().anyMatch(finding -> finding.startsWith("error "));
    assertEquals(wrong ? 6 : 0, code, findings.toString());
    return findings;
  }

  @ParameterizedTest
  @MethodSource("dev.contactctl.PageBoundaries#all")
  void a_boundary_of_the_page_is_judged_as_the_page_says(Boundary boundary) throws Exception {
    for (String file : List.of("c.json", "c.ndjson")) {
      assertEquals(boundary.expected(), validate(file, boundary.contact()), file);
    }
  }

  @Test
  void the_example_itself_is_right_and_every_kind_of_limit_has_boundaries() throws Exception {
    assertEquals(List.of(), validate("c.json", JsonWriter.compact(PageBoundaries.example())));
    List<Boundary> all = PageBoundaries.all();
    for (String rule :
        List.of(
            "required",
            "null-dropped",
            "max-length",
            "max-items",
            "unique-items",
            "pattern",
            "enum",
            "date",
            "type",
            "custom-property-shape")) {
      assertTrue(all.stream().anyMatch(b -> b.expected().toString().contains(rule)), rule);
    }
    assertTrue(all.size() > 700, "only " + all.size());
  }
}
