package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.syntax.Source;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InputOpeningTest {
  private final FakeWorld world = new FakeWorld();
  private final Input input = new Input(world);

  private static void fails(String message, Exit exit, Runnable action) {
    Failure failure = assertThrows(Failure.class, action::run);
    assertEquals(message, failure.getMessage());
    assertEquals(exit, failure.exit());
  }

  @Test
  void a_file_keeps_the_name_it_was_given() {
    world.file("a/c.yaml", "memo: a");
    Source source = input.read("a/c.yaml");
    assertEquals("a/c.yaml", source.name());
    assertEquals("memo: a", new String(source.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void a_hyphen_means_standard_input() {
    world.stdin("memo: a");
    Source source = input.read("-");
    assertEquals("stdin", source.name());
    assertEquals("memo: a", new String(source.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void missing_files_folders_and_invalid_names_are_refused() {
    world.file("folder/c.yaml", "");
    fails(
        "no.yaml: does not exist; check the name", Exit.INVALID_INPUT, () -> input.read("no.yaml"));
    fails("folder: is a folder; name a file in it", Exit.INVALID_INPUT, () -> input.read("folder"));
    fails(
        "\"a\0b\" (with U+0000 NULL): is not a valid file name; check the name",
        Exit.INVALID_INPUT,
        () -> input.read("a\0b"));
    fails(
        "no.yaml: does not exist; check the name",
        Exit.USAGE,
        () -> new Input(world, Exit.USAGE).read("no.yaml"));
  }

  @Test
  void a_file_that_is_too_large_is_refused() {
    world.file("large.json", new byte[(64 << 20) + 1]);
    fails(
        "large.json: has more than 64 MiB (rule too-large); split it, or write NDJSON, one contact"
            + " per line, which has no such limit",
        Exit.INVALID_INPUT,
        () -> input.read("large.json"));
  }
}
