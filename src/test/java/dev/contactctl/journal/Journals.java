package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import dev.contactctl.kit.Contacts;
import dev.contactctl.world.LockHolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Journals for tests, and what they say. */
final class Journals {
  static final LockHolder SELF = new LockHolder(4711, "testhost", Instant.EPOCH);
  static final Instant STARTED = Instant.parse("2026-11-27T01:02:03Z");
  static final String BASE_URL = "https://example.com/v1.0";
  private static final Runnable NOTHING = () -> {};

  private Journals() {}

  static JournalHeader header(int records) {
    return new JournalHeader(
        "0.1.0",
        BASE_URL,
        Owner.UNKNOWN,
        "a".repeat(64),
        new TreeMap<>(Map.of("--memo", "새 \"메모\"\n", "--replace", "")),
        STARTED,
        records);
  }

  /** Opens a journal as a run does that need not know what the contacts were. */
  static JournalFile resume(Path file, JournalHeader header) {
    return JournalFile.resume(file, header, SELF, Optional.empty());
  }

  static Entry.Intent intent(int record) {
    ObjectNode image = Contacts.minimal();
    image.put("contactId", id(record)).put("memo", "\u001b\u2028 \"}\\ 🦊 ,\"crc\":\"00000000\"}");
    return new Entry.Intent(
        record,
        id(record),
        new Place("in put\".csv", record, 1),
        digest(record),
        Optional.of(new Entry.Before(digest(-record), image)));
  }

  /** As a replacement announces itself, which has not read the contact. */
  static Entry.Intent blindIntent(int record) {
    return new Entry.Intent(
        record, id(record), new Place("a", record, 1), digest(record), Optional.empty());
  }

  static Entry.End end(int record, ContactState state) {
    return new Entry.End(
        record,
        id(record),
        state,
        state == ContactState.UPDATED ? 200 : 400,
        state == ContactState.FAILED ? "INVALID \"PARAMETER\"" : "",
        1,
        35,
        state == ContactState.UPDATED ? Optional.of(digest(1000 + record)) : Optional.empty(),
        state == ContactState.UPDATED ? Optional.empty() : Optional.of(why(record)));
  }

  static String why(int record) {
    return "400 \"no\", \\ \n " + record;
  }

  static String id(int record) {
    return "contact-" + record;
  }

  static String digest(int number) {
    return String.format("%064x", (long) number & 0xFFFF_FFFFL);
  }

  /** A journal in which every fifth contact is in doubt. */
  static void write(Path file, int records) {
    try (JournalFile journal = JournalFile.create(file, header(records), SELF)) {
      for (int i = 1; i <= records; i++) {
        if (i % 5 == 1) {
          journal.add(end(i, ContactState.UNCHANGED), NOTHING);
        } else {
          journal.begin(i % 5 == 2 ? blindIntent(i) : intent(i)).await();
        }
        if (i % 5 == 2 || i % 5 == 3) {
          journal.add(end(i, i % 5 == 2 ? ContactState.UPDATED : ContactState.FAILED), NOTHING);
        }
        if (i % 5 == 4) { // after the next intent, as with several workers
          journal.begin(intent(i)).await();
          journal.add(end(i, ContactState.UPDATED), NOTHING);
        }
      }
    }
  }

  /** What a journal of so many records says, as text: one line for each record that it knows. */
  static String state(PastRun past, int records) {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= records; i++) {
      int record = i;
      past.state(record)
          .ifPresent(state -> all.append(record).append(' ').append(state.word()).append('\n'));
      past.openIntent(record)
          .ifPresent(
              open ->
                  all.append(record)
                      .append(" open ")
                      .append(open.body())
                      .append(open.before().isPresent() ? " read" : "")
                      .append('\n'));
    }
    return all.toString();
  }

  /** The same, worked out from the lines of the file in another way. */
  static String expected(List<String> lines, int records) {
    Map<Integer, String> states = new TreeMap<>();
    for (String line : lines) {
      if (line.contains("\"kind\":\"intent\"")) {
        String body = line.replaceAll(".*\"body\":\"(\\w+)\".*", "$1");
        String read = line.contains(",\"before\":{") ? " read" : "";
        states.put(record(line), "open " + body + read);
      } else if (line.contains("\"kind\":\"end\"")) {
        states.put(record(line), line.replaceAll(".*\"state\":\"(\\w+)\".*", "$1"));
      }
    }
    StringBuilder all = new StringBuilder();
    states.forEach((record, state) -> all.append(record).append(' ').append(state).append('\n'));
    return all.toString();
  }

  private static int record(String line) {
    return Integer.parseInt(line.replaceAll(".*\"record\":(\\d+),.*", "$1"));
  }

  /** The whole lines of these bytes; the last one may have lost its line feed. */
  static List<String> wholeLines(byte[] bytes, int length) {
    List<String> whole = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        whole.add(new String(bytes, from, i - from, StandardCharsets.UTF_8));
        from = i + 1;
      }
    }
    boolean isWhole = length < bytes.length && bytes[length] == '\n';
    if (from < length && isWhole) {
      whole.add(new String(bytes, from, length - from, StandardCharsets.UTF_8));
    }
    return whole;
  }

  static void overwrite(Path file, byte[] bytes, int length) {
    try {
      Files.write(file, java.util.Arrays.copyOf(bytes, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
