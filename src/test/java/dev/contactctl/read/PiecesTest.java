package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.kit.Gen;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An input that is cut into pieces says the same as the whole, at the same places. */
class PiecesTest {
  private static final int CASES = 400;
  private static final List<String> TEXTS =
      List.of(
          "x", "", "]", "},{", ",", "\\\"", "\\\\", "é,[", "\uD83D\uDE00", "a\\nb", "- a", "---");

  /** A stream that hands out its bytes a few at a time. */
  private static final class Slow extends InputStream {
    private final ByteArrayInputStream in;
    private final int most;

    Slow(byte[] bytes, int most) {
      this.in = new ByteArrayInputStream(bytes);
      this.most = most;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      return in.read(to, offset, Math.min(length, most));
    }
  }

  private static Pieces pieces(byte[] text, Syntax syntax, int least, int slow, int most) {
    OpenedInput opened = new OpenedInput("f", new Slow(text, slow), true);
    return syntax == Syntax.YAML
        ? new YamlPieces(opened, Exit.INVALID_INPUT, least, most)
        : new JsonPieces(opened, Exit.INVALID_INPUT, least, most);
  }

  private static void add(List<String> said, Reading reading) {
    StringBuilder line = new StringBuilder();
    if (reading.contact().isPresent()) {
      line.append(reading.contact().get().tree());
      line.append(' ').append(reading.contact().get().places().value(FieldPath.ROOT));
      for (String name : reading.contact().get().tree().propertyNames()) {
        line.append(' ').append(reading.contact().get().places().value(FieldPath.of(name)));
      }
    }
    for (Finding finding : reading.findings()) {
      line.append(" | ").append(finding.line());
    }
    said.add(line + " " + reading.extent());
  }

  private static List<String> inPieces(byte[] text, Syntax syntax, int least, int slow) {
    List<String> said = new ArrayList<>();
    Pieces pieces = pieces(text, syntax, least, slow, 1 << 20);
    Optional<Source> whole = pieces.whole();
    if (whole.isPresent()) {
      ContactReader.read(whole.get(), Optional.of(syntax), reading -> add(said, reading));
    } else {
      ContactReader.read("f", pieces, syntax, reading -> add(said, reading));
    }
    return said;
  }

  private static List<String> asAWhole(byte[] text, Syntax syntax) {
    List<String> said = new ArrayList<>();
    ContactReader.read(new Source("f", text), Optional.of(syntax), reading -> add(said, reading));
    return said;
  }

  private static int number(Gen gen, int least, int most) {
    return least + gen.below(most - least + 1);
  }

  private static String blank(Gen gen) {
    return gen.pick(List.of("", "", " ", "\n", "\r\n", "\t", "  \n "));
  }

  private static String contact(Gen gen) {
    StringBuilder text = new StringBuilder("{").append(blank(gen));
    text.append("\"contactId\":\"c").append(number(gen, 0, 99)).append('"');
    if (gen.chance(70)) {
      text.append(blank(gen)).append(",\"memo\":").append(blank(gen));
      text.append('"').append(gen.pick(TEXTS)).append('"');
    }
    if (gen.chance(40)) {
      text.append(",\"emails\":[{\"email\":\"a\"},").append(blank(gen)).append("{}]");
    }
    return text.append(blank(gen)).append('}').toString();
  }

  private static String json(Gen gen) {
    StringBuilder text = new StringBuilder(gen.chance(20) ? "\uFEFF" : "");
    int values = number(gen, 1, 3);
    for (int v = 0; v < values; v++) {
      text.append(blank(gen));
      if (gen.chance(30)) {
        text.append(contact(gen));
        continue;
      }
      int items = number(gen, 0, 5);
      text.append('[').append(blank(gen));
      for (int i = 0; i < items; i++) {
        text.append(i == 0 ? "" : ",").append(blank(gen)).append(contact(gen)).append(blank(gen));
      }
      text.append(']');
    }
    return text.append(blank(gen)).toString();
  }

