package dev.contactctl.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.contact.Place;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records that failed are written so that they can be corrected and read again. */
class FailedRecordsTest {

  private static String failed(Checked checked) throws IOException {
    CheckedInput input = checked.read();
    assertEquals(List.of(), checked.said);
    FailedRecords.requireOneFormat(input);
    Path file = checked.world.cwd().resolve("failed");
    try (FailedRecords failed = FailedRecords.to(file)) {
      for (InputRecord record : Checked.records(input)) {
        failed.add(record, "line 1\nline 2");
      }
      assertFalse(Files.exists(file));
      failed.finish();
    }
    return Files.readString(file);
  }

  @Test
  void json_becomes_ndjson_with_the_id_of_the_file() throws IOException {
    Checked checked = new Checked().file("c.json", "[{\"contactId\":\"b\",\"x\":1.00}]");
    checked.world.file("d/a1.json", "{\"memo\":\"m\"}");
    assertEquals(
        "{\"error\":\"line 1 line 2\",\"contactId\":\"b\",\"x\":1.00}\n"
            + "{\"error\":\"line 1 line 2\",\"contactId\":\"a1\",\"memo\":\"m\"}\n",
        failed(checked.source("d").allowing()));
  }

  @Test
  void yaml_has_the_reason_in_a_comment() throws IOException {
    String text =
        failed(new Checked().file("c.yaml", "contactId: a\nmemo: x\n---\ncontactId: b\n"));
    assertEquals(
        "---\n# line 1 line 2\ncontactId: a\nmemo: x\n---\n# line 1 line 2\ncontactId: b\n", text);
    assertEquals(List.of("a", "b"), Checked.ids(new Checked().file("f.yaml", text).read()));
  }

  @Test
  void ids_have_the_reason_in_a_comment() throws IOException {
    String text = failed(new Checked().ids("ids", "a\nb # old\n"));
    assertEquals("# line 1 line 2\na\n# line 1 line 2\nb # old\n", text);
    assertEquals(text, failed(new Checked().ids("f", text)));
    assertEquals(List.of("a", "b"), Checked.ids(new Checked().ids("f", text).read()));
  }

  @Test
  void tables_have_the_reason_in_a_column_that_is_passed_over() throws IOException {
    String table = "\uFEFFcontactId;memo;\r\na;\"1;\"\"2\"\"\n3\";\r\nb; y ;\r\n";
    String text = failed(new Checked().file("t.csv", table));
    assertEquals(
        "\uFEFFerror;contactId;memo;\r\nline 1 line 2;a;\"1;\"\"2\"\"\n3\";\r\n"
            + "line 1 line 2;b; y ;\r\n",
        text);
    assertEquals(text, failed(new Checked().file("failed.csv", text)));
  }

  @Test
  void the_reason_is_ignored_when_ndjson_is_read_again() throws IOException {
    Checked checked = new Checked().file("c.ndjson", "{\"error\":\"old\",\"contactId\":\"a\"}\n");
    assertEquals("{\"error\":\"line 1 line 2\",\"contactId\":\"a\"}\n", failed(checked));
  }

  @Test
  void rows_keep_all_their_cells() throws IOException {
    Checked checked =
        new Checked().file("t.csv", "contactId,memo,error\na,x,old,y\nb\n").skipping();
    checked.read().close();
    Path file = checked.world.cwd().resolve("failed");
    try (FailedRecords failed = FailedRecords.to(file)) {
      checked.skipped.forEach(record -> failed.add(record, "why"));
      failed.finish();
    }
    assertEquals("error,contactId,memo\nwhy,a,x,y\nwhy,b\n", Files.readString(file));
  }

  @Test
  void what_is_not_of_the_run_is_kept() throws IOException {
    Checked checked = new Checked().file("c.json", "{\"contactId\":\"a\",\"memo\":\"m\"}");
    Path file = checked.world.cwd().resolve("failed.ndjson");
    Path aside = checked.world.cwd().resolve("failed.ndjson.old1");
    String first = "{\"error\":\"why\",\"contactId\":\"a\",\"memo\":\"m\"}\n";
    for (String before : List.of("", first)) {
      Files.writeString(file, before);
      assertEquals(Optional.empty(), finished(checked, file));
      assertEquals(first, Files.readString(file));
    }
    for (String before : List.of(first.replace("m\"}", "corrected\"}"), "a list\n")) {
      Files.writeString(file, before);
      Files.deleteIfExists(aside);
      assertEquals(Optional.of(aside), finished(checked, file));
      assertEquals(before, Files.readString(aside));
      assertEquals(first, Files.readString(file));
    }
  }

  private static Optional<Path> finished(Checked checked, Path file) throws IOException {
    try (FailedRecords failed = FailedRecords.to(file)) {
      Checked.records(checked.read()).forEach(record -> failed.add(record, "why"));
      return failed.finish();
    }
  }

  /** What a server says may hold anything, also what would end a comment. */
  @Test
  void a_reason_cannot_break_the_file() throws IOException {
    Checked checked = new Checked().file("c.yaml", "contactId: a\n");
    Path file = checked.world.cwd().resolve("failed.yaml");
    try (FailedRecords failed = FailedRecords.to(file)) {
      Checked.records(checked.read()).forEach(record -> failed.add(record, "a\u2028b\u0000\u001b"));
      failed.finish();
    }
    assertEquals("---\n# a\\u2028b\\u0000\\u001b\ncontactId: a\n", Files.readString(file));
  }

