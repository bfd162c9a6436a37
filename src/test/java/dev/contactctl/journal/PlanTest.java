package dev.contactctl.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.check.InputBounds;
import dev.contactctl.contact.Place;
import dev.contactctl.kit.Contacts;
import dev.contactctl.seal.GrowingBytes;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class PlanTest {
  private static final int CONTACTS = 7;
  private static final int TIMES = 1000;
  private static final long SEED = 11;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("plan.ndjson");
  }

  private static PlanHeader header() {
    return new PlanHeader(
        "0.1.0",
        Journals.BASE_URL,
        Owner.UNKNOWN,
        Journals.STARTED,
        new TreeMap<>(Map.of("--replace", "", "--max-removals", "3")));
  }

  private static PlannedContact contact(int record) {
    Entry.Intent intent = Journals.intent(record);
    ObjectNode body = Contacts.minimal();
    body.put("memo", "{\"}\\\" 새 \u001b🦊 " + "x".repeat(record)).put("number", (long) record);
    return new PlannedContact(
        record,
        Journals.id(record),
        Place.of("in \"put\".csv:" + record + ":1"),
        body,
        record % 5 == 0 ? Optional.empty() : intent.before());
  }

  private String write(int contacts) {
    try (PlanWriter writer = PlanWriter.create(file(), file().toString(), header())) {
      for (int i = 1; i <= contacts; i++) {
        writer.add(contact(i));
      }
      return writer.finish();
    }
  }

  private PlanReader open() {
    return PlanReader.open(file(), file().toString(), Journals.BASE_URL);
  }

  private String refusal(Exit exit) {
    Failure failure = assertThrows(Failure.class, this::open);
    assertEquals(exit, failure.exit(), failure.getMessage());
    return failure.getMessage();
  }

  @Test
  void a_plan_is_a_private_file_of_json_lines() throws IOException {
    String sha = write(1);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    List<String> lines = Files.readAllLines(file());
    assertEquals(
        "{\"seq\":0,\"kind\":\"plan\",\"format\":1,\"tool\":\"0.1.0\",\"baseUrl\":"
            + "\"https://example.com/v1.0\",\"created\":\"2026-11-27T01:02:03Z\","
            + "\"options\":{\"--max-removals\":\"3\",\"--replace\":\"\"},\"crc\":\"########\"}",
        lines.get(0).replaceAll("\\w{8}\"}$", "########\"}"));
    assertTrue(
        lines
            .get(1)
            .startsWith(
                "{\"seq\":1,\"kind\":\"contact\",\"record\":1,\"id\":\"contact-1\",\"place\":"
                    + "\"in \\\"put\\\".csv:1:1\",\"body\":{\"permission\":"),
        lines.get(1));
    assertTrue(
        lines
            .get(2)
            .startsWith(
                "{\"seq\":2,\"kind\":\"end\",\"contacts\":1,\"sha256\":\"" + sha + "\",\"crc\":"),
        lines.get(2));
  }

  @Test
  void a_plan_is_read_as_it_was_written_and_again() {
    String sha = write(CONTACTS);
    try (PlanReader plan = open()) {
      assertEquals(header(), plan.header());
      assertEquals(CONTACTS, plan.contacts());
      assertEquals(sha, plan.sha256());
      for (int times = 0; times < 2; times++) {
        for (int i = 1; i <= CONTACTS; i++) {
          assertEquals(Optional.of(contact(i)), plan.next());
          assertEquals(file() + ":" + (i + 1) + ":1", plan.place().toString());
        }
        assertEquals(Optional.empty(), plan.next());
        plan.rewind();
      }
    }
  }

  @Test
  void a_plan_may_plan_nothing() {
    write(0);
    try (PlanReader plan = open()) {
      assertEquals(0, plan.contacts());
      assertEquals(Optional.empty(), plan.next());
    }
  }

  /** The line around it does not make a contact too deep. */
  @Test
  void a_contact_may_be_as_deep_as_any_input() {
    ObjectNode deep = Contacts.minimal();
    ObjectNode at = deep;
    for (int i = 1; i < InputBounds.DEPTH; i++) {
      at = at.putObject("x");
    }
    PlannedContact contact =
        new PlannedContact(1, "c1", Place.of("a"), deep, Optional.of(new Entry.Before("d", deep)));
    try (PlanWriter writer = PlanWriter.create(file(), file().toString(), header())) {
      writer.add(contact);
      String ignored = writer.finish();
    }
    try (PlanReader plan = open()) {
      assertEquals(Optional.of(contact), plan.next());
    }
  }

  @Test
  void the_file_has_its_name_only_when_the_plan_is_whole() throws IOException {
    String old = write(1);
    byte[] before = Files.readAllBytes(file());
    try (PlanWriter writer = PlanWriter.create(file(), file().toString(), header())) {
      writer.add(contact(2));
      assertTrue(Arrays.equals(before, Files.readAllBytes(file())));
    }
    assertTrue(Arrays.equals(before, Files.readAllBytes(file())), "it was not finished");
    assertEquals(List.of("plan.ndjson"), names());
    assertFalse(old.equals(write(2)), "a plan is replaced");
    try (PlanReader plan = open()) {
      assertEquals(2, plan.contacts());
    }
    assertEquals(List.of("plan.ndjson"), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void no_other_file_is_replaced() throws IOException {
    String message =
        file() + ": exists and is not a plan, so it is not replaced; name another file";
    Files.writeString(file(), "{\"contactId\":\"a\"}\n");
    assertEquals(message, notCreated());
    assertEquals("{\"contactId\":\"a\"}\n", Files.readString(file()));
    Files.delete(file());
    Path target = folder.resolve("target");
    Files.createSymbolicLink(file(), target);
    assertEquals(message, notCreated());
    Files.delete(file());
    Files.createDirectory(file());
    assertEquals(message, notCreated());
    assertEquals(List.of("plan.ndjson"), names());
  }

  private String notCreated() {
    Failure failure =
        assertThrows(
            Failure.class, () -> PlanWriter.create(file(), file().toString(), header()).close());
    assertEquals(Exit.USAGE, failure.exit());
    return failure.getMessage();
  }

  @Test
  void a_plan_needs_its_folder() {
    Path nowhere = folder.resolve("no/plan");
    Failure failure =
        assertThrows(Failure.class, () -> PlanWriter.create(nowhere, nowhere.toString(), header()));
    assertEquals(Exit.LOCAL_FILES, failure.exit());
    assertEquals(
        nowhere + ": the plan cannot be written; check the folder and its disk",
        failure.getMessage());
  }

  private int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  @Test
  void a_byte_that_changed_is_refused_with_its_line() throws IOException {
    write(CONTACTS);
    byte[] bytes = Files.readAllBytes(file());
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TIMES; i++) {
      int at = i < 8 ? bytes.length - 1 : random.nextInt(bytes.length);
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) (1 << (i < 8 ? i : random.nextInt(8)));
      Files.write(file(), changed);
      String refusal = refusal(Exit.INVALID_INPUT);
      assertTrue(refusal.startsWith(file() + ":" + lineOf(bytes, at) + ":"), at + refusal);
    }
  }

  @Test
  void a_plan_that_was_cut_is_refused() throws IOException {
    write(CONTACTS);
    byte[] bytes = Files.readAllBytes(file());
    SplittableRandom random = new SplittableRandom(SEED);
    int tail = 1000;
    for (int i = 0; i < TIMES + tail; i++) {
      int length = i < tail ? bytes.length - 1 - i : random.nextInt(bytes.length);
      Files.write(file(), Arrays.copyOf(bytes, length));
      String refusal = refusal(Exit.INVALID_INPUT);
      assertTrue(refusal.startsWith(file() + ":"), length + refusal);
    }
  }

  @Test
  void lines_that_are_missing_repeated_swapped_or_added_are_refused() throws IOException {
    write(CONTACTS);
    List<String> lines = Files.readAllLines(file());
    for (int i = 1; i < lines.size() - 1; i++) {
      List<String> missing = new ArrayList<>(lines);
      missing.remove(i);
      refuses(i + 1, "this entry has number " + (i + 1) + " instead of " + i, missing);
      List<String> repeated = new ArrayList<>(lines);
      repeated.add(i, lines.get(i));
      refuses(i + 2, "this entry has number " + i + " instead of " + (i + 1), repeated);
      List<String> swapped = new ArrayList<>(lines);
      Collections.swap(swapped, i, i + 1);
      refuses(i + 1, "this entry has number " + (i + 1) + " instead of " + i, swapped);
    }
    List<String> more = new ArrayList<>(lines);
    more.add("");
    refuses(CONTACTS + 3, "more follows after its last line", more);
  }

  private void refuses(int line, String why, List<String> lines) throws IOException {
    Files.writeString(file(), String.join("\n", lines) + "\n");
    String refusal = refusal(Exit.INVALID_INPUT);
    assertTrue(
        refusal.startsWith(file() + ":" + line + ": the plan is not as it was written: " + why),
        refusal);
  }

  /** Somebody changes a value and computes the line's checksum again. */
  @Test
  void a_line_that_was_replaced_by_a_good_one_is_refused() throws IOException {
    write(3);
    List<String> lines = Files.readAllLines(file());
    GrowingBytes other = new GrowingBytes();
    SealedLine.append(other, 2, contact(9).members());
    lines.set(2, new String(other.array(), 0, other.length() - 1, StandardCharsets.UTF_8));
    refuses(5, "this line does not match the lines before it", lines);
    GrowingBytes wrong = new GrowingBytes();
    byte[] noContact =
        new String(contact(9).members(), StandardCharsets.UTF_8)
            .replace("\"record\"", "\"recorder\"")
            .getBytes(StandardCharsets.UTF_8);
    SealedLine.append(wrong, 2, noContact);
    lines.set(2, new String(wrong.array(), 0, wrong.length() - 1, StandardCharsets.UTF_8));
    refuses(3, "this line is not a planned contact", lines);
  }

  @Test
  void what_is_not_a_plan_for_this_server_is_refused() throws IOException {
    assertEquals(file() + ": the plan does not exist; check the name", refusal(Exit.USAGE));
    Files.createDirectory(file());
    assertEquals(file() + ": the plan is not a regular file; name one", refusal(Exit.USAGE));
    Files.delete(file());
    for (String text : List.of("", "x\n", "{\"seq\":0}\n")) {
      Files.writeString(file(), text);
      assertEquals(
          file() + ":1: is not the first line of a plan; make one with --dry-run --plan FILE",
          refusal(Exit.INVALID_INPUT));
    }
    Files.delete(file());
    write(1);
    Failure failure =
        assertThrows(
            Failure.class, () -> PlanReader.open(file(), file().toString(), "http://localhost:1"));
    assertEquals(Exit.USAGE, failure.exit());
    assertEquals(
        file()
            + ": the plan was made for https://example.com/v1.0, and the server is now"
            + " http://localhost:1; pass the same --base-url",
        failure.getMessage());
  }

  @Test
  void another_format_is_refused() throws IOException {
    GrowingBytes made = new GrowingBytes();
    SealedLine.append(made, 0, Entry.bytes(header().members().put("format", 9).put("tool", "7.1")));
    Files.write(file(), Arrays.copyOf(made.array(), made.length()));
    assertEquals(
        file()
            + ":1: the plan has format 9, and this version of contactctl has format 1;"
            + " use version 7.1, or make the plan again",
        refusal(Exit.INVALID_INPUT));
  }

  /** The file is written to in place, after it was checked, with a plan that is as good. */
  @Test
  void what_was_not_checked_is_not_read() throws IOException {
    write(3);
    byte[] mine = Files.readAllBytes(file());
    try (PlanWriter writer = PlanWriter.create(folder.resolve("other"), "other", header())) {
      writer.add(contact(4));
      String ignored = writer.finish();
    }
    byte[] other = Files.readAllBytes(folder.resolve("other"));
    for (byte[] changed : List.of(other, new byte[0], Arrays.copyOf(mine, mine.length + 1))) {
      Files.write(file(), mine);
      try (PlanReader plan = open()) {
        Files.write(file(), changed);
        Failure failure =
            assertThrows(
                Failure.class,
                () -> {
                  plan.rewind();
                  while (plan.next().isPresent()) {
                    continue;
                  }
                });
        assertEquals(Exit.INVALID_INPUT, failure.exit());
        assertTrue(failure.getMessage().contains("was changed after it was checked"));
      }
    }
  }
}