  private static String yaml(Gen gen) {
    StringBuilder text = new StringBuilder(gen.chance(20) ? "# first\n" : "");
    int documents = number(gen, 1, 5);
    for (int d = 0; d < documents; d++) {
      boolean marked = d > 0 || gen.chance(50);
      if (marked && gen.chance(10)) {
        text.append(d > 0 ? "...\n" : "").append("%YAML 1.2\n");
      }
      text.append(marked ? gen.pick(List.of("---\n", "--- # next\n", "---\r\n")) : "");
      text.append(gen.chance(20) ? "# note\n\n" : "");
      boolean list = gen.chance(40);
      int items = list ? number(gen, 1, 4) : 1;
      for (int i = 0; i < items; i++) {
        text.append(list ? "- " : "")
            .append("contactId: c")
            .append(number(gen, 0, 99))
            .append('\n');
        String margin = list ? "  " : "";
        if (gen.chance(60)) {
          String memo = gen.pick(TEXTS);
          text.append(margin).append("memo: \"").append(memo).append("\"\n");
        }
        if (gen.chance(30)) {
          text.append(margin).append("contactTagIds:\n").append(margin).append("- a\n");
        }
        if (gen.chance(30)) {
          text.append(margin).append("x: |\n").append(margin).append("  - y\n\n");
        }
      }
    }
    return text.toString();
  }

  private static void same(byte[] text, Syntax syntax, Gen gen) {
    int least = number(gen, 1, 60);
    assertEquals(
        String.join("\n", asAWhole(text, syntax)),
        String.join("\n", inPieces(text, syntax, least, number(gen, 1, 50))),
        () -> least + " bytes a piece of: " + new String(text, StandardCharsets.UTF_8));
  }

  @Test
  void json_in_pieces_is_read_as_the_whole() {
    Gen.cases(CASES, gen -> same(json(gen).getBytes(StandardCharsets.UTF_8), Syntax.JSON, gen));
  }

  @Test
  void json_that_breaks_off_is_found_at_the_same_place() {
    Gen.cases(
        CASES,
        gen -> {
          byte[] text = json(gen).getBytes(StandardCharsets.US_ASCII);
          same(Arrays.copyOf(text, number(gen, 0, text.length)), Syntax.JSON, gen);
        });
  }

  @Test
  void a_slip_in_json_is_found_at_the_same_place() {
    Gen.cases(
        CASES,
        gen -> {
          byte[] text = json(gen).getBytes(StandardCharsets.US_ASCII);
          text[number(gen, 0, text.length - 1)] = (byte) "{}[],:\"x \\".charAt(number(gen, 0, 9));
          same(text, Syntax.JSON, gen);
        });
  }

  @Test
  void yaml_in_pieces_is_read_as_the_whole() {
    Gen.cases(CASES, gen -> same(yaml(gen).getBytes(StandardCharsets.UTF_8), Syntax.YAML, gen));
  }

  @Test
  void yaml_that_breaks_off_is_found_at_the_same_place() {
    Gen.cases(
        CASES,
        gen -> {
          byte[] text = yaml(gen).getBytes(StandardCharsets.US_ASCII);
          same(Arrays.copyOf(text, number(gen, 0, text.length)), Syntax.YAML, gen);
        });
  }

  @Test
  void bytes_that_are_no_utf_8_have_their_place() {
    byte[] text = "[{\"memo\":\"a\"},\n {\"memo\":\"b?\"}]".getBytes(StandardCharsets.UTF_8);
    text[text.length - 4] = (byte) 0xFF;
    List<String> said = inPieces(text, Syntax.JSON, 5, 3);
    String last = said.get(said.size() - 1);
    assertTrue(last.contains("f:2:12: is not UTF-8: byte 0xFF"), last);
  }

  @Test
  void a_contact_without_an_end_is_too_large() {
    byte[] text =
        ("[{\"memo\":\"a\"},{\"memo\":\"" + "b".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
    Pieces pieces = pieces(text, Syntax.JSON, 5, 1000, 100_000);
    Failure failure =
        assertThrows(
            Failure.class,
            () -> {
              assertEquals(Optional.empty(), pieces.whole());
              while (pieces.next().isPresent()) {
                continue;
              }
            });
    assertEquals(Exit.INVALID_INPUT, failure.exit());
  }
}
