package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.contactctl.change.Outbound;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.Source;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Bad input that is too large or too much to keep: the page's example cut at every byte, with every
 * byte changed, mutated at random; deep, long and many. Nothing but findings may come of it, in
 * time.
 */
class GeneratedInputTest {
  private static final Path ODD = Path.of("src/test/resources/odd-but-good");
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration HANGS = Duration.ofSeconds(120);
  private static final int MUTATIONS = 10_000;
  private static final int MANY = 20_000;
  private static final String VALID =
      "permission: {accessibleRange: ALL}\ncontactName: {lastName: 홍}\n"
          + "emails: [{email: a@example.com, primary: true}]\n";

  private static byte[] example(String extension) throws IOException {
    return Files.readAllBytes(ODD.resolve("page-example." + extension));
  }

  /** Everything that is found; what is sound must be sent as it was read. */
  private static List<Finding> judge(String name, byte[] bytes) {
    List<Finding> all = new ArrayList<>();
    ContactReader.read(new Source(name, bytes), Optional.empty(), r -> judge(r, all));
    for (Finding finding : all) {
      Place place = finding.place();
      String line = finding.line().toString();
      assertTrue(place.line() > 0 && place.column() > 0, line);
      assertFalse(line.contains("Exception") || line.endsWith("."), line);
    }
    return all;
  }

  private static void judge(Reading reading, List<Finding> all) {
    List<Finding> found = new ArrayList<>(reading.findings());
    if (reading.contact().isPresent()) {
      Contact contact = reading.contact().get();
      found.addAll(Checker.check(Optional.empty(), contact, CheckOptions.WHOLE));
      if (errors(found) == 0) {
        String body = JsonWriter.compact(Outbound.of(contact));
        Source sent = new Source("sent.json", body.getBytes(StandardCharsets.UTF_8));
        Reading again = ContactReader.readOne(sent, Optional.empty());
        assertEquals(List.of(), again.findings());
        assertEquals(body, JsonWriter.compact(again.contact().orElseThrow().tree()));
      }
    } else {
      assertTrue(errors(found) > 0, "nothing to send, and no error");
    }
    all.addAll(found);
  }

  private static int errors(List<Finding> findings) {
    int errors = 0;
    for (Finding finding : findings) {
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
    }
    return errors;
  }

