package dev.contactctl.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Gen;
import dev.contactctl.read.LineFilter;
import dev.contactctl.sieve.Sieve;
import dev.contactctl.write.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Lines of NDJSON are kept as they were written, and read when they are sent. */
class LineRecordsTest {

  private static Checked checked(String text) {
    return new Checked(new FakeWorld().env("TMPDIR", "/home/me"))
        .whole()
        .skipping()
        .file("c.ndjson", text);
  }

  /** Everything that a record says. */
  private static List<Object> told(InputRecord record) {
    Optional<Contact> part = record.part();
    return List.of(
        record.number(),
        record.id(),
        record.place(),
        record.place().excerpt(),
        record.edits(),
        record.origin() instanceof Origin.Written written ? written.bytes() : "",
        record.valid(),
        part.map(contact -> contact.tree().toString()),
        part.map(contact -> contact.places().value(FieldPath.of("contactName"))));
  }

  private static List<List<Object>> told(List<InputRecord> records) {
    List<List<Object>> all = new ArrayList<>();
    for (InputRecord record : records) {
      all.add(told(record));
    }
    return all;
  }

  /**
   * A line of a contact: mostly a valid one, sometimes with an odd ID, or one that occurs twice.
   */
  private static String line(Gen gen, int number) {
    ObjectNode tree =
        gen.chance(20)
            ? Contacts.wild(gen)
            : gen.chance(20) ? Contacts.valid(gen) : Contacts.minimal().put("memo", "홍" + number);
    String id = List.of("id-" + number, "id-" + number, "same", "o d d").get(gen.below(4));
    tree.put("contactId", id);
    String json = JsonWriter.compact(tree);
    return switch (gen.below(7)) {
      case 0 -> " \t" + json;
      case 4 -> "\r" + json;
      case 1 -> json + " \r";
      case 2 -> "[" + json + "]";
      case 3 -> json.replace("same", "\\u0073ame");
      default -> json;
    };
  }

  /** The sieve, which counts the lines that it recognizes with their IDs. */
  private static LineFilter counting(AtomicInteger recognized) {
    Sieve sieve = Sieve.ofErrorsAndWarnings();
    return new LineFilter() {
      @Override
      public int recognize(byte[] json, int from) {
        return sieve.recognize(json, from);
      }

      @Override
      public String id() {
        recognized.addAndGet(sieve.id().isEmpty() ? 0 : 1);
        return sieve.id();
      }
    };
  }

  @Test
  void a_line_that_is_not_read_at_first_says_the_same_later() {
    AtomicInteger unread = new AtomicInteger();
    Gen.cases(
        300,
        gen -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < 1 + gen.below(6); i++) {
            text.append(line(gen, i)).append('\n');
          }
          Checked slow = checked(text.toString());
          Checked fast = checked(text.toString()).valid(counting(unread));
          CheckedInput read = slow.read();
          CheckedInput kept = fast.read();
          assertEquals(slow.said, fast.said);
          assertEquals(slow.leftOut, fast.leftOut);
          assertEquals(told(slow.skipped), told(fast.skipped));
          assertEquals(told(Checked.records(read)), told(Checked.records(kept)));
          assertEquals(read.spool().digest(), kept.spool().digest());
        });
    assertTrue(unread.get() > 300, unread::toString);
  }

  /** A filter that says so of every line. */
  private static LineFilter holding(String id) {
    return new LineFilter() {
      @Override
      public int recognize(byte[] json, int from) {
        int to = from;
        while (json[to] != '\n') {
          to++;
        }
        return to;
      }

      @Override
      public String id() {
        return id;
      }
    };
  }

  @Test
  void a_line_that_is_known_to_be_valid_is_read_when_its_contact_is_needed() {
    Checked checked = checked("{\"contactId\": no JSON}\n").valid(holding("a"));
    InputRecord record = Checked.records(checked.read()).get(0);
    assertEquals("a", record.id());
    assertThrows(IllegalArgumentException.class, record::part);
  }

  @Test
  void a_line_is_read_at_once_when_it_may_say_something_else_later() {
    String line = JsonWriter.compact(Contacts.minimal().put("contactId", "a"));
    for (String other : List.of("\r" + line, "[" + line + "]")) {
      InputRecord record = Checked.records(checked(other + "\n").valid(holding("a")).read()).get(0);
      InputRecord slow = Checked.records(checked(other + "\n").read()).get(0);
      assertEquals(told(slow), told(record));
    }
    InputRecord record =
        Checked.records(checked(line + "\n").valid(holding("no ID")).read()).get(0);
    assertEquals("a", record.id());
  }

  @Test
  void the_digest_is_of_what_a_line_says() {
    String line = JsonWriter.compact(Contacts.minimal().put("contactId", "a"));
    String digest = digest("c.ndjson", line + "\n");
    for (String same :
        List.of(
            line + "\r\n",
            "\uFEFF" + line,
            "\n \t" + line.replace(":", " : ").replace(",", ",\t") + " ",
            line.replace("홍", "\\uD64D"),
            "[" + line + "]")) {
      assertEquals(digest, digest("x.ndjson", same), same);
    }
    assertEquals(digest, digest("x.json", line));
    assertEquals(digest, digest("x.yaml", line));
    for (String other :
        List.of(
            line.replace("홍", "홍 "),
            line.replace("true", "false"),
            line.replace("\"ALL\"", "null"),
            line + "\n" + line.replace("\"a\"", "\"b\""))) {
      assertNotEquals(digest, digest("c.ndjson", other), other);
    }
  }

  private static String digest(String name, String text) {
    Checked checked = new Checked(new FakeWorld().env("TMPDIR", "/home/me"));
    Sieve sieve = Sieve.ofErrorsAndWarnings();
    return checked.whole().file(name, text).valid(sieve).read().spool().digest();
  }

  @Test
  void the_digest_is_the_same_whether_a_line_is_read_or_not() {
    for (String memo : List.of("two  words", "twowords", "first\nsecond", "a \"b\" \\ c")) {
      String line =
          JsonWriter.compact(Contacts.minimal().put("contactId", "a").put("memo", memo)) + "\n";
      Checked unread = checked(line).valid(Sieve.ofErrorsAndWarnings());
      boolean plain = line.indexOf('\\') < 0;
      assertEquals(plain, Checked.records(unread.read()).get(0).origin().line().isPresent(), memo);
      assertEquals(digest("c.json", line), digest("c.ndjson", line), memo);
    }
  }

  @Test
  void a_long_line_is_read_at_once() {
    String line = JsonWriter.compact(Contacts.minimal().put("contactId", "a"));
    for (int blanks : List.of(8 << 10, 4 << 10)) {
      String text = line.replaceFirst(",", "," + " ".repeat(blanks)) + "\n";
      InputRecord record = Checked.records(checked(text).valid(holding("a")).read()).get(0);
      boolean unread = record.origin().line().isPresent();
      assertEquals(blanks < 8 << 10, unread);
    }
  }

  @Test
  void a_line_of_a_file_that_is_named_for_its_contact_has_that_id() {
    Checked checked = new Checked();
    checked.world.file("d/a1.ndjson", "{\"memo\":\"1\"}\n");
    InputRecord record = Checked.records(checked.source("d").read()).get(0);
    assertEquals("a1", record.id());
    assertEquals("{\"memo\":\"1\"}", record.part().orElseThrow().tree().toString());
  }
}
