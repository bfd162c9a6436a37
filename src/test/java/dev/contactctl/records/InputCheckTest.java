package dev.contactctl.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of the records of one input and of several. */
class InputCheckTest {
  private static final String A = "{\"contactId\":\"a\",\"memo\":\"1\"}\n";
  private static final String B = "{\"contactId\":\"b\",\"memo\":\"2\"}\n";

  @Test
  void records_come_in_the_order_of_the_inputs_whatever_their_format() {
    Checked checked =
        new Checked()
            .file("n.ndjson", A + "\n" + B)
            .file("j.json", "[{\"contactId\":\"c\"},{\"contactId\":\"d\"}]")
            .file("y.yaml", "contactId: e\nmemo: x\n---\ncontactId: f\n")
            .file("s.json", "{\"contactId\":\"g\"} {\"contactId\":\"h\"}")
            .ids("ids.txt", "\uFEFFi\r\n\r\n# all of them\r\n  j  \r\nk # why\r");
    CheckedInput input = checked.read();
    assertEquals(List.of(), checked.said);
    assertEquals(
        List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"), Checked.ids(input));
    assertEquals(CheckedInput.NextStep.SEND, input.next());
    assertEquals(11, input.read());
    List<String> places = new java.util.ArrayList<>();
    for (InputRecord record : Checked.records(input)) {
      places.add(record.number() + " " + record.place());
    }
    assertEquals(
        List.of(
            "1 n.ndjson:1:1",
            "2 n.ndjson:3:1",
            "3 j.json:1:2",
            "4 j.json:1:20",
            "5 y.yaml:1:1",
            "6 y.yaml:4:1",
            "7 s.json:1:1",
            "8 s.json:1:19",
            "9 ids.txt:1:1",
            "10 ids.txt:4:3",
            "11 ids.txt:5:1"),
        places);
  }

  @Test
  void one_error_stops_the_run_and_all_are_reported() {
    Checked checked =
        new Checked()
            .file("c.ndjson", A + "{\"contactId\":\"b\",\"memo\":3}\n{\"memo\":\"\"}\n{\"x\n" + B);
    CheckedInput input = checked.read();
    assertEquals(CheckedInput.NextStep.STOP_UNREAD, input.next(), "a line is cut off");
    assertEquals(
        List.of(
            "c.ndjson:2:25: memo: is the number 3 but must be text (rule type); put it in"
                + " quotes: \"3\"",
            "c.ndjson:3:1: has no contactId (rule contact-id); add the ID of the contact, as get"
                + " prints it",
            "c.ndjson:4:4: ends too early (rule syntax); write the rest: a quote or bracket is"
                + " still open",
            "c.ndjson:5:1: contactId: \"b\" is the ID of two records; the first is at"
                + " c.ndjson:2:1 (rule contact-id); remove one of them, or merge them into one"),
        checked.said);
    assertEquals(4, input.errors());
    assertEquals(List.of(), checked.leftOut);
  }

  @Test
  void invalid_records_can_be_skipped_and_so_are_both_of_two() {
    Checked checked =
        new Checked()
            .file("c.ndjson", A + "{\"contactId\":\"c\",\"memo\":3}\n{\"x\n" + B + A + "{}\n" + A)
            .skipping();
    CheckedInput input = checked.read();
    assertEquals(List.of("b"), Checked.ids(input));
    assertEquals(1, input.records());
    assertEquals(CheckedInput.NextStep.SEND, input.next());
    assertEquals(
        List.of(
            "2 c type",
            "3  syntax",
            "1 a contact-id",
            "5 a contact-id",
            "6  contact-id",
            "7 a contact-id"),
        checked.leftOut);
    assertEquals(6, input.leftOut());
    assertEquals("1", checked.skipped.get(2).part().orElseThrow().tree().path("memo").asString());
  }

  @Test
  void input_that_breaks_off_stops_the_run_even_where_invalid_records_are_skipped() {
    Checked checked =
        new Checked().file("c.json", "[{\"contactId\":\"a\"},").file("b.ndjson", B).skipping();
    CheckedInput input = checked.read();
    assertEquals(CheckedInput.NextStep.STOP_UNREAD, input.next());
    assertEquals(List.of("b"), Checked.ids(input));
  }

  @Test
  void an_input_that_cannot_be_read_does_not_hide_what_is_wrong_with_the_others() {
    Checked checked = new Checked().source("none.json").file("b.ndjson", "{\"contactId\":\"!\"}");
    CheckedInput input = checked.read();
    assertEquals(CheckedInput.NextStep.STOP_UNREAD, input.next());
    assertEquals(
        List.of(
            "none.json: does not exist; check the name",
            "b.ndjson:1:14: contactId: is the text \"!\", which is not a contact ID (rule"
                + " contact-id); write 1 to 128 letters, digits and hyphens, as get prints it"),
        checked.said);
  }

  @Test
  void no_record_at_all_is_an_error() {
    Checked empty = new Checked().file("c.ndjson", "\n");
    assertEquals(CheckedInput.NextStep.STOP_UNREAD, empty.read().next());
    Checked ids = new Checked().ids("ids.txt", "# none\n");
    assertEquals(CheckedInput.NextStep.STOP, ids.read().next());
    assertEquals(
        List.of("ids.txt:1:1: has no ID (rule empty-input); write one ID per line"), ids.said);
    Checked none = new Checked();
    assertEquals(CheckedInput.NextStep.STOP, none.read().next());
    assertEquals(List.of("the input has no records; check the program that made it"), none.said);
  }

  @Test
  void a_shard_without_a_record_is_no_error() {
    for (int i = 1; i <= 8; i++) {
      Checked checked =
          new Checked().file("c.ndjson", A + B).select(Set.of(), 100, new Shard(i, 8));
      assertEquals(CheckedInput.NextStep.SEND, checked.read().next());
    }
  }

  @Test
  void only_some_contacts_can_be_meant_and_the_others_are_not_checked() {
    String wrong = "{\"contactId\":\"x\",\"memo\":3}\n";
    Checked checked =
        new Checked().file("c.ndjson", A + wrong + wrong + B).select(Set.of("b"), 9, Shard.WHOLE);
    CheckedInput input = checked.read();
    assertEquals(List.of(), checked.said);
    assertEquals(List.of("b"), Checked.ids(input));
    assertEquals(4, Checked.records(input).get(0).number());
  }

  @Test
  void an_id_that_never_occurs_is_an_error() {
    Checked checked =
        new Checked().file("c.ndjson", A + B).select(Set.of("b", "z"), 9, Shard.WHOLE);
    assertEquals(CheckedInput.NextStep.STOP, checked.read().next());
    assertEquals(List.of("--only: \"z\" is not in the input; check the ID"), checked.said);
  }

  @Test
  void reading_stops_at_the_limit() {
    Checked checked =
        new Checked().file("c.ndjson", A + B + "{\n").select(Set.of(), 2, Shard.WHOLE);
    CheckedInput input = checked.read();
    assertEquals(List.of(), checked.said);
    assertEquals(List.of("a", "b"), Checked.ids(input));
  }

  @Test
  void the_shards_are_parts_of_the_whole_without_overlap() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      all.append("{\"contactId\":\"c-").append(i).append("\"}\n");
    }
    List<String> found = new java.util.ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Checked checked =
          new Checked().file("c.ndjson", all.toString()).select(Set.of(), 1000, new Shard(i, 3));
      List<String> part = Checked.ids(checked.read());
      assertTrue(part.size() > 40, part.size() + " records");
      found.addAll(part);
    }
    assertEquals(200, found.size());
    assertEquals(200, Set.copyOf(found).size());
  }

  @Test
  void standard_input_is_read_once() {
    Checked checked = new Checked().source("-").source("-");
    Failure failure = assertThrows(Failure.class, checked::read);
    assertEquals(Exit.USAGE, failure.exit());
    Checked once = new Checked().source("-");
    once.world.stdin(A + B);
    CheckedInput input = once.read();
    assertEquals(List.of("a", "b"), Checked.ids(input));
    assertEquals("stdin:2:1", Checked.records(input).get(1).place().toString());
  }

  private static String digest(String name, String text) {
    return new Checked().file(name, text).read().spool().digest();
  }

  @Test
  void the_digest_is_of_what_records_say() {
    String digest = digest("c.json", A + B);
    assertEquals(64, digest.length());
    assertEquals(digest, digest("x.json", "[" + A + "," + B + "]"));
    assertEquals(digest, digest("x.yaml", "- " + A + "- " + B));
    assertEquals(digest, digest("x.ndjson", A + B));
    for (String name : List.of("c.json", "c.ndjson")) {
      assertNotEquals(digest(name, A + B), digest(name, B + A));
      assertNotEquals(digest(name, A), digest(name, A.replace("memo", "nemo")));
    }
  }

  @Test
  void files_in_a_folder_may_be_named_for_their_contacts() {
    Checked checked = new Checked();
    checked.world.file("d/a1.json", "{\"memo\":\"1\"}");
    checked.world.file("d/b1.yaml", "contactId: b1\n");
    checked.world.file("d/hong.yaml", "contactId: c1\n");
    checked.world.file("d/in/e1.yaml", "memo: x\n");
    checked.world.file("d/two.ndjson", "{\"contactId\":\"f1\"}\n{\"contactId\":\"g1\"}\n");
    CheckedInput input = checked.source("d").tree().read();
    assertEquals(List.of(), checked.said);
    assertEquals(List.of("a1", "b1", "c1", "e1", "f1", "g1"), Checked.ids(input));
  }

  @Test
  void a_file_named_for_another_contact_is_an_error() {
    Checked checked = new Checked();
    checked.world.file("d/a2.json", "{\"contactId\":\"a1\"}");
    checked.source("d").read();
    assertEquals(
        List.of(
            "d/a2.json:1:14: contactId: is \"a1\", but the file is named for \"a2\" (rule"
                + " contact-id); correct the ID, or rename the file"),
        checked.said);
  }

  @Test
  void the_name_of_a_file_that_is_named_by_itself_means_nothing() {
    Checked checked = new Checked().file("a1.json", "{\"memo\":\"1\"}");
    assertEquals(CheckedInput.NextStep.STOP, checked.read().next());
  }

  @Test
  void a_line_that_a_filter_knows_to_be_valid_is_read_and_not_checked() {
    Checked checked =
        new Checked()
            .file("c.ndjson", "{\"contactId\":\"a\",\"memo\":3}\n")
            .valid((bytes, from) -> from + 26);
    CheckedInput input = checked.read();
    assertEquals(List.of(), checked.said);
    assertEquals(List.of("a"), Checked.ids(input));
  }

  @Test
  void input_in_another_encoding_stops_the_run() {
    Checked checked = new Checked().skipping();
    checked.world.file("c.ndjson", A.getBytes(java.nio.charset.StandardCharsets.UTF_16));
    assertEquals(CheckedInput.NextStep.STOP_UNREAD, checked.source("c.ndjson").read().next());
  }

  @Test
  void ids_may_be_in_utf_16_and_start_with_the_header_of_a_column() {
    Checked checked = new Checked().ids("x", "");
    checked.world.file(
        "x", "contactId\r\na\r\nb\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_16));
    assertEquals(List.of("a", "b"), Checked.ids(checked.read()));
    assertEquals(List.of(), checked.said);
  }

  @Test
  void what_is_no_id_is_an_error_with_its_place() {
    Checked checked = new Checked().ids("x", "a\n b,c\n");
    assertEquals(CheckedInput.NextStep.STOP, checked.read().next());
    assertEquals(
        List.of(
            "x:2:2: contactId: \"b,c\" is not a contact ID (rule contact-id); write 1 to 128"
                + " letters, digits and hyphens, as get prints it"),
        checked.said);
  }
}
