package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.kit.ScriptedTransport;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.write.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fast path of {@code validate} against the slow one: a file of NDJSON, whose lines are scanned
 * in blocks and mostly not parsed, gives the findings of its lines as JSON files, which are parsed
 * and checked one by one. {@code -Dmore=100} tries a hundred times as many, {@code -Dseed=NUMBER}
 * one case again.
 */
class ValidatePathsTest {
  private static final int CASES = 100;
  private static final int LINES = 40;

  /** Longer than a block of the fast path, so that a line starts in one and ends in another. */
  private static final byte[] LONG_BLANK = " ".repeat(70_000).getBytes(StandardCharsets.UTF_8);

  private static final String BYTES = "\"\\,:{}[] \tn1-.eE+/u0tfx홍🦊\u0001\u007f\u2028";

  /** The lines of a file, and how they are put together. */
  private record Lines(List<byte[]> lines, boolean crlf, boolean ended) {
    byte[] file() {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (int i = 0; i < lines.size(); i++) {
        file.writeBytes(lines.get(i));
        if (i < lines.size() - 1 || ended) {
          file.writeBytes((crlf ? "\r\n" : "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      return file.toByteArray();
    }
  }

  /** What a run of the program gives: its exit code, its findings, its summary. */
  private record Outcome(int code, List<String> findings, String summary) {}

  private static Lines lines(Gen gen) {
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(line(gen));
    }
    lines.add(JsonWriter.compact(Contacts.minimal()).getBytes(StandardCharsets.UTF_8));
    return new Lines(lines, gen.chance(20), gen.chance(70));
  }

  private static byte[] line(Gen gen) {
    String contact = JsonWriter.compact(contact(gen));
    byte[] line =
        (gen.chance(10) ? spaced(gen, contact) : contact).getBytes(StandardCharsets.UTF_8);
    for (int i = gen.chance(60) ? 0 : 1 + gen.below(3); i > 0; i--) {
      line = changed(gen, line);
    }
    return gen.chance(1) ? joined(line, LONG_BLANK) : line;
  }

  /** Half of them have no findings, so that the fast path is taken. */
  private static ObjectNode contact(Gen gen) {
    if (gen.chance(20)) {
      return gen.chance(50) ? Contacts.valid(gen) : Mutations.of(gen);
    }
    ObjectNode contact = PageBoundaries.example();
    if (gen.chance(40)) {
      List<ObjectNode> objects = new ArrayList<>();
      collect(contact, objects);
      Mutations.change(gen, gen.pick(objects));
    }
    return contact;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    for (JsonNode child : node) {
      collect(child, objects);
    }
  }

  /** Blanks before and after what structures JSON, in texts as well. */
  private static String spaced(Gen gen, String contact) {
    return contact.replace(
        gen.pick(List.of(",", ":", "{", "}", "[", "]", "\"")),
        gen.pick(List.of(" ,", ": ", "{\t")));
  }

  private static byte[] changed(Gen gen, byte[] line) {
    if (line.length < 8) {
      return line;
    }
    int at = 4 + gen.below(line.length - 4); // what decides on the encoding stays
    byte[] head = Arrays.copyOf(line, at);
    byte[] tail = Arrays.copyOfRange(line, at, line.length);
    String letter = BYTES.substring(BYTES.offsetByCodePoints(0, gen.below(24)));
    byte[] other = Character.toString(letter.codePointAt(0)).getBytes(StandardCharsets.UTF_8);
    return switch (gen.below(6)) {
      case 0 -> head;
      case 1 -> joined(head, other, tail);
      case 2 -> joined(head, other, Arrays.copyOfRange(tail, 1, tail.length));
      case 3 -> joined(head, Arrays.copyOfRange(tail, 1, tail.length));
      case 4 -> joined(head, new byte[] {(byte) (0x80 + gen.below(0x80))}, tail);
      default -> joined(line, Arrays.copyOfRange(line, gen.below(at), at), tail);
    };
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /**
   * Runs {@code validate}.
   *
   * @param files the names; a finding's line is the number in its file's name, if there is one
   */
  private static Outcome validate(FakeWorld world, boolean notes, List<String> files)
      throws Exception {
    List<String> line = new ArrayList<>(List.of("validate", "-o", "json"));
    line.addAll(notes ? List.of("-v") : List.of());
    line.addAll(files);
    int code = Program.run(line, world, new ScriptedTransport());
    byte[] out = world.takeOut().getBytes(StandardCharsets.UTF_8);
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : JsonTrees.json(new Source("out", out))) {
      String file = finding.get("file").stringValue();
      findings.add(
          String.join(
              " ",
              file.endsWith(".json") ? file.replace(".json", "") : finding.get("line").toString(),
              finding.get("column").toString(),
              finding.get("severity").stringValue(),
              finding.path("path").asString("-"),
              finding.get("message").stringValue()));
    }
    return new Outcome(code, findings, world.takeErr());
  }

  /**
   * A line that is not one whole value has one fault: what a file of JSON has before it is not
   * told, and where a second value begins, its faults are not told either.
   */
  private static Outcome ofWholeLines(Outcome outcome, Outcome fast) {
    Set<String> broken = new HashSet<>();
    Set<String> second = new HashSet<>();
    for (String finding : outcome.findings()) {
      if (finding.contains("(rule syntax)")) {
        broken.add(line(finding));
      }
    }
    for (String finding : fast.findings()) {
      if (finding.contains("(rule second-value)")) {
        second.add(line(finding));
      }
    }
    List<String> kept = new ArrayList<>();
    for (String finding : outcome.findings()) {
      boolean whole = !broken.contains(line(finding)) || finding.contains("(rule syntax)");
      if (whole && !second.contains(line(finding))) {
        kept.add(finding);
      }
    }
    boolean all = broken.isEmpty() && second.isEmpty();
    return new Outcome(outcome.code(), kept, all ? outcome.summary() : "");
  }

  private static String line(String finding) {
    return finding.substring(0, finding.indexOf(' '));
  }

  @Test
  void a_file_of_lines_gives_the_findings_of_its_lines_one_by_one() {
    int[] lines = {0, 0};
    Gen.cases(
        CASES,
        gen -> {
          Lines made = lines(gen);
          boolean notes = gen.chance(30);
          FakeWorld world = new FakeWorld().file("c.ndjson", made.file());
          List<String> files = new ArrayList<>();
          for (int i = 0; i < made.lines().size(); i++) {
            files.add((i + 1) + ".json");
            world.file(files.get(i), made.lines().get(i));
          }
          Outcome slow = validate(world, notes, files);
          Outcome fast = validate(world, notes, List.of("c.ndjson"));
          assertEquals(ofWholeLines(slow, fast), ofWholeLines(fast, fast));
          lines[0] += files.size();
          lines[1] += (int) slow.findings().stream().map(f -> f.split(" ")[0]).distinct().count();
        });
    assertTrue(lines[1] > lines[0] / 5, "with findings: " + lines[1] + " of " + lines[0]);
    assertTrue(lines[1] < lines[0] * 4 / 5, "with findings: " + lines[1] + " of " + lines[0]);
  }
}
