package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a journal goes that nobody has named. */
class JournalPlaceTest {
  private final List<String> tried = new ArrayList<>();

  private String create(Path file, Exit first) {
    tried.add(file.getFileName().toString());
    if (tried.size() < 3) {
      throw new Failure(first, Message.literal("taken"));
    }
    return file.toString();
  }

  @Test
  void the_next_name_is_tried_when_another_run_has_just_taken_it() {
    String name = JournalPlace.inStateFolder(new FakeWorld(), file -> create(file, Exit.USAGE));
    String base = tried.get(0).replace(".ndjson", "");
    assertEquals(List.of(base + ".ndjson", base + "-2.ndjson", base + "-3.ndjson"), tried);
    assertEquals("/home/me/.local/state/contactctl/" + base + "-3.ndjson", name);
  }

  @Test
  void any_other_failure_is_that_of_the_run() {
    Failure failure =
        assertThrows(
            Failure.class,
            () ->
                JournalPlace.inStateFolder(
                    new FakeWorld(), file -> create(file, Exit.LOCAL_FILES)));
    assertEquals(Exit.LOCAL_FILES, failure.exit());
    assertEquals(1, tried.size());
  }
}
