package dev.contactctl.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.syntax.Source;
import dev.contactctl.table.HeaderMap;
import dev.contactctl.table.TableOptions;
import dev.contactctl.table.TextCharset;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of tables as a whole: headers, encodings, delimiters, and rows among others. */
class TableRecordsTest {
  private static TableOptions mapped(String... flags) {
    return new TableOptions(
        HeaderMap.NONE.with(List.of(flags)), TableOptions.EmptyCell.LEAVE, Optional.empty());
  }

  private static TableOptions in(TextCharset charset) {
    return new TableOptions(HeaderMap.NONE, TableOptions.EmptyCell.LEAVE, charset.charset());
  }

  /** What is said of a table, or what its rows set. */
  private static List<String> read(String name, byte[] table, TableOptions options) {
    Checked checked = new Checked().table(options);
    checked.world.file(name, table);
    CheckedInput input = checked.source(name).read();
    if (!checked.said.isEmpty()) {
      return checked.said;
    }
    List<String> found = new ArrayList<>();
    for (InputRecord record : Checked.records(input)) {
      StringBuilder line = new StringBuilder(record.place() + " " + record.id());
      record.edits().forEach(edit -> line.append(' ').append(edit.place()));
      found.add(line.toString());
    }
    return found;
  }

  private static List<String> read(String table, TableOptions options) {
    return read("t.csv", table.getBytes(StandardCharsets.UTF_8), options);
  }

  private static List<String> read(String table) {
    return read(table, TableOptions.DEFAULT);
  }

  @Test
  void delimiters_line_ends_and_marks_are_recognized() {
    List<String> expected = List.of("t.csv:2:1 a t.csv:2:3", "t.csv:3:1 b t.csv:3:3");
    for (String end : List.of("\n", "\r\n", "\r")) {
      for (String delimiter : List.of(",", ";", "\t")) {
        String table = ("contactId,memo\na,x\nb,y\n").replace(",", delimiter).replace("\n", end);
        assertEquals(expected, read(table), table);
        assertEquals(expected, read("\uFEFF" + table), table);
        assertEquals(expected, read(table.stripTrailing()), table);
        byte[] utf16 = ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(expected, read("t.csv", utf16, TableOptions.DEFAULT));
        byte[] big = table.getBytes(StandardCharsets.UTF_16BE);
        assertEquals(expected, read("t.csv", big, TableOptions.DEFAULT));
      }
    }
    assertEquals(List.of("t.csv:3:1 a t.csv:3:3"), read("sep=;\ncontactId;memo\na;x,y\n"));
    assertEquals(
        List.of("t.TSV:2:1 a"),
        read("t.TSV", "contactId\na\n".getBytes(StandardCharsets.UTF_8), TableOptions.DEFAULT));
  }

  @Test
  void the_place_of_a_cell_is_where_it_starts() {
    assertEquals(
        List.of(
            "t.csv:2:1 a t.csv:2:3 t.csv:4:4",
            "t.csv:6:1 b t.csv:6:3 t.csv:6:5",
            "t.csv:7:1 c t.csv:7:3 t.csv:7:12"),
        read(
            "contactId,memo,contactName.lastName\na,\"1\n2\r\n3\",x\n,,\nb,😀,y\nc,\"\"\"a,\"\"\",z\n"));
  }

  @Test
  void blank_rows_are_passed_over() {
    assertEquals(
        List.of("t.csv:4:1 a", "t.csv:8:1 b"), read("\n\ncontactId,memo\na,\n\n,\n\" \",\nb,\n"));
  }

  @Test
  void a_header_that_is_no_path_is_an_error_with_what_was_probably_meant() {
    assertEquals(
        List.of(
            "t.csv:1:1: the header \"ID\" is not a property (rule unknown-property); pass --map"
                + " 'ID=contactId' if that is what it means, or --map 'ID=' to ignore the column",
            "t.csv:1:4: the header \"E-mail\" is not a property (rule unknown-property); pass --map"
                + " 'E-mail=emails[0].email' if that is what it means, or --map 'E-mail=' to ignore the"
                + " column",
            "t.csv:1:11: the header \"メール\" is not a property (rule unknown-property); pass --map"
                + " 'メール=emails[0].email' if that is what it means, or --map 'メール=' to ignore the"
                + " column",
            "t.csv:1:15: the header \"contactName.lastname\" is not a property (rule"
                + " unknown-property); did you mean contactName.lastName?",
            "t.csv:1:36: the header \"Zustand\" is not a property (rule unknown-property); say"
                + " which one it is, such as --map 'Zustand=customProperties.crm_id', or pass --map"
                + " 'Zustand=' to ignore the column"),
        read("ID,E-mail,メール,contactName.lastname,Zustand\na,b,c,d,e\n"));
  }

