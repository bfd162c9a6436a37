package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.Finding;
import dev.contactctl.check.InputBounds;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.sieve.Sieve;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading line by line: what comes of it does not depend on where the blocks of reading end. */
class NdjsonLinesTest {
  private static final String TEXT =
      "\uFEFF{\"memo\":\"홍 🦊\"}\r\n\n \u3000\r\n{\"memo\":\"é\", }\n[{\"a\":1},{\"b\":\"\u0000\"}]\n"
          + "{\"memo\":\"山田\"} {\"c\":3}\r\n7\n{\"memo\":\"끝\"}";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Gives so many bytes at once, and then a failure or the end. */
  private static final class Drops extends InputStream {
    private final InputStream bytes;
    private final int most;
    private final boolean fails;

    Drops(byte[] bytes, int most, boolean fails) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.most = most;
      this.fails = fails;
    }

    @Override
    public int read() {
      throw new AssertionError("byte by byte");
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
      int read = bytes.read(to, at, Math.min(length, most));
      if (read < 0 && fails) {
        throw new IOException("Input/output error");
      }
      return read;
    }
  }

  private static NdjsonLines lines(InputStream in, int block) {
    return new NdjsonLines(new OpenedInput("c.ndjson", in, true), Exit.INVALID_INPUT, block);
  }

  private static String told(NdjsonLines lines) {
    StringBuilder told = new StringBuilder();
    ContactReader.read(lines, reading -> tell(reading, told));
    return told.toString();
  }

  private static void tell(Reading reading, StringBuilder told) {
    told.append(reading.contact().map(c -> JsonWriter.compact(c.tree())).orElse("-")).append('\n');
    for (Finding finding : reading.findings()) {
      told.append("! ").append(finding.line().toString()).append('\n');
    }
  }

  private static String told(byte[] bytes) {
    return told(NdjsonLines.of(new Source("c.ndjson", bytes)));
  }

  /** Each line as JSON of its own, behind as many line feeds as stand before it. */
  private static String toldOneByOne(String text) {
    StringBuilder told = new StringBuilder();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        Source line = new Source("c.ndjson", utf8("\n".repeat(i) + lines[i]));
        ContactReader.read(line, Optional.of(Syntax.JSON), reading -> tell(reading, told));
      }
    }
    return told.toString();
  }

  @Test
  void blocks_may_end_anywhere() {
    String whole = toldOneByOne(TEXT.substring(1));
    byte[] bytes = utf8(TEXT);
    assertEquals(whole, told(bytes));
    for (int block = 1; block <= bytes.length + 1; block++) {
      assertEquals(
          whole, told(lines(new Drops(bytes, block, false), 64 << 10)), "at once " + block);
      assertEquals(whole, told(lines(new Drops(bytes, 1 << 20, false), block)), "block " + block);
    }
  }

  /** What ends too early ends in its own line, whatever ends the line. */
  @Test
  void a_line_that_is_cut_off_is_told_of_in_its_own_place() {
    String cut = "{\"memo\":\"홍\"";
    assertEquals(told(utf8("{}\n" + cut + "\n{}\n")), told(utf8("{}\r\n" + cut + "\r\n{}\r\n")));
    assertTrue(told(utf8("{}\r\n" + cut + "\r\n{}\r\n")).contains("c.ndjson:2:12: "));
  }

  @Test
  void line_by_line_is_as_each_line_alone() {
    Gen.cases(
        1500,
        gen -> {
          StringBuilder text = new StringBuilder();
          for (int i = gen.below(5); i >= 0; i--) {
            String line = JsonWriter.compact(Mutations.of(gen));
            int cut = gen.below(line.length());
            text.append(gen.chance(40) ? line.substring(0, cut) + gen.text(9) : line);
            text.append(gen.pick(List.of("\n", "\r\n", "\n\n", " \n")));
          }
          text.append("{}");
          int block = 1 + gen.below(500);
          InputStream in = new Drops(utf8(text.toString()), 1 + gen.below(300), false);
          assertEquals(toldOneByOne(text.toString()), told(lines(in, block)));
        });
  }

  /** What is told of the lines, of which a quick look passes some. */
  private static String sifted(NdjsonLines lines) {
    StringBuilder told = new StringBuilder();
    ContactReader.read(
        lines,
        new Reading.Sink() {
          @Override
          public Optional<LineFilter> filter() {
            return Optional.of(new Sieve(true));
          }

          @Override
          public void skipped() {
            told.append("passed\n");
          }

          @Override
          public void accept(Reading reading) {
            tell(reading, told);
          }
        });
    return told.toString();
  }

  @Test
  void a_quick_look_stays_within_the_line_wherever_blocks_end() {
    String contact = JsonWriter.compact(Contacts.minimal());
    byte[] twice = utf8(contact + "\n" + contact);
    for (int block = 1; block <= twice.length + 1; block++) {
      NdjsonLines lines = lines(new Drops(twice, 7, false), block);
      assertEquals("passed\npassed\n", sifted(lines), "block " + block);
    }
    byte[] once = utf8(contact.replace("ALL", "") + "\u3000");
    for (int cut = 1; cut < once.length; cut++) {
      byte[] broken = Arrays.copyOf(once, cut); // fills its block, so that nothing is behind it
      String told = sifted(lines(new ByteArrayInputStream(broken), cut));
      assertEquals(told(broken), told);
    }
  }

  @Test
  void input_with_nothing_in_it_is_refused() {
    String empty =
        "-\n! c.ndjson:1:1: is empty (rule empty-input); write a contact; contactctl template prints one\n";
    for (String text : List.of("", "\uFEFF", "\n", "\uFEFF\r\n \n", " \u3000\t", "[]\n")) {
      assertEquals(empty, told(utf8(text)), text);
    }
  }

  @Test
  void a_byte_order_mark_stands_at_the_beginning_only() {
    assertEquals("{}\n", told(utf8("\uFEFF{}")));
    assertEquals(
        "{}\n-\n! c.ndjson:2:1: has the character U+FEFF where JSON does not allow it (rule syntax);"
            + " remove it\n",
        told(utf8("\uFEFF{}\n\uFEFF{}")));
  }

  @Test
  void a_line_in_another_encoding_spoils_no_other() {
    byte[] bytes = utf8("{}\n{\"memo\":\"홍x\"}\n{\"a\":1}\n{\"b\":\"홍");
    bytes[13] = '\n'; // in the middle of the first character
    bytes[bytes.length - 1] = (byte) 0xED; // a half character at the end
    String told = told(bytes);
    assertEquals(
        "{}\n"
            + "-\n! c.ndjson:2:10: is not UTF-8: byte 0xED (rule encoding); save the file as UTF-8\n"
            + "-\n! c.ndjson:3:1: is not UTF-8: byte 0x8D (rule encoding); save the file as UTF-8\n"
            + "{\"a\":1}\n"
            + "-\n! c.ndjson:5:7: is not UTF-8: byte 0xED (rule encoding); save the file as UTF-8\n",
        told);
    for (int block = 1; block < bytes.length; block++) {
      assertEquals(told, told(lines(new Drops(bytes, block, false), block)));
    }
  }

  @Test
  void utf_16_and_utf_32_are_told_at_once() {
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      byte[] bytes = "{\"memo\":\"a\"}\n{}\n".getBytes(java.nio.charset.Charset.forName(charset));
      for (int block = 1; block < 6; block++) {
        assertEquals(
            "-\n! c.ndjson:1:1: is UTF-16 or UTF-32, but must be UTF-8 (rule encoding);"
                + " save the file as UTF-8\n",
            told(lines(new Drops(bytes, block, false), block)),
            charset);
      }
    }
  }

  @Test
  void a_line_has_a_limit_and_the_next_is_read() {
    String most = "[" + " ".repeat(InputBounds.LINE_BYTES - 4) + "{}]";
    assertEquals(InputBounds.LINE_BYTES, most.length());
    assertEquals("{}\n{\"a\":1}\n", told(utf8(most + "\n{\"a\":1}")));
    String tooLong =
        "-\n! c.ndjson:1:1: is a line of more than 4 MiB (rule too-large); write one contact per line\n";
    assertEquals(tooLong + "{\"a\":1}\n", told(utf8(" " + most + "\n{\"a\":1}")));
    assertEquals(tooLong + "{\"a\":1}\n", told(utf8(most.repeat(5) + "\n{\"a\":1}")));
    assertEquals(tooLong, told(utf8(" " + most)));
    String contact = JsonWriter.compact(Contacts.minimal());
    for (int length :
        List.of(InputBounds.LINE_BYTES, InputBounds.LINE_BYTES + 1, InputBounds.LINE_BYTES * 3)) {
      String padded = " ".repeat(length - utf8(contact).length) + contact + "\n";
      String told = length > InputBounds.LINE_BYTES ? tooLong : "passed\n";
      assertEquals(told, sifted(NdjsonLines.of(new Source("c.ndjson", utf8(padded)))));
    }
  }

  @Test
  void a_disk_that_fails_leaves_what_was_read() {
    byte[] bytes = utf8("{}\n{\"a\":1}\n{\"b\"");
    StringBuilder told = new StringBuilder();
    NdjsonLines lines = lines(new Drops(bytes, 5, true), 64);
    Failure failure =
        assertThrows(
            Failure.class, () -> ContactReader.read(lines, reading -> tell(reading, told)));
    assertEquals("c.ndjson: cannot be read; check the file and its disk", failure.getMessage());
    assertEquals(Exit.INVALID_INPUT, failure.exit());
    assertEquals("{}\n{\"a\":1}\n", told.toString());
  }

  @Test
  void what_was_opened_is_closed_but_for_standard_input() {
    for (boolean own : new boolean[] {true, false}) {
      List<String> closed = new ArrayList<>();
      InputStream in =
          new ByteArrayInputStream(utf8("{}")) {
            @Override
            public void close() {
              closed.add("closed");
            }
          };
      try (NdjsonLines lines =
          new NdjsonLines(new OpenedInput("stdin", in, own), Exit.INVALID_INPUT)) {
        assertTrue(told(lines).equals("{}\n"));
      }
      assertEquals(own ? 1 : 0, closed.size());
    }
  }
}
