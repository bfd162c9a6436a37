package dev.contactctl.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.contact.Place;
import dev.contactctl.kit.Contacts;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class BeforeImagesTest {
  private static final int RECORDS = 5000;
  private static final Runnable NOTHING = () -> {};

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("run.journal");
  }

  private JournalFile create() {
    return JournalFile.create(file(), Journals.header(RECORDS), Journals.SELF);
  }

  private List<BeforeImage> images() {
    List<BeforeImage> all = new ArrayList<>();
    try (BeforeImages images = BeforeImages.open(file(), file().toString(), Journals.BASE_URL)) {
      for (Optional<BeforeImage> next = images.next(); next.isPresent(); next = images.next()) {
        all.add(next.get());
      }
      assertEquals(images.contacts(), all.size());
      assertEquals(images.withoutImage(), all.stream().filter(i -> i.before().isEmpty()).count());
    }
    return all;
  }

  private static Entry.Intent again(int record, int before) {
    Entry.Intent first = Journals.intent(record);
    ObjectNode image = Contacts.minimal().put("memo", "by somebody else");
    return new Entry.Intent(
        record,
        first.id(),
        first.place(),
        Journals.digest(77),
        Optional.of(new Entry.Before(Journals.digest(before), image)));
  }

  @Test
  void what_was_or_may_have_been_updated_has_its_image() {
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(4999)).await(); // line 2
      journal.begin(Journals.intent(1)).await();
      journal.add(Journals.end(4999, ContactState.UPDATED), NOTHING);
      journal.add(Journals.end(2, ContactState.UNCHANGED), NOTHING);
      journal.begin(Journals.intent(3)).await(); // line 6
      journal.add(Journals.end(3, ContactState.FAILED), NOTHING);
      journal.begin(Journals.blindIntent(4)).await(); // line 8
      journal.add(Journals.end(4, ContactState.UPDATED), NOTHING);
    }
    assertEquals(
        List.of(
            image(1, 3, Journals.digest(1), BeforeImage.Certainty.IN_DOUBT),
            new BeforeImage(
                4,
                "contact-4",
                place(8),
                Optional.empty(),
                Journals.digest(1004),
                BeforeImage.Certainty.UPDATED),
            image(4999, 2, Journals.digest(5999), BeforeImage.Certainty.UPDATED)),
        images());
  }

  private Place place(int line) {
    return new Place(file().toString(), line, 1);
  }

  private BeforeImage image(int record, int line, String left, BeforeImage.Certainty certainty) {
    return new BeforeImage(
        record,
        Journals.id(record),
        place(line),
        Journals.intent(record).before(),
        left,
        certainty);
  }

  /** As a strict run ends a contact that the server took but did not keep as it was sent. */
  @Test
  void a_conflict_after_an_update_has_its_image() {
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(1)).await();
      Entry.End end = Journals.end(1, ContactState.CONFLICT);
      journal.add(
          new Entry.End(
              1,
              end.id(),
              end.state(),
              200,
              "",
              1,
              3,
              Optional.of(Journals.digest(9)),
              Optional.of("changed")),
          NOTHING);
    }
    assertEquals(List.of(image(1, 2, Journals.digest(9), BeforeImage.Certainty.UPDATED)), images());
  }

  @Test
  void the_image_is_from_before_the_first_attempt() {
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(1)).await();
      journal.begin(again(1, -1)).await(); // the contact was still the same
      journal.add(Journals.end(1, ContactState.UPDATED), NOTHING);
      journal.begin(Journals.intent(2)).await(); // line 5
      journal.begin(again(2, 88)).await();
      journal.add(Journals.end(2, ContactState.UPDATED), NOTHING);
      journal.begin(Journals.intent(3)).await(); // line 8
      journal.begin(again(3, 88)).await();
    }
    assertEquals(
        List.of(
            image(1, 2, Journals.digest(1001), BeforeImage.Certainty.UPDATED),
            image(2, 5, Journals.digest(1002), BeforeImage.Certainty.CONTESTED),
            image(3, 8, Journals.digest(77), BeforeImage.Certainty.CONTESTED)),
        images());
  }

  /**
   * No PUT of the earlier intents was taken, so that the contact was read again and planned afresh.
   */
  @Test
  void a_renewed_intent_takes_the_place_of_those_before_it() {
    Entry.Intent second = again(1, 88);
    Entry.Intent renewed = second.renewing();
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(1)).await();
      journal.begin(renewed).await(); // line 3
      journal.begin(again(1, 88)).await(); // it was still that one after a lost answer
    }
    Optional<Entry.Before> before = renewed.before();
    String left = Journals.digest(77);
    assertEquals(
        List.of(
            new BeforeImage(
                1, second.id(), place(3), before, left, BeforeImage.Certainty.IN_DOUBT)),
        images());
    Journals.resume(file(), Journals.header(RECORDS)).close();
  }

  /** Somebody else has changed the contact between a lost answer and the look that follows. */
  @Test
  void what_was_not_left_as_it_was_sent_and_no_answer_says_so_is_contested() {
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(1)).await();
      Entry.End end = Journals.end(1, ContactState.UPDATED);
      journal.add(
          new Entry.End(
              1,
              end.id(),
              end.state(),
              0,
              "",
              0,
              3,
              Optional.of(Journals.digest(9)),
              Optional.empty()),
          NOTHING);
    }
    assertEquals(
        List.of(image(1, 2, Journals.digest(9), BeforeImage.Certainty.CONTESTED)), images());
  }

  @Test
  void a_torn_journal_is_read_and_not_changed() throws IOException {
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(1)).await();
    }
    Files.writeString(file(), "{\"seq\":2", StandardOpenOption.APPEND);
    long length = Files.size(file());
    assertEquals(1, images().size());
    assertEquals(length, Files.size(file()));
    try (BeforeImages images = BeforeImages.open(file(), "j", Journals.BASE_URL)) {
      assertEquals("{\"seq\":2".length(), images.cutOff());
    }
  }

  private void refuses(Exit exit, String message) {
    Failure failure = assertThrows(Failure.class, this::images);
    assertEquals(exit, failure.exit());
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
  }

  @Test
  void what_cannot_be_undone_is_refused() throws IOException {
    refuses(Exit.USAGE, ": the journal does not exist; check the name");
    try (JournalFile journal = create()) {
      journal.begin(Journals.intent(1)).await();
      refuses(Exit.LOCAL_FILES, ": is in use by another run: process 4711 on testhost");
    }
    Failure other =
        assertThrows(
            Failure.class,
            () -> BeforeImages.open(file(), file().toString(), "http://localhost:1"));
    assertEquals(Exit.USAGE, other.exit());
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 40] ^= 1;
    Files.write(file(), bytes);
    refuses(Exit.LOCAL_FILES, ":2: the journal is damaged");
  }
}
