package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.Finding;
import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.message.Message;
import dev.contactctl.sieve.Sieve;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
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

/** Reading line by line gives the same readings wherever the blocks that are read end. */
class NdjsonLinesTest {
  private static final String TEXT =
      "\uFEFF{\"memo\":\"홍 🦊\"}\r\n\n \u3000\r\n{\"memo\":\"é\", }\n[{\"a\":1},{\"b\":\"\u0000\"}]\n"
          + "{\"memo\":\"山田\"} {\"c\":3}\r\n7\n{\"memo\":\"끝\"}";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An input that gives a limited number of bytes per read, and then fails or ends. */
  private static final class Trickle extends InputStream {
    private final InputStream bytes;
    private final int most;
    private final boolean fails;

    Trickle(byte[] bytes, int most, boolean fails) {
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

  private static String report(NdjsonLines lines) {
    StringBuilder report = new StringBuilder();
    ContactReader.read(lines, reading -> add(reading, report));
    return report.toString();
  }

  private static void add(Reading reading, StringBuilder report) {
    report
        .append(reading.contact().map(c -> JsonWriter.compact(c.tree())).orElse("-"))
        .append('\n');
    for (Finding finding : reading.findings()) {
      report.append("! ").append(finding.line().toString()).append('\n');
    }
  }

  private static String report(byte[] bytes) {
    return report(NdjsonLines.of(new Source("c.ndjson", bytes)));
  }

  /**
   * Each line read as JSON of its own, after as many blank lines as lines come before it. They are
   * not empty: a line feed and U+0000 at the start of a file would be UTF-16.
   */
  private static String readOneByOne(String text) {
    StringBuilder report = new StringBuilder();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        Source line = new Source("c.ndjson", utf8(" \n".repeat(i) + lines[i]));
        List<Reading> values = new ArrayList<>();
        ContactReader.read(line, Optional.of(Syntax.JSON), values::add);
        boolean isList = lines[i].strip().startsWith("[");
        boolean one = isList || values.size() == 1 || values.get(1).contact().isEmpty();
        for (Reading value : one ? whole(values) : List.of(second(values))) {
          add(value, report);
        }
      }
    }
    return report.toString();
  }

  /** A line holds one value. */
  private static Reading second(List<Reading> values) {
    Place place = values.get(1).contact().orElseThrow().places().value(FieldPath.ROOT);
    Finding why =
        Finding.of(
            Rule.SECOND_VALUE,
            FieldPath.ROOT,
            place,
            Message.literal("is a second value on its line"),
            Message.literal("write one contact per line"));
    return new Reading(Optional.empty(), List.of(why), Reading.Extent.CUT);
  }

  /** What is wrong with a part of a line is wrong with the line. */
  private static List<Reading> whole(List<Reading> values) {
    Reading last = values.get(values.size() - 1);
    if (last.isCut()) {
      Finding why = last.findings().get(last.findings().size() - 1);
      return List.of(new Reading(Optional.empty(), List.of(why), Reading.Extent.CUT));
    }
    for (Reading value : values) {
      if (value.contact().isEmpty()) {
        return List.of(value);
      }
    }
    return values;
  }

  @Test
  void blocks_may_end_anywhere() {
    String whole = readOneByOne(TEXT.substring(1));
    byte[] bytes = utf8(TEXT);
    assertEquals(whole, report(bytes));
    for (int block = 1; block <= bytes.length + 1; block++) {
      assertEquals(
          whole, report(lines(new Trickle(bytes, block, false), 64 << 10)), "at once " + block);
      assertEquals(
          whole, report(lines(new Trickle(bytes, 1 << 20, false), block)), "block " + block);
    }
  }

  /** What ends too early ends in its own line, whatever ends that line. */
  @Test
  void a_line_that_is_cut_off_is_reported_at_its_own_place() {
    String cut = "{\"memo\":\"홍\"";
    assertEquals(
        report(utf8("{}\n" + cut + "\n{}\n")), report(utf8("{}\r\n" + cut + "\r\n{}\r\n")));
    assertTrue(report(utf8("{}\r\n" + cut + "\r\n{}\r\n")).contains("c.ndjson:2:12: "));
  }

