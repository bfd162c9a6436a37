package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Message;
import dev.contactctl.world.AppendFile;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  /** Runs of {@code xargs -P 8} begin in the same second, and both make the file. */
  @Test
  void the_next_name_is_tried_when_another_run_is_just_making_it(@TempDir Path temp)
      throws IOException {
    FakeWorld world = new FakeWorld();
    Path file = Files.createFile(temp.resolve("journal"));
    try (AppendFile held = AppendFile.open(file, world.self())) {
      String name =
          JournalPlace.inStateFolder(
              world,
              next -> {
                tried.add(next.toString());
                return tried.size() < 2 ? opened(file, world) : next.toString();
              });
      assertTrue(name.endsWith("-2.ndjson"), name + held);
    }
  }

  private static String opened(Path file, FakeWorld world) {
    try (AppendFile second = AppendFile.open(file, world.self())) {
      return second.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
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
