package dev.contactctl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a backup when its run is resumed. */
class ResumedBackupTest {
  private static final String FIRST = "{\"contactId\":\"c1\",\"memo\":\"first\"}";
  private static final String SECOND = "{\"contactId\":\"c1\",\"memo\":\"second\"}\n";
  private static final String OTHER = "{\"contactId\":\"c2\",\"memo\":\"second\"}\n";

  @TempDir private Path folder;

  private static ObjectNode contact(String id) {
    return JsonNodeFactory.instance.objectNode().put("contactId", id).put("memo", "second");
  }

  /** What is in the file after two contacts have been appended to it. */
  private String resumed(String before) throws IOException {
    Path file = folder.resolve("b.ndjson");
    Files.writeString(file, before);
    return resumed(file);
  }

  private String resumed(Path file) throws IOException {
    Backup backup = Backup.resumed(new FakeWorld().folder(folder), file);
    backup.keepFirst("c1", contact("c1"));
    backup.keepFirst("c2", contact("c2"));
    return Files.readString(file);
  }

  @Test
  void the_first_image_of_a_contact_counts() throws IOException {
    assertEquals(FIRST + "\n" + OTHER, resumed(FIRST + "\n"));
  }

  @Test
  void a_file_may_be_missing_or_empty() throws IOException {
    assertEquals(SECOND + OTHER, resumed(folder.resolve("new.ndjson")));
    assertEquals(SECOND + OTHER, resumed(""));
  }

  @Test
  void a_line_that_was_not_written_to_its_end_is_cut_off() throws IOException {
    String whole = "{\"contactId\":\"c0\"}\n";
    for (int length = 1; length < FIRST.length(); length++) {
      String torn = FIRST.substring(0, length);
      assertEquals(whole + SECOND + OTHER, resumed(whole + torn), torn);
      assertEquals(SECOND + OTHER, resumed(torn), torn);
    }
  }

  @Test
  void a_whole_line_without_its_end_is_kept() throws IOException {
    assertEquals(FIRST + "\n" + OTHER, resumed(FIRST));
  }

  @Test
  void a_file_of_something_else_is_left_alone() throws IOException {
    for (String before : new String[] {"name,phone\nKim,010\nLee,020", "a list", FIRST + "\nb\n"}) {
      assertThrows(Failure.class, () -> resumed(before), before);
      assertEquals(before, Files.readString(folder.resolve("b.ndjson")));
    }
  }

  @Test
  void many_contacts_are_found_in_a_long_file() throws IOException {
    StringBuilder before = new StringBuilder();
    for (int i = 3; i < 1000; i++) {
      before.append("{\"contactId\":\"c").append(i).append("\"}\n");
    }
    Path file = folder.resolve("b.ndjson");
    Files.writeString(file, before + FIRST);
    Backup backup = Backup.resumed(new FakeWorld().folder(folder), file);
    for (int i = 1; i < 1000; i++) {
      backup.keepFirst("c" + i, contact("c" + i));
    }
    assertEquals(before + FIRST + "\n" + OTHER, Files.readString(file));
  }

  private String latest(String before, String... ids) throws IOException {
    Path file = folder.resolve("b.ndjson");
    Files.writeString(file, before);
    Backup backup = Backup.resumed(new FakeWorld().folder(folder), file);
    for (String id : ids) {
      backup.keepLatest(id, contact(id), Optional.empty());
    }
    return Files.readString(file);
  }

  /**
   * The run was cut off between the backup and the PUT, so that others may have changed it since.
   */
  @Test
  void an_image_of_a_contact_that_was_not_changed_makes_room_for_a_later_one() throws IOException {
    String blank = " ".repeat(FIRST.length()) + "\n";
    assertEquals(SECOND, latest(FIRST + "\n", "c1"));
    assertEquals(SECOND, latest(FIRST, "c1"));
    assertEquals(blank + OTHER + SECOND, latest(FIRST + "\n" + OTHER, "c1"));
    assertEquals(FIRST + "\n" + OTHER, latest(FIRST + "\n", "c2"));
    String nested = "{\"contactId\":\"c3\",\"customProperties\":{\"contactId\":\"c1\"}}\n";
    assertEquals(nested + SECOND, latest(nested + FIRST + "\n", "c1"));
    assertEquals(nested + SECOND, latest(nested, "c1"));
  }

  @Test
  void only_the_image_of_this_run_is_replaced_or_taken_back() throws IOException {
    Path file = folder.resolve("b.ndjson");
    Files.writeString(file, SECOND + "\n" + OTHER);
    Backup backup = Backup.to(file);
    ObjectNode later = contact("c1").put("memo", "third");
    backup.keepLatest("c1", contact("c1"), Optional.empty());
    backup.keepLatest("c1", later, Optional.of(contact("c1")));
    assertEquals(
        SECOND + "\n" + OTHER + "{\"contactId\":\"c1\",\"memo\":\"third\"}\n",
        Files.readString(file));
    backup.takeBack("c1", later);
    assertEquals(SECOND + "\n" + OTHER, Files.readString(file));
    backup.takeBack("c1", later);
    assertEquals(SECOND + "\n" + OTHER, Files.readString(file));
  }
}
