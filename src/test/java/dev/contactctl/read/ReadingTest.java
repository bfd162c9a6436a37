package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.Finding;
import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Places;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Generated;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.write.JsonWriter;
import dev.contactctl.write.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the readers make of input of all kinds, most of it broken. */
class ReadingTest {
  private static final Path FOLDER = Path.of("src/test/resources/reading");

  private static final List<String> YAML =
      List.of(
          "a: b: c",
          "a\n",
          "a:\n\tb: c",
          "memo: *x",
          "memo: &x a",
          "memo: !!str 3",
          "memo: !x 3",
          "!!map {a: b}",
          "x: &a [1]",
          "x: !!seq [1]",
          "<<: {a: b}",
          "!!str memo: a",
          "&k memo: a",
          "? [a]\n: b",
          "? {a: b}\n: c",
          "x: *a\n? *a\n: c",
          "memo: @a",
          "memo: `a",
          "memo: %a",
          "memo: \"a",
          "memo: 'a",
          "x: [a",
          "x: {a",
          "a: b\n  c: d",
          "a: b\n c",
          "- a\nb: c",
          "memo: a\u0007",
          "memo: \"\\x41 \\q\"",
          "memo:",
          "x:\n  - \n  - a",
          "---\n",
          "--- a",
          "---\nmemo: a\n---\nmemo: b",
          "memo: a\nmemo: b",
          "memo: \"\\ud800\"",
          "",
          "# only\n",
          "%YAML 1.2\n---\nmemo: a",
          "%TAG ! !a\n---\nmemo: !b c",
          "%FOO\n---\nmemo: a",
          "%YAML 3.0\n---\nmemo: a",
          "memo: |1\n   a",
          "memo: |99\n a",
          "x: 1e99999999999",
          "x: ]",
          "x: a]",
          "memo: - a",
          "{a: b",
          "[{memo: 01}, {memo: no, emails: [{primary: yes}]}]",
          "memo: a\n...\nb: c",
          "memo: >\n a\n b\n\n c",
          "\"a\": 1\n'b': .5\nc: 0x1F\nd: 1_000\ne: yes\nf: ~\ng: null\nh: Null\ni: true\nj: True\nk: -0\nl: 1.\nm: 01\nn: +1\no: 1e5\np: 1e\nq: 1e+\nr: -\ns: 12345678901234567890",
          "permission: {isCoEditing: yes}",
          "permission: {isCoEditing: 1}");

  private static final List<String> JSON =
      List.of(
          "{\"a\":1,}",
          "{'a':1}",
          "{a:1}",
          "{\"a\" 1}",
          "{\"a\":}",
          "[1 2]",
          "{} // c",
          "# c\n{}",
          "{\"a\":/* */1}",
          "{\"a\":\"x\ny\"}",
          "{\"a\":NaN}",
          "{\"a\":01}",
          "{\"a\":1.}",
          "{\"a\":+1}",
          "{\"a\":.5}",
          "{\"a\":tru}",
          "{\"a\":\"\\q\"}",
          "{\"a\":\"\\u12\"}",
          "{\"a\":\"",
          "{",
          "[",
          "{}{}",
          "{} x",
          "[{}] [{}]",
          "[]",
          "[[{}]]",
          "[1,{}]",
          "\"a\"",
          "3",
          "null",
          "",
          "  \n",
          "{\"a\":\"\\ud800\"}",
          "{\"a\\udc00\":1}",
          "{\"memo\":1,\"memo\":{\"b\":1},\"c\":2}",
          "[{\"memo\":1,\"memo\":2},{\"a\":1,\"a\":2}]",
          "{\"a\":1e99999999999}",
          "\u00e9",
          "{\"a\":\u20ac}",
          "}",
          "{\"a\":,}");

  private static Reading one(String name, byte[] bytes) {
    return ContactReader.readOne(new Source(name, bytes), Optional.empty());
  }

