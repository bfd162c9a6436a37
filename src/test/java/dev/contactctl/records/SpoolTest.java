package dev.contactctl.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.change.Edit;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Place;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Gen;
import dev.contactctl.table.TableFormat;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What was put into a spool comes out of it, in order and unchanged. */
class SpoolTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static Spool spool() {
    return Spool.in(new FakeWorld().env("TMPDIR", "/home/me"));
  }

  private static InputRecord record(int number, String id, ObjectNode tree, Edit... edits) {
    Place place = new Place("f.json", number, 3);
    return new InputRecord(
        number, id, place, Optional.of(Contacts.of(tree)), List.of(edits), Origin.Text.YAML);
  }

  private static List<InputRecord> all(Spool spool) {
    List<InputRecord> all = new ArrayList<>();
    RecordCursor cursor = spool.open();
    for (Optional<InputRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
      all.add(next.get());
    }
    return all;
  }

  private static void assertSame(InputRecord expected, InputRecord found) {
    assertEquals(expected.number(), found.number());
    assertEquals(expected.id(), found.id());
    assertEquals(expected.place(), found.place());
    assertEquals(expected.edits(), found.edits());
    assertEquals(expected.origin(), found.origin());
    assertEquals(expected.part().map(Contact::tree), found.part().map(Contact::tree));
    // equal objects may have another order of members, and 1.0 is not 1.00
    assertEquals(
        expected.part().map(part -> part.tree().toString()),
        found.part().map(part -> part.tree().toString()));
  }

  @Test
  void contacts_of_all_kinds_survive() {
    Gen.cases(
        300,
        gen -> {
          List<InputRecord> records = new ArrayList<>();
          for (int i = 1; i <= 1 + gen.below(5); i++) {
            records.add(record(i, "id-" + i, Contacts.wild(gen)));
          }
          try (Spool spool = spool()) {
            for (InputRecord record : records) {
              assertEquals(record.id(), spool.idAt(spool.add(record)));
            }
            spool.finish();
            List<InputRecord> found = all(spool);
            assertEquals(records.size(), found.size());
            for (int i = 0; i < records.size(); i++) {
              assertSame(records.get(i), found.get(i));
            }
          }
        });
  }

  @Test
  void odd_values_survive() {
    ObjectNode tree = NODES.objectNode();
    tree.put("lone", "a\uD800b")
        .put("pair", "\uD83D\uDE00")
        .put("nul", "\0\u007F\u0080\u07FF\uFFFF");
    tree.put("", "").put("odd \uDC00 key", true).put("no", false).putNull("null");
    tree.set("int", NODES.numberNode(1));
    tree.set("long", NODES.numberNode(Long.MIN_VALUE));
    tree.set("big", NODES.numberNode(new BigInteger("1".repeat(999))));
    tree.set("decimal", NODES.numberNode(new BigDecimal("-0.1000E-400")));
    tree.set("zero", NODES.numberNode(-0.0));
    tree.set("missing", MissingNode.getInstance());
    tree.putObject("o").putArray("l").add(NODES.arrayNode()).add(NODES.objectNode());
    try (Spool spool = spool()) {
      InputRecord record = record(1, "a", tree);
      spool.add(record);
      spool.finish();
      assertSame(record, all(spool).get(0));
    }
  }

  @Test
  void edits_survive_with_the_places_of_their_cells() {
    FieldPath path = PathSyntax.parse("telephones[type=WORK].telephone").orElseThrow();
    Place here = new Place("f.csv", 7, 12);
    Place flag = Place.of("--memo");
    List<Edit> edits =
        List.of(
            new Edit.Put(path, NODES.stringNode("1e5"), here),
            new Edit.Drop(PathSyntax.parse("x[*][3][\"odd key\"]").orElseThrow(), flag),
            new Edit.Append(FieldPath.of("emails"), NODES.objectNode().put("email", "a"), here),
            new Edit.Remove(FieldPath.of("emails"), "b", here),
            new Edit.Discard(path.parent(), here),
            new Edit.Fill(
                path.parent(),
                List.of(
                    new Edit.Cell("telephone", NODES.stringNode("0"), here),
                    new Edit.Cell("type", MissingNode.getInstance(), new Place("f.csv", 9, 1))),
                Edit.IfMissing.PASS));
    InputRecord record =
        new InputRecord(
            3,
            "a",
            new Place("f.csv", 7, 1),
            Optional.empty(),
            edits,
            new Origin.Cells(
                new TableFormat(List.of("h", "i", "j"), (char) 9, ""), List.of("a", "", "x\ny")));
    try (Spool spool = spool()) {
      spool.add(record);
      spool.finish();
      assertEquals(1, all(spool).size());
      assertSame(record, all(spool).get(0));
    }
  }

  @Test
  void a_value_of_a_contact_has_the_place_of_its_property() {
    ObjectNode tree = NODES.objectNode().put("memo", "x");
    tree.putObject("contactName").put("lastName", "y");
    Place memo = new Place("f.json", 5, 9);
    Place name = new Place("f.json", 6, 20);
    RecordBytes.MemberPlaces places =
        new RecordBytes.MemberPlaces(
            new Place("f.json", 4, 1), Map.of("memo", memo, "contactName", name));
    try (Spool spool = spool()) {
      spool.add(
          new InputRecord(
              1,
              "a",
              new Place("f.json", 4, 1),
              Optional.of(new Contact(tree, places)),
              List.of()));
      spool.finish();
      Contact found = all(spool).get(0).part().orElseThrow();
      assertEquals(memo, found.places().value(FieldPath.of("memo")));
      assertEquals(name, found.places().key(FieldPath.of("contactName", "lastName")));
      assertEquals(new Place("f.json", 4, 1), found.places().value(FieldPath.ROOT));
      assertEquals(new Place("f.json", 4, 1), found.places().value(FieldPath.of("emails")));
    }
  }

  @Test
  void records_of_all_sizes_fit_the_blocks_of_the_file() {
    try (Spool spool = spool()) {
      List<Long> entries = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        entries.add(
            spool.add(record(i, "c" + i, NODES.objectNode().put("memo", "x".repeat(37 * i * i)))));
      }
      spool.leaveOut(entries.get(7));
      assertFalse(spool.isKept(entries.get(7)));
      spool.finish();
      List<InputRecord> found = all(spool);
      assertEquals(299, found.size());
      assertEquals(299, spool.records());
      assertEquals("c8", found.get(7).id());
      assertEquals(
          37 * 299 * 299,
          found.get(298).part().orElseThrow().tree().path("memo").asString().length());
      assertEquals(299, all(spool).size());
    }
  }

  @Test
  void places_do_not_count_for_the_digest_and_names_and_values_do() {
    ObjectNode tree = NODES.objectNode().put("memo", "x");
    String digest = digest(record(1, "a", tree));
    InputRecord elsewhere =
        new InputRecord(1, "a", new Place("g", 9, 9), Optional.of(Contacts.of(tree)), List.of());
    assertEquals(digest, digest(elsewhere));
    assertNotEquals(digest, digest(record(2, "a", tree)));
    assertNotEquals(digest, digest(record(1, "b", tree)));
    assertNotEquals(digest, digest(record(1, "a", NODES.objectNode().put("nemo", "x"))));
    assertNotEquals(digest, digest(record(1, "a", NODES.objectNode().put("memo", "y"))));
    Edit.Drop drop = new Edit.Drop(FieldPath.of("memo"), Place.of("x"));
    assertNotEquals(digest, digest(record(1, "a", tree, drop)));
  }

  private static String digest(InputRecord record) {
    try (Spool spool = spool()) {
      spool.add(record);
      spool.finish();
      return spool.digest();
    }
  }

  @Test
  void the_file_has_no_name_where_others_could_open_it(@TempDir Path folder) throws IOException {
    try (Spool spool = Spool.in(new FakeWorld().env("TMPDIR", folder.toString()).folder(folder))) {
      spool.add(record(1, "a", NODES.objectNode()));
      spool.finish();
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(List.of(), files.toList());
      }
      assertEquals(1, all(spool).size());
    }
  }

  /** Everybody can make files in /tmp: whoever knew the names could keep others from any run. */
  @Test
  void its_first_name_cannot_be_guessed(@TempDir Path folder) throws IOException {
    FakeWorld world = new FakeWorld().env("TMPDIR", folder.toString()).folder(folder);
    for (int i = 0; i <= 1000; i++) {
      Files.createFile(folder.resolve(".contactctl-" + i + ".tmp"));
    }
    for (int second = 0; second < 2; second++) {
      try (Spool spool = Spool.in(world)) {
        assertEquals(0, spool.add(record(1, "a", NODES.objectNode())));
      }
      world.clock().advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void without_a_folder_for_temporary_files_nothing_can_be_read(@TempDir Path folder) {
    FakeWorld world = new FakeWorld().env("TMPDIR", folder + "/none").folder(folder);
    Failure failure = assertThrows(Failure.class, () -> Spool.in(world));
    assertEquals(Exit.LOCAL_FILES, failure.exit());
    assertTrue(failure.getMessage().endsWith("set TMPDIR to a folder of your own"));
  }

  @Test
  void a_file_that_cannot_be_written_is_a_failure_of_local_files() {
    Spool spool = spool();
    spool.close();
    Failure failure =
        assertThrows(
            Failure.class,
            () -> {
              for (int i = 0; i < 100; i++) {
                spool.add(record(i, "a", NODES.objectNode().put("memo", "x".repeat(9000))));
              }
            });
    assertEquals(Exit.LOCAL_FILES, failure.exit());
  }

  @Test
  void equal_hashes_do_not_make_two_contacts_one() {
    try (Spool spool = spool()) {
      IdTable table =
          new IdTable(spool) {
            @Override
            long hash(String id) {
              return id.length();
            }
          };
      List<Long> entries = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        entries.add(spool.add(record(i, "c" + i, NODES.objectNode())));
        if (i < 60 || i % 100 == 0) {
          assertEquals(IdTable.NONE, table.find("c" + i));
        }
        table.add("c" + i, entries.get(i));
      }
      assertEquals(entries.get(1234), table.find("c1234"));
      assertEquals(IdTable.NONE, table.find("c5678"));
    }
  }

  @Test
  void the_hash_of_an_id_never_changes() {
    assertEquals(0xefd01f60ba992926L, IdHash.of(""));
    assertEquals(0x82a2a958a9bece5bL, IdHash.of("a"));
    assertEquals(0xd4f689465d736810L, IdHash.of("contact2-a56d-44a4-5304-033e16fca8d1"));
  }

  @Test
  void a_shard_is_a_number_of_a_number() {
    assertEquals(Optional.of(new Shard(2, 8)), Shard.parse("2/8"));
    assertEquals("2/8", new Shard(2, 8).toString());
    for (String wrong :
        List.of(
            "",
            "/",
            "0/8",
            "9/8",
            "2",
            "2/",
            "/8",
            "a/8",
            "2/8/9",
            "-1/8",
            "2/100000",
            "2 /8",
            "１/8")) {
      assertEquals(Optional.empty(), Shard.parse(wrong), wrong);
    }
  }
}
