package dev.contactctl.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.contact.Place;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
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
    assertEquals("a # line 1 line 2\nb # line 1 line 2\n", text);
    assertEquals(List.of("a", "b"), Checked.ids(new Checked().ids("f", text).read()));
  }

  @Test
  void tables_have_the_reason_in_a_column_that_is_passed_over() throws IOException {
    String table = "\uFEFFcontactId;memo;\r\na;\"1;\"\"2\"\"\n3\";\r\nb; y ;\r\n";
    String text = failed(new Checked().file("t.csv", table));
    assertEquals(
        "\uFEFFerror;contactId;memo;\nline 1 line 2;a;\"1;\"\"2\"\"\n3\";\nline 1 line 2;b;\" y \";\n",
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
  void what_could_not_be_read_is_not_written() throws IOException {
    Checked checked =
        new Checked().file("c.ndjson", "{\n{\"contactId\":\"a\",\"memo\":3}\n").skipping();
    checked.read().close();
    Path file = checked.world.cwd().resolve("failed");
    try (FailedRecords failed = FailedRecords.to(file)) {
      checked.skipped.forEach(record -> failed.add(record, "why"));
      failed.finish();
    }
    assertEquals("{\"error\":\"why\",\"contactId\":\"a\",\"memo\":3}\n", Files.readString(file));
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
        "error,contactId,memo\nline 1 line 2,a,1;2\nline 1 line 2,b,\"1,2\"\n", failed(checked));
  }
}