  private static Reading one(String name, String text) {
    return one(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Reading> all(String name, String text) {
    List<Reading> all = new ArrayList<>();
    Source source = new Source(name, text.getBytes(StandardCharsets.UTF_8));
    ContactReader.read(source, Optional.empty(), all::add);
    return all;
  }

  private static String lines(Reading reading) {
    StringBuilder lines = new StringBuilder();
    reading.findings().forEach(found -> lines.append(found.line().toString()).append('\n'));
    return lines.toString();
  }

  private static String tree(Reading reading) {
    return reading.contact().map(contact -> JsonWriter.compact(contact.tree())).orElse("");
  }

  private static String report(String name, List<String> inputs) {
    StringBuilder report = new StringBuilder();
    for (String input : inputs) {
      Reading reading = one(name, input);
      report.append("< ").append(input.replace("\n", "\n< ")).append('\n');
      report.append("= ").append(tree(reading)).append('\n');
      report.append(lines(reading).replaceAll("(?m)^(?=.)", "! ")).append('\n');
    }
    return report.toString().replaceAll("(?m) +$", "").replace("\u0007", "^G");
  }

  @Test
  void every_yaml_fault_is_reported_with_its_place_and_remedy() {
    Generated.check(FOLDER.resolve("yaml.txt"), report("c.yaml", YAML));
  }

  @Test
  void every_json_fault_is_reported_with_its_place_and_remedy() {
    Generated.check(FOLDER.resolve("json.txt"), report("c.json", JSON));
  }

  @Test
  void any_text_is_read_or_refused_without_an_exception() {
    Gen.cases(
        3000,
        gen -> {
          String text = JsonWriter.pretty(Contacts.wild(gen));
          if (gen.chance(50)) {
            text = YamlWriter.write(Contacts.wild(gen));
          }
          int cut = gen.below(text.length());
          String cutUp =
              switch (gen.below(3)) {
                case 0 -> text.substring(0, cut);
                case 1 -> text.substring(0, cut) + gen.text(20) + text.substring(cut);
                default -> text.substring(cut);
              };
          for (String name : List.of("c.json", "c.yaml", "c")) {
            for (Reading reading : all(name, cutUp)) {
              assertTrue(reading.contact().isPresent() || !reading.findings().isEmpty());
              for (Finding found : reading.findings()) {
                boolean ofReading = found.rule().isOfReading() || found.rule() == Rule.TYPE;
                assertTrue(ofReading && found.place().line() > 0, found.line().toString());
              }
            }
          }
        });
  }

  @Test
  void nesting_has_a_limit() {
    for (String name : List.of("c.json", "c.yaml")) {
      String deepest = "{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}";
      assertEquals("", lines(one(name, deepest)));
      String deeper = "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}";
      assertEquals(
          name
              + ":1:37: is nested more than 32 levels deep (rule too-deep); remove levels; a contact has far fewer\n",
          lines(one(name, deeper)));
      assertEquals(Rule.TOO_DEEP, one(name, "[".repeat(20_000)).findings().get(0).rule());
    }
  }

  @Test
  void texts_numbers_and_lines_have_limits() {
    String tooLong = "a".repeat(InputBounds.TEXT + 1);
    assertEquals("", lines(one("c.json", "{\"a\":\"" + tooLong.substring(1) + "\"}")));
    assertEquals(
        "c.json:1:6: a: is text of more than 1048576 characters (rule too-large);"
            + " shorten it; no property takes text of that length\n",
        lines(one("c.json", "{\"a\":\"" + tooLong + "\"}")));
    assertEquals(
        "c.json:1:2: is a name of 1048577 characters, but at most 1024 are allowed"
            + " (rule too-large); shorten it\n",
        lines(one("c.json", "{\"" + tooLong + "\":1}")));
    assertEquals(
        "c.json:1:6: a: is a number with too many digits or too large an exponent (rule too-large);"
            + " write it as text in double quotes\n",
        lines(one("c.json", "{\"a\":" + "1".repeat(1001) + "}")));
    assertEquals(
        "c.yaml:2:1: is a line of 65537 characters, but at most 65536 are allowed (rule too-large);"
            + " break it, or write JSON\n",
        lines(one("c.yaml", "a: b\n" + "#".repeat(65537))));
    assertEquals("", lines(one("c.yaml", "a: b\n" + "#".repeat(65536))));
    assertEquals("", lines(one("c.yaml", "a: b\n#" + "😀".repeat(65535))));
    assertEquals(
        "c.yaml:2:1: is a line of 65537 characters, but at most 65536 are allowed (rule too-large);"
            + " break it, or write JSON\n",
        lines(one("c.yaml", "a: b\n#" + "😀".repeat(65536))));
    assertEquals(
        "",
        lines(one("c.json", "{\"" + "😀".repeat(1024) + "\":\"" + "😀".repeat(1 << 20) + "\"}")));
    String lines = "a: |\n" + (" " + "b".repeat(1023) + "\n").repeat(1025);
    assertEquals(
        "c.yaml:1:4: a: is text of more than 1048576 characters (rule too-large);"
            + " shorten it; no property takes text of that length\n",
        lines(one("c.yaml", lines)));
    assertEquals(
        "{\"a\":\"" + "1".repeat(1001) + "\"}", tree(one("c.yaml", "a: " + "1".repeat(1001))));
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_at_their_place() {
    byte[] latin = "memo: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "c.yaml:1:10: is not UTF-8: byte 0xE9 (rule encoding); save the file as UTF-8\n",
        lines(one("c.yaml", latin)));
    assertEquals(
        "c.json:1:1: is UTF-16, but must be UTF-8 (rule encoding);" + " save the file as UTF-8\n",
        lines(one("c.json", "{}".getBytes(StandardCharsets.UTF_16))));
    assertEquals(
        "c.json:1:1: is UTF-16, but must be UTF-8 (rule encoding);" + " save the file as UTF-8\n",
        lines(one("c.json", "{}".getBytes(StandardCharsets.UTF_16BE))));
    assertEquals(
        Rule.ENCODING,
        one("c.json", "{}".getBytes(StandardCharsets.UTF_16LE)).findings().get(0).rule());
    assertEquals(
        Rule.ENCODING,
        one("c.json", new byte[] {(byte) 0xFE, (byte) 0xFF, 0, '{'}).findings().get(0).rule());
    assertEquals(
        "c.json:1:2: is not UTF-8: byte 0xED (rule encoding); save the file as UTF-8\n",
        lines(one("c.json", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80})));
    assertEquals(
        Rule.ENCODING, one("c.json", new byte[] {'"', (byte) 0xC3}).findings().get(0).rule());
  }

  @Test
  void a_byte_order_mark_is_not_part_of_the_text() {
    for (String name : List.of("c.json", "c.yaml", "stdin")) {
      Reading reading = one(name, "\ufeff{\"memo\":5}");
      assertEquals("", lines(reading));
      assertEquals(1, reading.contact().orElseThrow().places().value(FieldPath.ROOT).column());
    }
  }

  @Test
  void the_syntax_is_detected_by_the_extension_or_the_first_character() {
    String yaml = "{memo: 01}";
    assertEquals("{\"memo\":\"01\"}", tree(one("C.YAML", yaml)));
    assertEquals("{\"memo\":\"01\"}", tree(one("c.yml", yaml)));
    assertEquals("", tree(one("stdin", yaml)));
    assertEquals("{\"memo\":\"01\"}", tree(one("stdin", "memo: 01")));
    assertEquals("{\"memo\":1}", tree(one("stdin", "\n {\"memo\":1}")));
    assertEquals("", tree(one("c.json", "memo: 01")));
    assertEquals(2, all("c.ndjson", "{}\n{}\n").size());
    assertEquals(2, all("c.jsonl", "{}\n\n{}").size());
    for (Syntax syntax : Syntax.values()) {
      assertEquals(Optional.of(syntax), Syntax.byWord(syntax.word()));
    }
    assertEquals(Optional.empty(), Syntax.byWord("toml"));
    Source source = new Source("c.json", "memo: 01".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "{\"memo\":\"01\"}", tree(ContactReader.readOne(source, Optional.of(Syntax.YAML))));
  }

  @Test
  void many_contacts_are_read_one_by_one_with_their_own_places() {
    String json = "[{\"memo\":\"a\"},\n {\"memo\":5, \"memo\":6}, 7]\n{\"memo\":\"c\"}";
    List<Reading> read = all("c.json", json);
    assertEquals(4, read.size());
    assertEquals("{\"memo\":\"a\"}", tree(read.get(0)));
    assertEquals(
        "c.json:2:13: memo: is given a second time (rule duplicate-key); remove one of them\n",
        lines(read.get(1)));
    FieldPath memo = FieldPath.of("memo");
    Places places = read.get(1).contact().orElseThrow().places();
    assertEquals("c.json:2:10", places.value(memo).toString());
    assertEquals("c.json:2:3", places.key(memo).toString());
    assertEquals(
        "c.json:2:24: is not an object, but a contact must be one (rule type);"
            + " write the contact's properties by name\n",
        lines(read.get(2)));
    assertEquals("{\"memo\":\"c\"}", tree(read.get(3)));
  }

  @Test
  void a_yaml_list_is_many_contacts_whose_plain_scalars_are_text() {
    List<Reading> read = all("c.yaml", "- memo: 007\n- memo: no\n  memo: x\n---\nmemo: ~\n");
    assertEquals(3, read.size());
    assertEquals("{\"memo\":\"007\"}", tree(read.get(0)));
    assertEquals("{\"memo\":\"no\"}", tree(read.get(1)));
    assertEquals(1, read.get(1).findings().size());
    assertEquals("{\"memo\":null}", tree(read.get(2)));
  }

  @Test
  void a_broken_line_hides_no_other() {
    List<Reading> read = all("c.ndjson", "{\"memo\":\"a\"}\n{\"memo\"\n{}\n");
    assertEquals(3, read.size(), "the lines after a broken one");
    assertTrue(read.get(0).findings().isEmpty());
    assertTrue(read.get(1).contact().isEmpty());
    Reading one = one("c.ndjson", "{\"memo\":\"a\"}\n{\"memo\"\n");
    assertTrue(one.contact().isPresent());
    assertEquals(Rule.SYNTAX, one.findings().get(0).rule());
    assertEquals(1, one.findings().size());
  }

  @Test
  void lines_end_as_on_every_system() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Reading reading = one("c.yaml", "a: 1" + end + "b: 홍" + end + "memo:" + end);
      assertEquals(
          "c.yaml:3:6: memo: has nothing after it (rule blank);"
              + " write null, \"\" or a value, or delete it\n",
          lines(reading));
      assertFalse(reading.contact().isEmpty());
    }
  }

  @Test
  void yaml_that_makes_the_parser_stumble_is_refused() {
    for (String text :
        List.of(
            "memo: !%",
            "memo: !a%zz b",
            "!<%",
            "memo: \"\\xzz\"",
            "\"\\U99999999\"",
            "memo: \"\\U00110000\"",
            "memo: \"\\x")) {
      Rule rule = one("c.yaml", text).findings().get(0).rule();
      assertTrue(rule == Rule.SYNTAX || rule == Rule.YAML_FEATURE, text);
    }
  }

  @Test
  void yaml_of_settings_has_at_most_one_document() throws Unreadable {
    Field any = Field.UNKNOWN;
    assertEquals(
        "{}",
        JsonTrees.yaml(new Source("s", "# c\n".getBytes(StandardCharsets.UTF_8)), any)
            .value()
            .toString());
    Source two = new Source("s", "a: 1\n---\nb: 2\n".getBytes(StandardCharsets.UTF_8));
    Unreadable refused = assertThrows(Unreadable.class, () -> JsonTrees.yaml(two, any));
    assertEquals(Rule.SECOND_VALUE, refused.finding().rule());
  }
}