  @Test
  void reading_line_by_line_equals_reading_each_line_alone() {
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
          InputStream in = new Trickle(utf8(text.toString()), 1 + gen.below(300), false);
          assertEquals(readOneByOne(text.toString()), report(lines(in, block)));
        });
  }

  /** What is read of the lines that the sieve does not recognize. */
  private static String filtered(NdjsonLines lines) {
    StringBuilder report = new StringBuilder();
    ContactReader.read(
        lines,
        new Reading.Sink() {
          @Override
          public Optional<LineFilter> filter() {
            return Optional.of(Sieve.ofAllFindings());
          }

          @Override
          public void recognized() {
            report.append("recognized\n");
          }

          @Override
          public void accept(Reading reading) {
            add(reading, report);
          }
        });
    return report.toString();
  }

  @Test
  void a_filter_stays_within_the_line_wherever_blocks_end() {
    String contact = JsonWriter.compact(Contacts.minimal());
    byte[] twice = utf8(contact + "\n" + contact);
    for (int block = 1; block <= twice.length + 1; block++) {
      NdjsonLines lines = lines(new Trickle(twice, 7, false), block);
      assertEquals("recognized\nrecognized\n", filtered(lines), "block " + block);
    }
    byte[] once = utf8(contact.replace("ALL", "") + "\u3000");
    for (int cut = 1; cut < once.length; cut++) {
      byte[] broken = Arrays.copyOf(once, cut); // fills its block, so that nothing comes after it
      String report = filtered(lines(new ByteArrayInputStream(broken), cut));
      assertEquals(report(broken), report);
    }
  }

  @Test
  void input_without_contacts_is_refused() {
    String empty =
        "-\n! c.ndjson:1:1: is empty (rule empty-input); write a contact; contactctl template prints one\n";
    for (String text : List.of("", "\uFEFF", "\n", "\uFEFF\r\n \n", " \u3000\t")) {
      assertEquals(empty, report(utf8(text)), text);
    }
  }

  @Test
  void a_list_of_nothing_is_no_contact() {
    assertEquals(
        "{}\n-\n! c.ndjson:2:1: is not an object, but a contact must be one (rule type);"
            + " write the contact's properties by name\n{}\n",
        report(utf8("{}\n[]\n{}\n")));
  }

  @Test
  void a_byte_order_mark_is_allowed_at_the_beginning_only() {
    assertEquals("{}\n", report(utf8("\uFEFF{}")));
    assertEquals(
        "{}\n-\n! c.ndjson:2:1: has U+FEFF ZERO WIDTH NO-BREAK SPACE where JSON does not allow it (rule syntax);"
            + " remove it\n",
        report(utf8("\uFEFF{}\n\uFEFF{}")));
  }

  @Test
  void a_line_in_another_encoding_does_not_affect_the_others() {
    byte[] bytes = utf8("{}\n{\"memo\":\"홍x\"}\n{\"a\":1}\n{\"b\":\"홍");
    bytes[13] = '\n'; // in the middle of the first character
    bytes[bytes.length - 1] = (byte) 0xED; // a half character at the end
    String report = report(bytes);
    assertEquals(
        "{}\n"
            + "-\n! c.ndjson:2:10: is not UTF-8: byte 0xED (rule encoding); save the file as UTF-8\n"
            + "-\n! c.ndjson:3:1: is not UTF-8: byte 0x8D (rule encoding); save the file as UTF-8\n"
            + "{\"a\":1}\n"
            + "-\n! c.ndjson:5:7: is not UTF-8: byte 0xED (rule encoding); save the file as UTF-8\n",
        report);
    for (int block = 1; block < bytes.length; block++) {
      assertEquals(report, report(lines(new Trickle(bytes, block, false), block)));
    }
  }

  @Test
  void utf_16_and_utf_32_are_refused_at_once() {
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      byte[] bytes = "{\"memo\":\"a\"}\n{}\n".getBytes(java.nio.charset.Charset.forName(charset));
      for (int block = 1; block < 6; block++) {
        assertEquals(
            "-\n! c.ndjson:1:1: is "
                + charset.substring(0, 6)
                + ", but must be UTF-8 (rule encoding);"
                + " save the file as UTF-8\n",
            report(lines(new Trickle(bytes, block, false), block)),
            charset);
      }
    }
  }

  @Test
  void a_line_has_a_limit_and_the_next_one_is_read() {
    String most = "[" + " ".repeat(InputBounds.LINE_BYTES - 4) + "{}]";
    assertEquals(InputBounds.LINE_BYTES, most.length());
    assertEquals("{}\n{\"a\":1}\n", report(utf8(most + "\n{\"a\":1}")));
    String tooLong =
        "-\n! c.ndjson:1:1: is a line of more than 4 MiB (rule too-large); write one contact per line\n";
    assertEquals(tooLong + "{\"a\":1}\n", report(utf8(" " + most + "\n{\"a\":1}")));
    assertEquals(tooLong + "{\"a\":1}\n", report(utf8(most.repeat(5) + "\n{\"a\":1}")));
    assertEquals(tooLong, report(utf8(" " + most)));
    String contact = JsonWriter.compact(Contacts.minimal());
    for (int length :
        List.of(InputBounds.LINE_BYTES, InputBounds.LINE_BYTES + 1, InputBounds.LINE_BYTES * 3)) {
      String padded = " ".repeat(length - utf8(contact).length) + contact + "\n";
      String report = length > InputBounds.LINE_BYTES ? tooLong : "recognized\n";
      assertEquals(report, filtered(NdjsonLines.of(new Source("c.ndjson", utf8(padded)))));
    }
  }

  @Test
  void a_failing_disk_leaves_what_was_read() {
    byte[] bytes = utf8("{}\n{\"a\":1}\n{\"b\"");
    StringBuilder report = new StringBuilder();
    NdjsonLines lines = lines(new Trickle(bytes, 5, true), 64);
    Failure failure =
        assertThrows(
            Failure.class, () -> ContactReader.read(lines, reading -> add(reading, report)));
    assertEquals("c.ndjson: cannot be read; check the file and its disk", failure.getMessage());
    assertEquals(Exit.INVALID_INPUT, failure.exit());
    assertEquals("{}\n{\"a\":1}\n", report.toString());
  }

  @Test
  void opened_input_is_closed_but_standard_input_is_not() {
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
        assertTrue(report(lines).equals("{}\n"));
      }
      assertEquals(own ? 1 : 0, closed.size());
    }
  }
}
