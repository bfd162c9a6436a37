package dev.contactctl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.contactctl.args.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The launcher names some commands, since it cannot ask the program before it starts it. */
class LauncherCommandsTest {
  /** The words of the one pattern of the launcher that leads to this. */
  private static Set<String> words(String to) throws Exception {
    List<String> found = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("scripts/contactctl"))) {
      int end = line.indexOf(") " + to);
      if (end > 0) {
        found.addAll(List.of(line.substring(0, end).strip().split(" \\| ")));
      }
    }
    assertFalse(found.isEmpty(), to);
    return new TreeSet<>(found);
  }

  private static List<String> named(String word) {
    List<String> names = new ArrayList<>();
    for (String name : Commands.NAMES) {
      if (name.equals(word) || name.startsWith(word + " ")) {
        names.add(name);
      }
    }
    return names;
  }

  @Test
  void the_small_archive_is_for_commands_that_send_nothing() throws Exception {
    for (String word : words("parts=/offline ;;")) {
      assertFalse(named(word).isEmpty(), word);
      for (String name : named(word)) {
        for (Option option : Commands.synopsis(name).options()) {
          assertFalse(option.name().equals("--trace"), name + " sends requests");
        }
      }
    }
  }

  @Test
  void no_archive_is_loaded_for_texts_that_the_build_has_made() throws Exception {
    Set<String> prepared = new TreeSet<>();
    for (String name : Commands.NAMES) {
      if (Commands.named(name) instanceof PreparedCommand) {
        prepared.add(name);
      }
    }
    Set<String> words = words(";;  # they load so little");
    for (Option option : Commands.synopses().get(0).options()) {
      boolean answers = option.name().equals("--help") || option.name().equals("--version");
      assertEquals(answers, words.removeAll(option.names()), option.name());
    }
    assertEquals(prepared, words);
  }
}