  @Test
  void lines_that_cannot_be_read_stay_as_they_were() throws IOException {
    String input =
        """
        {
        {"contactId":"a","memo":3}
        { "contactId" : "b", "memo":"1",  "memo":"2\\u0041" }
        {"contactId":"c","memo":"x"
        []
        {}
        {"memo":"}","error":"old, \\"1\\"","contactId":"d","nick":["a",{"error":"b"}]}
        {"contactId":"e","x":1,"error":"old"}
        {"contactId":"f"} {"contactId":"g",}
        "a text"
        """;
    assertEquals(
        """
        {"error":"why",
        {"error":"why","contactId":"a","memo":3}
        {"error":"why", "contactId" : "b", "memo":"1",  "memo":"2\\u0041" }
        {"error":"why","contactId":"c","memo":"x"
        []
        {"error":"why"}
        {"error":"why","memo":"}","contactId":"d","nick":["a",{"error":"b"}]}
        {"error":"why","contactId":"e","x":1}
        {"error":"why","contactId":"f"} {"contactId":"g",}
        "a text"
        """,
        skipped("c.ndjson", input.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  @Test
  void bytes_that_are_no_text_stay_as_they_were() throws IOException {
    byte[] input = "{\"contactId\":\"a\",\"memo\":\"\u00ff\u00fe\"}\r\n".getBytes(ISO_8859_1);
    assertEquals(
        "{\"error\":\"why\",\"contactId\":\"a\",\"memo\":\"\u00ff\u00fe\"}\r\n",
        skipped("c.ndjson", input, ISO_8859_1));
  }

  @Test
  void no_key_that_occurs_twice_is_dropped() throws IOException {
    assertEquals(
        "{\"error\":\"why\",   \"contactId\":\"a\", \"memo\":\"1\", \"memo\":\"홍\" }\n",
        skipped(
            "c.json",
            utf8("[{ \n \"contactId\":\"a\",\n\"memo\":\"1\",\n\"memo\":\"홍\"\n}]"),
            StandardCharsets.UTF_8));
    assertEquals(
        "---\n# why\n  contactId: a # 🦊\n  memo: '1'\n  memo: |\n    2\n\n"
            + "---\n# why\n  {contactId: b, memo: 1, memo: 2}\n",
        skipped(
            "c.yaml",
            utf8(
                "- contactId: a # 🦊\n  memo: '1'\n  memo: |\n    2\n\n"
                    + "- {contactId: b, memo: 1, memo: 2}\n"),
            StandardCharsets.UTF_8));
  }

  @Test
  void what_is_wrong_with_a_cell_or_an_id_stays_wrong() throws IOException {
    assertEquals(
        "error,contactId,memo\nwhy,a, \"x\"\n",
        skipped("t.csv", utf8("contactId,memo\na, \"x\"\n"), StandardCharsets.UTF_8));
    Checked checked = new Checked().ids("ids", "a b! # x\nc\n").skipping();
    checked.read().close();
    assertEquals("# why\na b! # x\n", skipped(checked, StandardCharsets.UTF_8));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String skipped(String name, byte[] input, Charset charset) throws IOException {
    Checked checked = new Checked().source(name).skipping();
    checked.world.file(name, input);
    checked.read().close();
    return skipped(checked, charset);
  }

  /** What is written of the records that are left out. */
  private static String skipped(Checked checked, Charset charset) throws IOException {
    Path file = checked.world.cwd().resolve("failed");
    try (FailedRecords failed = FailedRecords.to(file)) {
      checked.skipped.forEach(record -> failed.add(record, "why"));
      failed.finish();
    }
    return Files.readString(file, charset);
  }

  @Test
  void nothing_failed_is_an_empty_file() throws IOException {
    FakeWorld world = new FakeWorld();
    Path file = world.cwd().resolve("failed");
    world.file("failed", "old");
    try (FailedRecords failed = FailedRecords.to(file)) {
      failed.finish();
    }
    assertEquals("", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void a_file_that_is_not_finished_leaves_the_old_one() throws IOException {
    FakeWorld world = new FakeWorld().file("failed", "old");
    try (FailedRecords failed = FailedRecords.to(world.cwd().resolve("failed"))) {
      failed.add(
          new InputRecord(1, "a", Place.of("x"), Optional.empty(), List.of(), Origin.Text.ID),
          "why");
    }
    assertEquals("old", Files.readString(world.cwd().resolve("failed")));
    try (Stream<Path> files = Files.list(world.cwd())) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void what_does_not_fit_into_one_file_is_refused_before_anything_is_sent() {
    String json = "{\"contactId\":\"z\"}";
    for (Checked checked :
        List.of(
            new Checked().file("a.csv", "contactId,memo\na,\n").file("b.json", json),
            new Checked().file("a.csv", "contactId,memo\na,\n").ids("ids", "b"),
            new Checked().ids("ids", "b").file("b.json", json),
            new Checked()
                .file("a.csv", "contactId,memo\na,\n")
                .file("b.csv", "contactId,contactName.lastName\nb,\n"))) {
      CheckedInput input = checked.read();
      Failure failure = assertThrows(Failure.class, () -> FailedRecords.requireOneFormat(input));
      assertEquals(Exit.USAGE, failure.exit());
    }
  }

  @Test
  void tables_with_other_delimiters_fit_together() throws IOException {
    Checked checked =
        new Checked()
            .file("a.csv", "contactId,memo\na,\"1;2\"\n")
            .file("b.csv", "contactId;memo\nb;\"1,2\"\n");
    assertEquals(
        "error,contactId,memo\nline 1 line 2,a,\"1;2\"\nline 1 line 2,b,\"1,2\"\n",
        failed(checked));
  }
}