  @Test
  void headers_can_be_mapped() {
    TableOptions options =
        mapped("ID=contactId", "메일=emails[0].email", "Note=", "a'b=customProperties.x");
    assertEquals(
        List.of("t.csv:2:1 1 t.csv:2:3 t.csv:2:9"), read("ID,메일,Note,a'b\n1,a@b,n,x\n", options));
    assertEquals(
        List.of(
            "t.csv:2:3: emails[0].email: (column \"메일\") has no @ (rule email-form); write the"
                + " whole address"),
        List.of(read("ID,메일\n1,ab\n", options).get(0).replace(": warning", "")));
  }

  @Test
  void a_mapping_is_a_header_and_a_path() {
    for (String wrong : List.of("x", "=memo", "x=nemo", "x=[")) {
      Failure failure = assertThrows(Failure.class, () -> mapped(wrong), wrong);
      assertEquals(Exit.USAGE, failure.exit());
    }
    assertEquals(
        "--map: the header \"x\" is given twice; remove one",
        assertThrows(Failure.class, () -> mapped("x=memo", "x=")).getMessage());
    assertEquals(
        "--map: \"x\" is mapped to \"phone\", which is not a property; did you mean"
            + " telephones[0].telephone?",
        assertThrows(Failure.class, () -> mapped("x=phone")).getMessage());
  }

  @Test
  void a_file_can_map_headers_and_flags_go_before_it() {
    HeaderMap map = file("Phone: telephones[type=WORK].telephone\nNote: null\nID: contactId\n");
    assertEquals("memo", map.with(List.of("Phone=memo")).paths().get("Phone"));
    assertEquals("", map.paths().get("Note"));
    assertEquals(
        map,
        file(
            "{\"Phone\": \"telephones[type=WORK].telephone\", \"Note\": \"\", \"ID\": \"contactId\"}"));
    for (String wrong :
        List.of("[1]", "x: nemo", "x: 3", "x: [a]", "x: *a", "x: memo\nx: memo", "x: a: b")) {
      Failure failure = assertThrows(Failure.class, () -> file(wrong), wrong);
      assertEquals(Exit.INVALID_INPUT, failure.exit());
      assertTrue(failure.getMessage().startsWith("map.yaml:"), failure.getMessage());
    }
  }

