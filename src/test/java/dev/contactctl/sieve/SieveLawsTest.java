package dev.contactctl.sieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.LineFilter;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the sieve with reading and checking: it recognizes no line in which they find something,
 * and it recognizes what contacts usually look like.
 */
class SieveLawsTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/page-request.json");

  /** Rules whose right examples are too rare for the sieve to recognize. */
  private static final Set<Rule> RARE = EnumSet.of(Rule.UNIQUE_ITEMS, Rule.DATE, Rule.MAX_ITEMS);

  /** What is found in a line; nothing when the sieve recognizes it. */
  private static final class Found implements Reading.Sink {
    private final Optional<Sieve> sieve;
    private final List<Finding> findings = new ArrayList<>();
    private int recognized;
    private String id = "";

    Found(Optional<Sieve> sieve) {
      this.sieve = sieve;
    }

    @Override
    public Optional<LineFilter> filter() {
      return sieve.map(found -> found);
    }

    @Override
    public void recognized() {
      recognized++;
    }

    @Override
    public void accept(Reading reading) {
      findings.addAll(reading.findings());
      if (reading.contact().isPresent()) {
        id = reading.contact().get().contactId();
        findings.addAll(
            Checker.check(Optional.empty(), reading.contact().get(), CheckOptions.WHOLE));
      }
    }
  }

  private static Found found(byte[] line, Optional<Sieve> sieve) {
    Found found = new Found(sieve);
    ContactReader.read(new Source("c.ndjson", line), Optional.empty(), found);
    return found;
  }

  private static boolean recognizes(byte[] line, boolean notes) {
    return found(line, Optional.of(notes ? Sieve.ofAllFindings() : Sieve.ofErrorsAndWarnings()))
            .recognized
        == 1;
  }

  private static boolean recognizes(ObjectNode contact, boolean notes) {
    return recognizes(utf8(JsonWriter.compact(contact)), notes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Sieves that have seen many lines, and remember which member came after which. */
  private static final List<Sieve> WARM =
      List.of(Sieve.ofErrorsAndWarnings(), Sieve.ofAllFindings());

  /** Whether the sieve recognizes the line; fails when it does and there is something to find. */
  private static boolean judge(byte[] line, boolean notes) {
    boolean warm = found(line, Optional.of(WARM.get(notes ? 1 : 0))).recognized == 1;
    assertEquals(recognizes(line, notes), warm, () -> new String(line, StandardCharsets.UTF_8));
    if (!warm) {
      return false;
    }
    Found read = found(line, Optional.empty());
    String id = WARM.get(notes ? 1 : 0).id();
    assertTrue(
        id.equals(read.id) || id.contains("\\"), () -> new String(line, StandardCharsets.UTF_8));
    List<Finding> findings = read.findings;
    findings.removeIf(finding -> !notes && finding.severity() == Severity.NOTE);
    assertEquals(List.of(), findings, () -> new String(line, StandardCharsets.UTF_8));
    return true;
  }

  private static byte[] example() throws IOException, Unreadable {
    return utf8(JsonWriter.compact(JsonTrees.json(new Source("e", Files.readAllBytes(EXAMPLE)))));
  }

  @Test
  void the_example_of_the_page_is_recognized() throws Exception {
    assertTrue(recognizes(example(), true));
    String spaced = new String(example(), StandardCharsets.UTF_8);
    for (String mark : List.of("{", "}", "[", "]", ":", ",")) {
      spaced = spaced.replace(mark, " " + mark + "\t\r");
    }
    assertTrue(recognizes(utf8(spaced.replace("https :\t\r", "https:")), true));
  }

  private static byte[] line(String members) throws Exception {
    return utf8(JsonWriter.compact(over(members)));
  }

  @Test
  void a_value_twice_in_a_list_is_left_to_the_checker() throws Exception {
    String two = "{'contactTagIds': ['a', 'b'], 'websites': [{'primary': true, 'url': 'a'}]}";
    assertTrue(judge(line(two.replace('\'', '"')), false));
    for (String twice :
        List.of(
            "{'contactTagIds': ['a', 'b', 'a']}",
            "{'emails': [{'primary': true, 'email': 'a@b'}, {'primary': false, 'email': 'A@b'}]}",
            "{'telephones': [{'primary': true, 'telephone': '0-1'},"
                + " {'primary': false, 'telephone': '01'}]}")) {
      assertFalse(recognizes(line(twice.replace('\'', '"')), false), twice);
    }
  }

  @Test
  void a_line_that_is_recognized_gives_its_id() throws Exception {
    Sieve sieve = Sieve.ofErrorsAndWarnings();
    for (String id : List.of("c-1", "0", "X".repeat(128))) {
      assertTrue(sieve.recognize(ended(line("{\"contactId\": \"" + id + "\"}")), 0) > 0);
      assertEquals(id, sieve.id());
    }
    assertTrue(sieve.recognize(ended(line("{\"memo\": \"m\"}")), 0) > 0);
    assertEquals("", sieve.id());
  }

  private static byte[] ended(byte[] line) {
    byte[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    return ended;
  }

  @Test
  void a_custom_property_may_be_empty() throws Exception {
    String one = "{\"customProperties\": {\"a\": {\"content\": \"\"}, \"b\": {\"link\": \"\"}}}";
    assertTrue(judge(line(one), true));
    String many = "{\"customProperties\": {\"a\": [{\"content\": \"\", \"represent\": true}]}}";
    assertTrue(judge(line(many), true));
  }

  /** Symbols and full-width forms often start a memo; between them are blanks and quotes. */
  @Test
  void a_text_may_start_with_a_symbol() throws Exception {
    for (String symbol : List.of("※", "■", "①", "（", "Ａ", "→")) {
      assertTrue(judge(line("{\"memo\": \"" + symbol + "\"}"), true), symbol);
    }
    for (int c = 0x2000; c < 0x10000; c = c == 0x2FFF ? 0xFE00 : c + 1) {
      judge(line("{\"memo\": \"" + (char) c + "\"}"), true);
      judge(line("{\"memo\": \"" + (char) c + "a" + (char) c + "\"}"), true);
    }
  }

  /** Wherever in a text they begin, since the sieve looks at every seventh character. */
  @Test
  void conflict_markers_are_never_recognized() throws Exception {
    for (String field :
        List.of(
            "\"memo\":\"%s\"",
            "\"contactName\":{\"lastName\":\"%s\"}",
            "\"customProperties\":{\"x\":{\"content\":\"%s\"}}")) {
      for (int before = 0; before < 20; before++) {
        String start = before == 0 ? "" : "a".repeat(before - 1) + " ";
        String text = start + "<<<<<<< b ======= c >>>>>>> d";
        assertFalse(judge(line("{" + field.formatted(text) + "}"), true), text);
        judge(line("{" + field.formatted(text.replace(" ", "\\n")) + "}"), true);
        judge(line("{" + field.formatted("b".repeat(before) + "\\n" + text) + "}"), true);
      }
    }
    assertTrue(judge(line("{\"memo\":\"a < b, =======, >>>>>>> c\"}"), true));
  }

  @Test
  void what_cannot_be_seen_is_never_recognized_where_it_is_reported() throws Exception {
    List<String> fields =
        List.of(
            "\"contactName\":{\"lastName\":\"%s\"}",
            "\"contactTagIds\":[\"%s\"]",
            "\"locations\":[{\"primary\":true,\"address\":\"%s\"}]",
            "\"customProperties\":{\"x\":{\"content\":\"%s\"}}",
            "\"memo\":\"%s\"");
    int[][] ranges = {
      {0x80, 0x6FF},
      {0x1100, 0x11FF},
      {0x1780, 0x180F},
      {0x2000, 0x206F},
      {0x2800, 0x28FF},
      {0x3000, 0x318F},
      {0xFDC0, 0xFFFF},
      {0x1BCA0, 0x1BCA3},
      {0x1D170, 0x1D17A},
      {0x1F3F0, 0x1F3FF},
      {0x1FFFE, 0x1FFFF},
      {0xE0000, 0xE01EF}
    };
    int recognized = 0;
    for (String field : fields) {
      for (int[] range : ranges) {
        for (int c = range[0]; c <= range[1]; c++) {
          String text = field.formatted("a" + Character.toString(c) + "b");
          recognized += judge(line("{" + text + "}"), true) ? 1 : 0;
        }
      }
      for (String layout : List.of("\\t", "\\n", "\\r", "\\r\\n", "\\r\\\\n", "\\\\r", " ")) {
        judge(line("{" + field.formatted("a" + layout) + "}"), true);
        judge(line("{" + field.formatted(layout + "b") + "}"), true);
        judge(line("{" + field.formatted("a" + layout + "b") + "}"), true);
      }
    }
    assertTrue(recognized > 10_000, "recognized " + recognized);
  }

  @Test
  void blanks_at_the_ends_are_never_recognized_where_they_are_reported() throws Exception {
    String name = "{\"contactName\":{\"lastName\":\"%s\"}}";
    String phone = "{\"telephones\":[{\"primary\":true,\"telephone\":\"%s\"}]}";
    String memo = "{\"memo\":\"%s\"}";
    int recognized = 0;
    for (int c = ' '; c < 0x3200; c++) {
      if (c != '"' && c != '\\' && (c < 0x700 || c >= 0x1600)) {
        String end = Character.toString(c);
        recognized += judge(line(name.formatted("a" + end)), true) ? 1 : 0;
        judge(line(name.formatted(end)), true);
        judge(line(memo.formatted("a" + end)), true);
      }
    }
    assertTrue(recognized > 1_500, "recognized " + recognized);
    for (String blank : List.of(" ", "\u00A0", "\u1680", "\u2003", "\u202F", "\u205F", "\u3000")) {
      assertFalse(recognizes(line(name.formatted("홍" + blank)), true), blank);
      assertTrue(recognizes(line(memo.formatted("홍 ")), true), blank);
    }
    assertFalse(recognizes(line(phone.formatted("010 ")), true));
    assertFalse(recognizes(line(phone.formatted(" 010")), true));
    for (String end : List.of("홍", "é", "ン", "郎", "😀", ")")) {
      assertTrue(recognizes(line(name.formatted("a" + end)), true), end);
      assertTrue(recognizes(line(name.formatted(end)), true), end);
    }
  }

  @Test
  void what_breaks_a_rule_is_not_recognized_and_what_keeps_it_is() throws Exception {
    for (Rule rule : Rule.values()) {
      if (rule.isOfReading() || rule.wrongExample().isEmpty()) {
        continue;
      }
      assertFalse(recognizes(over(rule.wrongExample()), true), rule.id());
      if (!RARE.contains(rule)) {
        assertTrue(recognizes(over(rule.rightExample()), true), rule.id());
      }
    }
  }

  private static ObjectNode over(String properties) throws Unreadable {
    ObjectNode contact = Contacts.minimal();
    contact.setAll((ObjectNode) JsonTrees.json(new Source("c", utf8(properties))));
    return contact;
  }

  @Test
  void well_formed_ids_are_recognized_and_read_only_properties_are_notes() throws Exception {
    for (String id : List.of("c-1", "x".repeat(128))) {
      assertTrue(recognizes(over("{\"contactId\": \"" + id + "\", \"memo\": null}"), false), id);
      assertFalse(recognizes(over("{\"contactId\": \"" + id + "\"}"), true), id);
    }
    for (String id : List.of("\"\"", "\"a/b\"", "\"c 1\"", "3", "\"" + "x".repeat(129) + "\"")) {
      assertFalse(recognizes(over("{\"contactId\": " + id + "}"), false), id);
    }
    assertTrue(recognizes(over("{\"createdTime\": \"\", \"linkedExternalUser\": null}"), false));
    assertFalse(recognizes(over("{\"memo\": null}"), true));
  }

  @Test
  void a_repeated_name_is_not_recognized_however_it_is_escaped() throws Exception {
    String one =
        JsonWriter.compact(over("{\"customProperties\": {\"a/b\": {\"content\": \"x\"}}}"));
    assertTrue(judge(utf8(one), true));
    for (String name : List.of("a/b", "a\\/b", "a\\u002fb")) {
      String twice = one.replace("\"x\"}", "\"x\"},\"" + name + "\":{\"content\":\"y\"}");
      assertFalse(judge(utf8(twice), true), name);
    }
  }

  @Test
  void a_date_is_recognized_only_if_both_calendars_have_it() throws Exception {
    String event = "{\"events\": [{\"primary\": true, \"date\": \"%s\", \"dayType\": \"%s\"}]}";
    for (String date :
        List.of("2021-01-30", "2021-01-31", "2021-02-29", "2021-02-30", "2021-13-01")) {
      for (String calendar : List.of("SOLAR", "LUNAR")) {
        boolean recognized =
            judge(utf8(JsonWriter.compact(over(event.formatted(date, calendar)))), true);
        assertEquals(date.equals("2021-01-30"), recognized, date + " " + calendar);
      }
    }
  }

  @Test
  void every_cut_and_every_changed_byte_is_judged_correctly() throws Exception {
    byte[] example = example();
    byte[] others = {0, ' ', '"', '\\', ',', ':', '{', '}', '[', ']', 'n', '1', -1, (byte) 0xA0};
    int passed = 0;
    for (int i = 0; i < example.length; i++) {
      judge(Arrays.copyOf(example, i), false);
      for (byte other : others) {
        byte[] changed = example.clone();
        changed[i] = other;
        passed += judge(changed, false) ? 1 : 0;
      }
    }
    assertTrue(passed > example.length, "passed " + passed);
  }

  @Test
  void every_member_left_out_repeated_or_null_is_judged_correctly() throws Exception {
    ObjectNode example = (ObjectNode) JsonTrees.json(new Source("e", Files.readAllBytes(EXAMPLE)));
    String text = JsonWriter.compact(example);
    List<String> members = new ArrayList<>();
    collect(example, members);
    for (String member : members) {
      String name = member.substring(0, member.indexOf(':') + 1);
      for (String other : List.of("", member + "," + member, name + "null", name + "\"\"")) {
        judge(utf8(text.replace(member, other).replace("{,", "{").replace(",}", "}")), false);
        judge(utf8(text.replace(member, other).replace(",,", ",")), true);
      }
    }
  }

  private static void collect(JsonNode node, List<String> members) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      members.add("\"" + member.getKey() + "\":" + JsonWriter.compact(member.getValue()));
    }
    for (JsonNode child : node) {
      collect(child, members);
    }
  }

  @Test
  void members_in_any_order_are_judged_correctly() throws Exception {
    JsonNode example = JsonTrees.json(new Source("e", example()));
    Gen.cases(
        4000,
        gen -> {
          String line = JsonWriter.compact(shuffled(gen, example));
          List<String> members = new ArrayList<>();
          collect(JsonTrees.json(new Source("e", utf8(line))), members);
          assertTrue(judge(utf8(line), true), line);
          String place = gen.pick(members);
          judge(utf8(line.replace(place, place + "," + gen.pick(members))), true);
        });
  }

  private static JsonNode shuffled(Gen gen, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode shuffled = object.objectNode();
    for (String name : gen.shuffled(List.copyOf(object.propertyNames()))) {
      shuffled.set(name, shuffled(gen, object.get(name)));
    }
    return shuffled;
  }

  @Test
  void changed_examples_are_judged_correctly() throws Exception {
    JsonNode example = JsonTrees.json(new Source("e", example()));
    int[] passed = {0, 0};
    Gen.cases(
        6000,
        gen -> {
          ObjectNode contact = (ObjectNode) example.deepCopy();
          for (int i = gen.below(3); i >= 0; i--) {
            List<ObjectNode> objects = new ArrayList<>();
            objects(contact, objects);
            Mutations.change(gen, gen.pick(objects));
          }
          byte[] line = utf8(JsonWriter.compact(contact));
          passed[0] += judge(line, false) ? 1 : 0;
          passed[1] += judge(line, true) ? 1 : 0;
        });
    assertTrue(passed[0] > 600 && passed[1] > 300, passed[0] + " and " + passed[1]);
  }

  private static void objects(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    for (JsonNode child : node) {
      objects(child, objects);
    }
  }

  @Test
  void contacts_of_all_kinds_are_judged_correctly() {
    Gen.cases(6000, gen -> judge(utf8(JsonWriter.compact(Mutations.of(gen))), gen.chance(50)));
  }

  @Test
  void characters_are_judged_as_the_decoder_judges_them() throws Exception {
    byte[] example = example();
    int memo = new String(example, StandardCharsets.ISO_8859_1).indexOf("\"memo\":\"") + 8;
    int[] passed = {0};
    Gen.cases(
        4000,
        gen -> {
          byte[] line = example.clone();
          for (int i = 0; i < 4; i++) {
            int other = gen.pick(List.of(0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0x80, 0x9F, 0xA0, 0xBF, 97));
            line[memo + i] = (byte) (gen.chance(50) ? 0x80 + gen.below(128) : other);
          }
          passed[0] += judge(line, true) ? 1 : 0;
        });
    assertTrue(passed[0] > 20, "passed " + passed[0]);
  }
}