  @Test
  void json_cut_at_every_byte_ends_too_early_at_its_end() throws IOException {
    byte[] whole =
        new String(example("json"), StandardCharsets.UTF_8)
            .strip()
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of(), judge("c.json", whole));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      List<Finding> found = judge("c.json", cut);
      assertEquals(1, found.size(), "cut at " + length + ": " + found);
      String message = found.get(0).message().toString();
      boolean inCharacter = length < whole.length && (whole[length] & 0xC0) == 0x80;
      if (length == 0) {
        assertTrue(message.startsWith("is empty"), message);
      } else if (inCharacter) {
        assertTrue(message.startsWith("is not UTF-8"), message);
      } else {
        assertTrue(message.startsWith("ends too early"), "cut at " + length + ": " + message);
        assertEquals(end(cut), found.get(0).place());
      }
    }
  }

  private static Place end(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int start = text.lastIndexOf('\n') + 1;
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    return new Place("c.json", line, text.codePointCount(start, text.length()) + 1);
  }

  @Test
  void yaml_cut_at_every_byte_is_judged_like_any_contact() throws IOException {
    byte[] whole = example("yaml");
    assertEquals(List.of(), judge("c.yaml", whole));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      List<Finding> found = judge("c.yaml", cut);
      int lines = (int) new String(cut, StandardCharsets.UTF_8).lines().count() + 1;
      for (Finding finding : found) {
        assertTrue(finding.place().line() <= lines, "cut at " + length + ": " + finding);
      }
    }
  }

  @TestFactory
  List<DynamicTest> every_byte_changed() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String extension : List.of("json", "yaml")) {
      for (int mask : new int[] {0x01, 0x20, 0x80, 0xFF}) {
        String name = extension + ", bits " + Integer.toHexString(mask);
        tests.add(DynamicTest.dynamicTest(name, () -> changeEveryByte(extension, mask)));
      }
    }
    return tests;
  }

  private static void changeEveryByte(String extension, int mask) throws IOException {
    byte[] whole = example(extension);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= (byte) mask;
      List<Finding> found = judge("c." + extension, changed);
      if (mask == 0x80 && whole[i] >= 0) {
        assertEquals(Rule.ENCODING, found.get(0).rule(), "at " + i);
      }
    }
  }

  @TestFactory
  List<DynamicTest> random_mutations() {
    long seed = Long.getLong("seed", System.nanoTime());
    return List.of(
        DynamicTest.dynamicTest("json, seed " + seed, () -> mutate("json", seed)),
        DynamicTest.dynamicTest("yaml, seed " + seed, () -> mutate("yaml", seed)));
  }

  private static void mutate(String extension, long seed) throws IOException {
    byte[] whole = example(extension);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutant = mutant(whole, random);
      try {
        judgeInTime("c." + extension, mutant);
      } catch (RuntimeException | Error e) {
        String text = new String(mutant, StandardCharsets.ISO_8859_1);
        fail("-Dseed=" + seed + ", mutation " + i + ": " + text, e);
      }
    }
  }

  /** Judges it in little processor time, which other programs do not change. */
  private static List<Finding> judgeInTime(String name, byte[] bytes) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    List<Finding> found = judge(name, bytes);
    long took = threads.getCurrentThreadCpuTime() - start;
    assertTrue(took < LIMIT.toNanos(), "took " + Duration.ofNanos(took));
    return found;
  }

  private static byte[] mutant(byte[] whole, SplittableRandom random) {
    String signs = "{}[]:,\"'\\&*!|>%@`#-? \t\n\r~<=0+.eE\0\u00ff\u0080\u00c0\u00ed";
    StringBuilder text = new StringBuilder(new String(whole, StandardCharsets.ISO_8859_1));
    for (int change = random.nextInt(1, 6); change > 0; change--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(1, 40));
      switch (random.nextInt(6)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
        case 2 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
        case 3 -> text.delete(at, end);
        case 4 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        default -> text.insert(at, text.substring(at, at + 1).repeat(random.nextInt(50)));
      }
      if (text.isEmpty()) {
        text.append(' ');
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A list with more characters than a contact may have. */
  private static String texts() {
    return "[" + ("\"" + "x".repeat(97) + "\",\n").repeat(45_000) + "1]";
  }

  @TestFactory
  List<DynamicTest> large_inputs_end_in_time() {
    String line = "  " + "x".repeat(97) + "\n";
    String fourMegabytes = "x".repeat(4 << 20);
    String lines = line.repeat((4 << 20) / line.length());
    return List.of(
        large("scalar of one line.yaml", "memo: " + fourMegabytes, "too-large"),
        large("scalar, quoted.yaml", VALID + "memo: \"" + lines + "\"\n", "too-large"),
        large("scalar, single-quoted.yaml", VALID + "memo: '" + lines + "'\n", "too-large"),
        large("scalar, plain.yaml", VALID + "memo: x\n" + lines, "too-large"),
        large("scalar, block.yaml", VALID + "memo: |\n" + lines, "too-large"),
        large("scalar, folded.yaml", VALID + "memo: >\n" + lines, "too-large"),
        large("scalar, escapes.yaml", VALID + "memo: \"" + "  \\x41\\x41\n".repeat(400_000), ""),
        large("scalar.json", "{\"memo\": \"" + fourMegabytes + "\"}", "too-large"),
        large("text of 1 Mi.json", "{\"memo\": \"" + "x".repeat(1 << 20) + "\"}", "max-length"),
        large("blank lines.yaml", VALID + "memo: |\n" + "\n".repeat(4 << 20), ""),
        large("blank lines in quotes.yaml", VALID + "memo: \"" + "\n".repeat(4 << 20), "syntax"),
        large("comments.yaml", "# c\n".repeat(MANY * 10) + VALID, ""),
        large("word.json", "{\"memo\": " + fourMegabytes + "}", "syntax"),
        large("name.json", "{\"" + fourMegabytes + "\": 1}", "too-large"),
        large("name.yaml", "? |\n" + lines + ": 1\n", "too-large"),
        large("name in flow.yaml", "{? " + "x x x x\n".repeat(MANY * 10) + ": 1}\n", "too-large"),
        large("digits.json", "{\"memo\": " + "9".repeat(1 << 20) + "}", "too-large"),
        large("digits.yaml", VALID + "x: " + "9".repeat(60_000) + "\n", "unknown-property"),
        large("contact.json", "[{\"a\": " + texts() + "}, {}]", "too-large"),
        large("contact.yaml", "a:\n" + ("- " + "x".repeat(97) + "\n").repeat(45_000), "too-large"),
        large("list.json", texts(), "type"),
        large("exponents.json", "{\"a\":" + list("1e999999999") + "}", "unknown-property"));
  }

  @TestFactory
  List<DynamicTest> deep_inputs_are_too_deep() {
    int deep = 10_000;
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    return List.of(
        large("lists.json", "[".repeat(deep) + "]".repeat(deep), "too-deep"),
        large("objects.json", "{\"a\":".repeat(deep) + "1" + "}".repeat(deep), "too-deep"),
        large("flow lists.yaml", "[".repeat(deep) + "]".repeat(deep), "too-deep"),
        large("flow maps.yaml", "{a: ".repeat(deep) + "}".repeat(deep), "too-deep"),
        large("flow keys.yaml", "{? ".repeat(deep), "too-deep"),
        large("block lists.yaml", "- ".repeat(deep) + "x", "too-deep"),
        large("block keys.yaml", "? ".repeat(deep) + "x", "too-deep"),
        large("block maps.yaml", block.toString(), "too-deep"),
        large("in a property.json", "{\"memo\":" + "[".repeat(deep), "too-deep"));
  }

  /** Time must grow with the number of findings, not with its square. */
  @TestFactory
  List<DynamicTest> many_findings_end_in_time() {
    return List.of(
        large("contacts.json", "[" + "{},".repeat(MANY) + "{}]", "required"),
        large("contacts.ndjson", "{}\n".repeat(MANY), "required"),
        large("contacts.yaml", "- {}\n".repeat(MANY), "required"),
        large("documents.yaml", "--- {}\n".repeat(MANY), "required"),
        large("empty documents.yaml", "---\n".repeat(MANY), "empty-input"),
        large("unknown.json", "{" + numbered("\"a%:1,") + "\"memo\":1}", "unknown-property"),
        large("unknown.yaml", numbered("a%: 1\n"), "unknown-property"),
        large("properties.json", "{\"customProperties\":{" + numbered("\"p%:1,") + "\"q\":1}}", ""),
        large("twice.json", "{" + "\"a\":1,".repeat(MANY) + "\"a\":1}", "duplicate-key"),
        large("twice in a list.json", list("{\"a\":1,\"a\":2}"), "unknown-property"),
        large("blank.yaml", "a:\n".repeat(MANY), "blank"),
        large("anchors.yaml", "a: [" + "&a x,\n".repeat(MANY) + "]\n", "yaml-feature"),
        large("aliases.yaml", "a: [" + "*a ,\n".repeat(MANY) + "]\n", "yaml-feature"),
        large("tags.yaml", "contactTagIds:\n" + "- !x a\n".repeat(MANY), "yaml-feature"),
        large("items.json", "{\"emails\":" + list("{\"email\":1}") + "}", "type"),
        large("same members.json", members(), "unique-items"));
  }

  /** As above, for what a text may be full of; a text that is too long is read nevertheless. */
  @TestFactory
  List<DynamicTest> texts_of_one_kind_of_character_end_in_time() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String most :
        List.of(
            "\u200e",
            "\u2800",
            "\u034f",
            "\u0301\u034f",
            "\u200d",
            "\u200c",
            "\ufe0f",
            "\n",
            "\r",
            "\t",
            "\u00a0",
            "\u3164",
            "\u201c",
            "@",
            "\u0001")) {
      for (String text : List.of("a" + most.repeat(MANY * 10), most.repeat(MANY * 10) + "a")) {
        String json = JsonWriter.compact(JsonNodeFactory.instance.stringNode(text));
        String name = "U+" + Integer.toHexString(most.codePointAt(0));
        String contact =
            "{\"memo\":%s,\"locations\":[{\"address\":%1$s}],\"emails\":[{\"email\":%1$s}],"
                + "\"contactName\":{\"lastName\":%1$s}}";
        tests.add(large(name + ".json", contact.formatted(json), "max-length"));
      }
    }
    return tests;
  }

  private static String list(String item) {
    return "[" + (item + ",").repeat(MANY) + item + "]";
  }

  private static String numbered(String template) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      boolean quoted = template.startsWith("\"");
      text.append(template.replace("%", i + (quoted ? "\"" : "")));
    }
    return text.toString();
  }

  private static String members() {
    return "{\"permission\":{\"accessibleRange\":\"ALL\",\"accessibleMembers\":"
        + list("{\"id\":\"a\",\"type\":\"USER\"}")
        + "}}";
  }

  private static DynamicTest large(String name, String text, String rule) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          List<Finding> found = assertTimeoutPreemptively(HANGS, () -> judgeInTime(name, bytes));
          boolean there = rule.isEmpty();
          for (Finding finding : found) {
            there |= finding.rule().id().equals(rule);
          }
          assertTrue(there, () -> found.size() > 9 ? "no " + rule : found.toString());
        });
  }
}