  private static HeaderMap file(String text) {
    return HeaderMap.of(new Source("map.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void two_columns_for_one_value_are_an_error() {
    assertEquals(
        List.of(
            "t.csv:1:16: the header \"memo\" sets the same property as the header \"memo\" in column 2 (rule duplicate-key); remove one of the two"),
        read("contactId,memo,memo\na,b,c\n"));
    for (String header :
        List.of(
            "telephones[0].telephone,telephones.0.telephone",
            "telephones,telephones[0].telephone",
            "customProperties.x.content,customProperties.x",
            "contactId")) {
      String said = read("contactId," + header + "\na,b,c\n").get(0);
      assertTrue(said.contains("(rule duplicate-key)"), said);
    }
  }

  @Test
  void headers_that_cannot_hold_a_value_are_errors() {
    for (String header :
        List.of(
            "telephones[*].telephone",
            "telephones[type=PHONE].telephone",
            "telephones[kind=WORK].telephone",
            "contactName[0].lastName",
            "memo.x",
            "nemo",
            "contactTagIds[x=y]",
            "telephones[0].telephone.x",
            "telephones[primary=x].telephone",
            "[0]")) {
      String said = read("contactId," + header + "\na,b\n").get(0);
      assertTrue(said.contains("(rule unknown-property)"), said);
    }
  }

  @Test
  void a_table_without_ids_or_rows_is_an_error() {
    assertEquals(
        List.of(
            "t.csv:1:1: has no column contactId (rule contact-id); add it, or say which one it is,"
                + " as --map 'ID=contactId'"),
        read("memo\nx\n"));
    assertEquals(
        List.of(
            "t.csv:1:1: has a header and no rows (rule empty-input); write a row for each contact"),
        read("contactId,memo\n"));
    assertEquals(
        List.of(
            "t.csv:1:1: has no header (rule empty-input); write one, such as"
                + " contactId,contactName.lastName,telephones[0].telephone"),
        read("\n"));
    assertEquals(
        List.of(
            "t.csv:2:3: contactId: has no contactId (rule contact-id); add the ID of the contact,"
                + " as get prints it",
            "t.csv:3:3: contactId: \"b c\" is not a contact ID (rule contact-id); write 1 to 128"
                + " letters, digits and hyphens, as get prints it"),
        read("memo,contactId\nx,\ny,b c\n"));
  }

  @Test
  void blanks_around_an_id_do_not_count() {
    assertEquals(List.of("t.csv:2:1 a"), read("contactId,memo\n\u00A0a ,\n"));
  }

  @Test
  void bytes_of_another_encoding_are_an_error_with_its_remedy() {
    byte[] table = "contactId,memo\na,x\nb,山\n".getBytes(Charset.forName("windows-31j"));
    assertEquals(
        List.of(
            "t.csv:3:3: is not UTF-8: byte 0x8E (rule encoding); save the file as UTF-8, or pass"
                + " --charset MS932 (Japanese Windows) or CP949 (Korean Windows)"),
        read("t.csv", table, TableOptions.DEFAULT));
    assertEquals(
        List.of("t.csv:2:1 a t.csv:2:3", "t.csv:3:1 b t.csv:3:3"),
        read("t.csv", table, in(TextCharset.MS932)));
    byte[] korean = "contactId,memo\na,홍\n".getBytes(Charset.forName("x-windows-949"));
    assertEquals(List.of("t.csv:2:1 a t.csv:2:3"), read("t.csv", korean, in(TextCharset.CP949)));
    byte[] cut = "contactId,memo\na,홍".getBytes(StandardCharsets.UTF_8);
    cut[cut.length - 1] = '\n';
    assertTrue(
        read("t.csv", cut, TableOptions.DEFAULT).get(0).startsWith("t.csv:2:3: is not UTF-8"));
    byte[] wrong = "contactId,memo\na,\u00FF\n".getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(
        read("t.csv", wrong, in(TextCharset.MS932))
            .get(0)
            .startsWith("t.csv:2:3: is not MS932: byte 0xFF (rule encoding); pass the --charset"));
  }

  @Test
  void wherever_blocks_end_characters_stay_whole() {
    for (int pad = 0; pad < 5; pad++) {
      StringBuilder table = new StringBuilder("contactId,memo\n");
      for (int i = 0; i < 3000; i++) {
        table.append("c").append(i).append(",").append("x".repeat(pad)).append("홍😀é길동\n");
      }
      Checked checked = new Checked().file("t.csv", table.toString());
      List<InputRecord> records = Checked.records(checked.read());
      assertEquals(List.of(), checked.said);
      assertEquals(3000, records.size());
      String last = records.get(2999).edits().get(0).toString();
      assertTrue(last.contains("x".repeat(pad) + "홍😀é길동"), last);
      assertTrue(last.contains("t.csv:3001:7"), last);
    }
  }

  @Test
  void a_table_from_standard_input_is_recognized_by_its_header() {
    Checked checked = new Checked().source("-");
    checked.world.stdin("contactId,memo\na,x\n");
    assertEquals(List.of("a"), Checked.ids(checked.read()));
    assertEquals(List.of(), checked.said);
    Checked named = new Checked().source("-").format(RecordFormat.CSV);
    named.world.stdin("contactId\na\n");
    assertEquals(List.of("a"), Checked.ids(named.read()));
    Checked yaml = new Checked().source("-");
    yaml.world.stdin("contactId: a\nmemo: x, y\n");
    assertEquals(List.of("a"), Checked.ids(yaml.read()));
    Checked foreign = new Checked().source("-").table(mapped("ID=contactId", "N=memo"));
    foreign.world.stdin("N;ID\nx;a\n");
    assertEquals(List.of("a"), Checked.ids(foreign.read()));
  }

  @Test
  void a_row_replaces_a_whole_contact_when_that_is_asked_for() {
    String header =
        "contactId,contactName.lastName,permission.accessibleRange,telephones[1].telephone";
    Checked checked = new Checked().file("t.csv", header + "\na,홍,ALL,010\nb,,ALL,010\n").whole();
    CheckedInput input = checked.read();
    assertEquals(
        List.of("t.csv:3:1: contactName: is missing (rule required); add it"), checked.said);
    InputRecord record = Checked.records(input).get(0);
    assertEquals(List.of(), record.edits());
    assertEquals(
        "{\"contactName\":{\"lastName\":\"홍\"},\"permission\":{\"accessibleRange\":\"ALL\"},"
            + "\"telephones\":[{\"telephone\":\"010\",\"primary\":true}]}",
        record.part().orElseThrow().tree().toString());
  }

  @Test
  void rows_count_among_other_records() {
    Checked checked =
        new Checked()
            .file("c.ndjson", "{\"contactId\":\"a\"}\n")
            .file("t.csv", "contactId,memo\nb,\na,\n")
            .skipping();
    CheckedInput input = checked.read();
    assertEquals(List.of("b"), Checked.ids(input));
    assertEquals(
        List.of(
            "t.csv:3:1: contactId: \"a\" is the ID of two records; the first is at c.ndjson:1:1"
                + " (rule contact-id); remove one of them, or merge them into one"),
        checked.said);
  }

  @Test
  void a_broken_quote_ends_the_table_and_says_where() {
    Checked checked =
        new Checked()
            .file("t.csv", "contactId,memo\na,x\nb,\"y\nc,z\n" + "d,z\n".repeat(2000))
            .skipping();
    CheckedInput input = checked.read();
    assertEquals(CheckedInput.NextStep.STOP_UNREAD, input.next());
    assertTrue(checked.said.get(0).startsWith("t.csv:3:3: has a quote"), checked.said.get(0));
  }

  @Test
  void a_quote_that_is_never_closed_does_not_fill_the_memory() {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.writeBytes("contactId,memo\na,\"".getBytes(StandardCharsets.UTF_8));
    table.writeBytes("x\n".repeat(5 << 20).getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "t.csv:2:3: is a row or cell of more than 4194304 UTF-16 units (rule syntax); close the"
                + " quote, and double each quote inside"),
        read("t.csv", table.toByteArray(), TableOptions.DEFAULT));
  }

  @Test
  void read_only_columns_are_only_noted() {
    Checked checked = new Checked().file("t.csv", "contactId,createdTime,memo,error\na,b,c,d\n");
    assertEquals(List.of("a"), Checked.ids(checked.read()));
    assertEquals(List.of(), checked.said);
    assertEquals(
        List.of(
            "t.csv:1:11: note: createdTime: is set by the server only, and is ignored (rule"
                + " read-only)",
            "t.csv:1:28: note: holds the errors of an earlier run, and is ignored (rule"
                + " read-only)"),
        checked.notes);
  }

  @Test
  void only_rows_that_are_meant_are_checked() {
    Checked checked =
        new Checked()
            .file("t.csv", "contactId,permission.isCoEditing\na,x\nb,true\n")
            .select(Set.of("b"), 10, Shard.WHOLE);
    assertEquals(List.of("b"), Checked.ids(checked.read()));
    assertEquals(List.of(), checked.said);
  }

  @Test
  void encodings_have_several_names() {
    assertEquals(Optional.of(TextCharset.MS932), TextCharset.byWord("shift_jis"));
    assertEquals(Optional.of(TextCharset.CP949), TextCharset.byWord("euc-kr"));
    assertEquals(Optional.of(TextCharset.UTF_8), TextCharset.byWord("utf8"));
    assertEquals(Optional.empty(), TextCharset.byWord("latin1"));
    for (TextCharset charset : TextCharset.values()) {
      assertTrue(charset.charset().isPresent(), charset.name());
    }
  }
}
