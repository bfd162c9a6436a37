package dev.contactctl.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Place;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Escapes of double-quoted YAML text: all that YAML 1.2 defines, and only there. */
class YamlEscapesTest {
  private static Reading read(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return ContactReader.readOne(new Source("c.yaml", bytes), Optional.empty());
  }

  private static String memo(String yaml) {
    Reading reading = read(yaml);
    assertEquals(List.of(), reading.findings(), yaml);
    return reading.contact().orElseThrow().tree().get("memo").stringValue();
  }

  /** The escape, and its code points in hexadecimal. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      textBlock =
          """
          0=0
          a=7
          b=8
          t=9
          n=a
          v=b
          f=c
          r=d
          e=1b
          ~ ~=20
          ~"~=22
          /=2f
          \\=5c
          N=85
          _=a0
          L=2028
          P=2029
          x41=41
          u00e9=e9
          ud55c=d55c
          U0001F98A=1f98a
          """)
  void every_escape_is_read_alone_and_between_others(String escape, String codePoint) {
    String meant = Character.toString(Integer.parseInt(codePoint, 16));
    assertEquals(meant, memo("memo: \"\\" + escape + "\""));
    String amid = "\"\\\\\\" + escape + "\\L\\" + escape + "L\\\\P\\P\"";
    assertEquals("\\" + meant + "\u2028" + meant + "L\\P\u2029", memo("memo: " + amid));
    assertEquals(meant + " x", memo("{\"memo\": \"\\" + escape + "\n  x\"}"));
  }

  @Test
  void an_escaped_tab_and_an_escaped_line_break_are_read() {
    assertEquals("a\tb", memo("memo: \"a\\\tb\""));
    assertEquals("a\u2028b", memo("memo: \"a\\\n  \\Lb\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "memo: C:\\Local\\Program \\L",
        "memo: 'C:\\Local\\Program \\L'",
        "memo: |-\n  C:\\Local\\Program \\L",
        "memo: >-\n  C:\\Local\\Program\n  \\L",
        "{other: \"\\L\", memo: C:\\Local\\Program \\L}",
        "memo: C:\\Local\\Program \\L # a \\Long comment"
      })
  void a_backslash_elsewhere_stays_a_backslash(String yaml) {
    assertEquals(
        "C:\\Local\\Program \\L",
        read(yaml).contact().orElseThrow().tree().get("memo").stringValue());
  }

  @Test
  void names_are_translated_too() {
    Reading reading = read("\"\\L\\\\P\": 1\n\\L: 2\n'\\P': 3\n");
    assertEquals(
        "{\"\u2028\\\\P\":1,\"\\\\L\":2,\"\\\\P\":3}",
        reading.contact().orElseThrow().tree().toString());
  }

  @Test
  void escapes_do_not_shift_the_positions_of_values() {
    Reading reading = read("memo: \"\\L🦊\\P\"\nother: \"\\P\"\n");
    FieldPath path = PathSyntax.parse("other").orElseThrow();
    Place place = reading.contact().orElseThrow().places().value(path);
    assertEquals("2:8", place.line() + ":" + place.column());
  }

  @Test
  void no_text_is_taken_for_a_marker() {
    String all = "\uFDD0L\uFDD1P\\uFDD2L\\U0000fdd3P\\uFdD4L";
    assertEquals(
        "\u2028\uFDD0L\uFDD1P\uFDD2L\uFDD3P\uFDD4L\u2029", memo("memo: \"\\L" + all + "\\P\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "l", "p", "1", "'", "x4", "u12", "U0011FFFF", "uD800", "가"})
  void what_yaml_does_not_define_is_refused(String escape) {
    Reading reading = read("memo: \"\\L\\" + escape + "\"\n");
    assertTrue(
        reading.findings().stream().anyMatch(f -> Rule.SYNTAX.equals(f.rule()))
            || reading.findings().stream().anyMatch(f -> Rule.ENCODING.equals(f.rule())),
        reading.findings().toString());
  }
}
