package dev.contactctl.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Modes;
import dev.contactctl.seal.GrowingBytes;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
  private static final int RECORDS = 9;
  private static final Runnable NOTHING = () -> {};

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("run.journal");
  }

  private JournalFile create() {
    return JournalFile.create(file(), Journals.header(RECORDS), Journals.SELF);
  }

  private JournalFile resume() {
    return Journals.resume(file(), Journals.header(RECORDS));
  }

  private static void refuses(Exit exit, String message, Runnable attempt) {
    Failure failure = assertThrows(Failure.class, attempt::run);
    assertEquals(message, failure.getMessage());
    assertEquals(exit, failure.exit());
  }

  @Test
  void a_journal_is_a_private_file_of_json_lines() throws IOException {
    try (JournalFile journal = create()) {
      journal.begin(Journals.blindIntent(3)).await();
      journal.add(Journals.end(3, ContactState.UPDATED), NOTHING);
      journal.add(Journals.end(4, ContactState.FAILED), NOTHING);
    }
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    assertEquals(
        """
        {"seq":0,"kind":"journal","format":1,"tool":"0.1.0","baseUrl":"https://example.com/v1.0",\
        "input":"%s","options":{"--memo":"새 \\"메모\\"\\n","--replace":""},\
        "started":"2026-11-27T01:02:03Z","records":9,"crc":"########"}
        {"seq":1,"kind":"intent","record":3,"id":"contact-3","place":"a:3:1","body":"%s",\
        "crc":"########"}
        {"seq":2,"kind":"end","record":3,"id":"contact-3","state":"updated","status":200,"code":"",\
        "attempts":1,"ms":35,"digest":"%s","crc":"########"}
        {"seq":3,"kind":"end","record":4,"id":"contact-4","state":"failed","status":400,\
        "code":"INVALID \\"PARAMETER\\"","attempts":1,"ms":35,"why":"400 \\"no\\", \\\\ \\n 4",\
        "crc":"########"}
        """
            .formatted("a".repeat(64), Journals.digest(3), Journals.digest(1003)),
        Files.readString(file()).replaceAll("\"crc\":\"[0-9a-f]{8}\"", "\"crc\":\"########\""));
  }

  @Test
  void an_intent_has_the_contact_as_it_was() throws IOException {
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(3)).await();
    }
    String line = Files.readAllLines(file()).get(1);
    assertTrue(line.contains(",\"digest\":\"" + Journals.digest(-3) + "\",\"before\":{\"permi"));
  }

  @Test
  void a_file_that_exists_is_resumed_only_when_asked_for() throws IOException {
    create().close();
    String message =
        file()
            + ": the journal exists already; pass --resume to go on with its run,"
            + " or name another file to begin a new one";
    refuses(Exit.USAGE, message, this::create);
    Files.delete(file());
    Files.createSymbolicLink(file(), folder.resolve("nowhere"));
    refuses(Exit.USAGE, message, this::create);
    assertFalse(Files.exists(folder.resolve("nowhere")));
  }

  @Test
  void what_cannot_be_resumed_is_refused() throws IOException {
    refuses(Exit.USAGE, file() + ": the journal does not exist; check the name", this::resume);
    Files.createDirectory(file());
    refuses(
        Exit.LOCAL_FILES,
        file() + ": the journal is not a regular file; name another one",
        this::resume);
    Files.delete(file());
    Path target = folder.resolve("target");
    Journals.write(target, RECORDS);
    Files.createSymbolicLink(file(), target);
    refuses(
        Exit.LOCAL_FILES,
        file() + ": the journal is a symbolic link and not followed; name the file itself",
        this::resume);
    Files.delete(file());
    Files.move(target, file());
    Modes.set(file(), "620");
    refuses(
        Exit.LOCAL_FILES,
        file()
            + ": the journal can be changed by other users; check it, then run: chmod go-w "
            + file(),
        this::resume);
    Modes.set(file(), "644");
    resume().close();
  }

  @Test
  void a_journal_needs_its_folder() {
    refuses(
        Exit.LOCAL_FILES,
        folder.resolve("no/a") + ": the journal cannot be created; check the folder and its disk",
        () -> JournalFile.create(folder.resolve("no/a"), Journals.header(RECORDS), Journals.SELF));
  }

  private void refusesOther(String message, JournalHeader header) throws IOException {
    byte[] before = Files.readAllBytes(file());
    refuses(
        Exit.USAGE,
        file() + ": the run was begun " + message,
        () -> Journals.resume(file(), header).close());
    assertEquals(before.length, Files.size(file()), "nothing was written");
  }

  private static JournalHeader with(SortedMap<String, String> options) {
    JournalHeader is = Journals.header(RECORDS);
    return new JournalHeader(
        is.tool(), is.baseUrl(), is.owner(), is.input(), options, is.started(), is.records());
  }

  @Test
  void the_journal_of_another_run_is_refused() throws IOException {
    create().close();
    JournalHeader is = Journals.header(RECORDS);
    refusesOther(
        "for https://example.com/v1.0, and is now for http://localhost:1; pass the same --base-url",
        new JournalHeader(
            is.tool(),
            "http://localhost:1",
            is.owner(),
            is.input(),
            is.options(),
            is.started(),
            RECORDS));
    refusesOther(
        "with other input (digest aaaaaaaaaaaa, now bbbbbbbbbbbb); pass the same input,"
            + " or begin a new journal",
        new JournalHeader(
            is.tool(),
            is.baseUrl(),
            is.owner(),
            "b".repeat(64),
            is.options(),
            is.started(),
            RECORDS));
    refusesOther(
        "with 9 records, and the input now has 1; pass the same input," + " or begin a new journal",
        Journals.header(1));
    String remedy = "; pass the same options, or begin a new journal";
    refusesOther(
        "with --replace, and is now without --replace" + remedy,
        with(new TreeMap<>(Map.of("--memo", is.options().get("--memo")))));
    refusesOther(
        "with --memo \"새 \"메모\"\n\", and is now with --memo \"x\"" + remedy,
        with(new TreeMap<>(Map.of("--memo", "x", "--replace", ""))));
    TreeMap<String, String> more = new TreeMap<>(is.options());
    more.put("--allow", "a");
    refusesOther("without --allow, and is now with --allow \"a\"" + remedy, with(more));
  }

  /** Neither the version nor the time belongs to what is sent. */
  @Test
  void another_version_goes_on_with_a_journal() {
    create().close();
    JournalHeader is = Journals.header(RECORDS);
    JournalHeader later =
        new JournalHeader(
            "9.0",
            is.baseUrl(),
            is.owner(),
            is.input(),
            is.options(),
            is.started().plusSeconds(9),
            RECORDS);
    Journals.resume(file(), later).close();
  }

  @Test
  void another_format_is_refused() throws IOException {
    GrowingBytes made = new GrowingBytes();
    SealedLine.append(
        made,
        0,
        Entry.bytes(
            Journals.header(RECORDS).members().put("format", 2).put("tool", "7.1").put("x", 1)));
    Files.write(file(), java.util.Arrays.copyOf(made.array(), made.length()));
    refuses(
        Exit.LOCAL_FILES,
        file()
            + ":1: the journal has format 2, and this version of contactctl has format 1;"
            + " use version 7.1",
        this::resume);
  }

  @Test
  void a_journal_is_in_use_until_it_is_closed() {
    JournalFile journal = create();
    String message =
        file()
            + ": is in use by another run: process 4711 on testhost, since 1970-01-01T00:00:00Z;"
            + " wait until that one has ended";
    refuses(Exit.LOCAL_FILES, message, this::resume);
    refuses(Exit.LOCAL_FILES, message, this::create);
    journal.close();
    resume().close();
  }

  @Test
  void ends_call_back_in_the_order_of_the_journal() throws Exception {
    List<Integer> called = new ArrayList<>();
    CountDownLatch second = new CountDownLatch(2);
    try (JournalFile journal = create()) {
      for (int i = 1; i <= RECORDS; i++) {
        int record = i;
        journal.add(
            Journals.end(i, ContactState.UNCHANGED),
            () -> {
              called.add(record);
              second.countDown();
            });
      }
      second.await(); // it needs no other entry, and not the end of the journal
    }
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), called);
  }

  @Test
  void an_entry_that_the_reader_would_refuse_is_not_written() {
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(1)).await();
      journal.add(Journals.end(1, ContactState.UPDATED), NOTHING);
      assertThrows(IllegalStateException.class, () -> journal.begin(Journals.intent(1)));
      assertThrows(
          IllegalStateException.class,
          () -> journal.add(Journals.end(2, ContactState.UPDATED), NOTHING));
      assertThrows(IllegalArgumentException.class, () -> Journals.end(2, ContactState.SKIPPED));
    }
    assertEquals(1, resume().past().count(ContactState.UPDATED));
  }

  @Test
  void what_a_callback_throws_does_not_stop_the_journal() {
    JournalFile journal = create();
    journal.add(
        Journals.end(1, ContactState.FAILED),
        () -> {
          throw new IllegalStateException("standard output");
        });
    journal.begin(Journals.intent(2)).await();
    assertEquals(
        "standard output", assertThrows(IllegalStateException.class, journal::close).getMessage());
    try (JournalFile again = resume()) {
      assertEquals(1, again.past().count(ContactState.FAILED));
      assertEquals("contact-2", again.past().openIntents().get(0).id());
    }
  }

  @Test
  void an_interrupt_ends_no_wait_and_is_not_lost() throws Exception {
    try (JournalFile journal = create()) {
      Thread.currentThread().interrupt();
      journal.begin(Journals.intent(1)).await();
      assertTrue(Thread.interrupted());
    }
    assertTrue(Files.readString(file()).contains("contact-1"));
  }

  @Test
  void a_run_that_is_resumed_knows_what_failed_before_and_why() {
    try (JournalFile journal = create()) {
      journal.begin(Journals.blindIntent(3)).await();
      journal.add(Journals.end(5, ContactState.CONFLICT), NOTHING);
      journal.add(Journals.end(3, ContactState.UPDATED), NOTHING);
      journal.add(Journals.end(4, ContactState.FAILED), NOTHING);
      journal.add(Journals.end(6, ContactState.UNCHANGED), NOTHING);
    }
    try (JournalFile journal = resume()) {
      assertEquals(
          List.of(
              new PastRun.FailedContact(5, Journals.id(5), Optional.of(Journals.why(5))),
              new PastRun.FailedContact(4, Journals.id(4), Optional.of(Journals.why(4)))),
          journal.past().failures());
    }
  }
}
