package dev.contactctl.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.seal.GrowingBytes;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journals that a crash has torn are healed, and damaged ones refused, with the line. */
class JournalDamageTest {
  private static final int RECORDS = 40;
  private static final int TIMES = 1000;
  private static final long SEED = 11;

  private final Path folder = new FakeWorld().cwd();
  private final Path file = folder.resolve("run.journal");
  private byte[] bytes = {};
  private String whole = "";

  @BeforeEach
  void write() throws IOException {
    Path written = Files.createDirectories(folder).resolve("written");
    Journals.write(written, RECORDS);
    bytes = Files.readAllBytes(written);
    whole = Journals.expected(Journals.wholeLines(bytes, bytes.length), RECORDS);
  }

  private PastRun resume() {
    try (JournalFile journal = Journals.resume(file, Journals.header(RECORDS))) {
      return journal.past();
    }
  }

  private String refusal() {
    Failure failure = assertThrows(Failure.class, this::resume);
    assertEquals(Exit.LOCAL_FILES, failure.exit());
    return failure.getMessage();
  }

  private String resumedState() {
    return Journals.state(resume(), RECORDS);
  }

  private int lineOf(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private int lengthOf(int lines) {
    int left = lines;
    for (int i = 0; i < bytes.length; i++) {
      left -= bytes[i] == '\n' ? 1 : 0;
      if (left == 0) {
        return i + 1;
      }
    }
    return bytes.length;
  }

  @Test
  void a_whole_journal_says_what_was_written() {
    Journals.overwrite(file, bytes, bytes.length);
    PastRun past = resume();
    assertEquals(whole, Journals.state(past, RECORDS));
    assertEquals(8, past.count(ContactState.UNCHANGED));
    assertEquals(16, past.count(ContactState.UPDATED));
    assertEquals(8, past.count(ContactState.FAILED));
    assertEquals(0, past.count(ContactState.CONFLICT));
    assertEquals(8, past.openIntents().size());
    assertEquals(0, past.cutOff());
    OpenIntent open = past.openIntents().get(0);
    assertEquals("contact-5", open.id());
    assertEquals(file + ":10:1", open.place().toString());
  }

  /** Resumes what is left, checks it, goes on with it, and resumes it once more. */
  private void cut(int length) {
    Journals.overwrite(file, bytes, length);
    List<String> lines = Journals.wholeLines(bytes, length);
    if (lines.isEmpty()) {
      assertTrue(refusal().startsWith(file + ": the journal ends within its first line"));
      return;
    }
    String expected = Journals.expected(lines, RECORDS);
    assertEquals(expected, resumedState(), "cut to " + length + " bytes");
    assertEquals(expected, resumedState(), "cut to " + length + " bytes, again");
  }

  @Test
  void a_journal_cut_within_its_last_three_entries_is_healed() {
    for (int i = lengthOf(lineOf(bytes.length) - 4); i <= bytes.length; i++) {
      cut(i);
    }
  }

  @Test
  void a_journal_cut_anywhere_is_healed() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TIMES; i++) {
      cut(random.nextInt(bytes.length + 1));
    }
  }

  @Test
  void a_journal_cut_within_its_first_line_says_that_nothing_was_sent() {
    for (int i = 0; i < lengthOf(1); i++) {
      cut(i);
    }
  }

  @Test
  void a_healed_journal_goes_on() throws IOException {
    int before = lengthOf(30);
    for (int length : new int[] {before - 1, before, before + 1, before + 30}) {
      Journals.overwrite(file, bytes, length);
      try (JournalFile journal = Journals.resume(file, Journals.header(RECORDS))) {
        assertEquals(Math.max(0, length - before), journal.past().cutOff());
        journal.begin(Journals.intent(RECORDS)).await();
      }
      List<String> lines = Files.readAllLines(file);
      assertEquals(32, lines.size());
      assertTrue(
          lines.get(30).startsWith("{\"seq\":30,\"kind\":\"resumed\",\"tool\":"), lines.get(30));
      assertTrue(resumedState().endsWith("40 open " + Journals.digest(40) + " read\n"));
    }
  }

  /** A power cut may leave a file as long as it was to become, without its end. */
  @Test
  void nul_bytes_at_the_end_are_cut_off() {
    SplittableRandom random = new SplittableRandom(SEED);
    int first = lengthOf(1);
    for (int i = 0; i < TIMES; i++) {
      int length = random.nextInt(first, bytes.length + 1);
      byte[] torn = java.util.Arrays.copyOf(bytes, length + random.nextInt(1, 5000));
      java.util.Arrays.fill(torn, length, torn.length, (byte) 0);
      Journals.overwrite(file, torn, torn.length);
      String expected = Journals.expected(Journals.wholeLines(bytes, length), RECORDS);
      assertEquals(expected, resumedState(), "NUL from " + length);
    }
  }

  @Test
  void a_byte_that_flipped_is_never_passed_over() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TIMES; i++) {
      int at = random.nextInt(bytes.length);
      flip(at, 1 << random.nextInt(8));
    }
    for (int bit = 0; bit < 8; bit++) {
      flip(bytes.length - 1, 1 << bit); // the last line feed
      flip(lengthOf(1) - 1, 1 << bit); // the first one
    }
    flip(bytes.length - 1, '\n'); // it becomes NUL
  }

  private void flip(int at, int bits) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) bits;
    Journals.overwrite(file, changed, changed.length);
    if (at == bytes.length - 1 && changed[at] == 0) {
      assertEquals(whole, resumedState());
      return;
    }
    String refusal = refusal();
    assertTrue(refusal.startsWith(file + ":" + lineOf(at) + ": "), at + ": " + refusal);
  }

  private void refuses(int line, String why, List<String> lines) {
    byte[] changed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Journals.overwrite(file, changed, changed.length);
    String refusal = refusal();
    assertTrue(
        refusal.startsWith(file + ":" + line + ": the journal is damaged: " + why)
            && refusal.endsWith(
                "; restore it from a copy, or run again without --resume and with a new journal"),
        refusal);
  }

  @Test
  void lines_that_are_missing_repeated_or_in_another_order_are_refused() {
    List<String> lines = Journals.wholeLines(bytes, bytes.length);
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
      List<String> empty = new ArrayList<>(lines);
      empty.add(i, "");
      refuses(i + 1, "this line does not match its checksum", empty);
    }
  }

  /** A journal that some other program wrote, with good numbers and checksums. */
  private void refusesEntries(String why, String... entries) {
    GrowingBytes made = new GrowingBytes();
    SealedLine.append(made, 0, Entry.bytes(Journals.header(RECORDS).members()));
    int number = 1;
    for (String entry : entries) {
      SealedLine.append(made, number++, entry.getBytes(StandardCharsets.UTF_8));
    }
    Journals.overwrite(file, made.array(), made.length());
    String refusal = refusal();
    assertTrue(refusal.startsWith(file + ":" + number + ": "), refusal);
    assertTrue(refusal.contains(why), refusal);
  }

  private static String of(Entry entry) {
    return new String(Entry.members(entry), StandardCharsets.UTF_8);
  }

  @Test
  void entries_that_contradict_each_other_are_refused() {
    String intent = of(Journals.intent(7));
    String updated = of(Journals.end(7, ContactState.UPDATED));
    String failed = of(Journals.end(7, ContactState.FAILED));
    refusesEntries(
        "record 7 was updated, but no line before it says that it would be sent", updated);
    refusesEntries("record 7 had already ended", intent, updated, failed);
    refusesEntries("record 7 had already ended", failed, failed);
    refusesEntries("record 7 had already ended", failed, intent);
    refusesEntries(
        "record 7 is about \"x\", and was about \"contact-7\" before",
        intent,
        failed.replace("contact-7", "x"));
    refusesEntries(
        "record 7 is about \"x\", and was about \"contact-7\" before",
        intent,
        intent.replace("contact-7", "x"));
    refusesEntries(
        "record 41 does not exist: the input has 40 records",
        of(Journals.end(RECORDS + 1, ContactState.FAILED)));
    refusesEntries(
        "record 0 does not exist: the input has 40 records",
        of(Journals.end(0, ContactState.FAILED)));
  }

  @Test
  void lines_that_are_not_entries_are_refused() {
    String intent = of(Journals.intent(7));
    String failed = of(Journals.end(7, ContactState.FAILED));
    for (String entry :
        List.of(
            "\"kind\":\"other\"",
            "\"record\":1",
            intent.replace("\"record\":7", "\"record\":-7"),
            intent.replace("\"record\":7", "\"record\":07"),
            intent.replace("\"record\":7", "\"record\":99999999999"),
            intent.replace("contact-7", "a/b"),
            intent.replace("contact-7", "\\u0041"),
            intent.replace(",\"before\":{", ",\"before\":["),
            intent.replace("\"place\"", "\"plaice\""),
            of(Journals.blindIntent(7)) + ",\"more\":1",
            failed.replace("failed", "skipped"),
            failed.replace("failed", "gone"),
            failed.replace(",\"status\"", ",\"stature\""))) {
      refusesEntries("this line is not an entry", entry);
    }
  }

  @Test
  void a_file_that_is_not_a_journal_is_refused() {
    for (String text : List.of("x\n", "{\"contactId\":\"a\"}\n", "{\"seq\":1", "\n")) {
      byte[] other = text.getBytes(StandardCharsets.UTF_8);
      Journals.overwrite(file, other, other.length);
      assertEquals(
          file + ":1: is not the first line of a journal; check the name", refusal(), text);
    }
  }

  @Test
  void a_line_without_an_end_is_refused_and_does_not_fill_the_memory() {
    byte[] changed = java.util.Arrays.copyOf(bytes, bytes.length + SealedLine.MOST_BYTES + 1000);
    java.util.Arrays.fill(changed, bytes.length, changed.length, (byte) 'x');
    Journals.overwrite(file, changed, changed.length);
    assertTrue(refusal().startsWith(file + ":" + lineOf(bytes.length) + ": the journal is"));
  }
}
