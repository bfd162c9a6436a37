package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code scripts/X --help} prints the first comment of the script, and does nothing else. */
class ScriptHelpTest {
  static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      return files
          .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
          .filter(file -> !file.endsWith("contactctl"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void every_script_says_what_it_does(Path script) throws IOException {
    Outcome outcome = Installation.outcome(new ProcessBuilder(script.toString(), "--help").start());
    assertEquals(0, outcome.code(), outcome.toString());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith(comment(script)), outcome.out());
  }

  private static String comment(Path script) throws IOException {
    List<String> lines = Files.readAllLines(script);
    StringBuilder comment = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.startsWith("#")) {
        break;
      }
      comment.append(line.substring(2)).append('\n');
    }
    String python = lines.get(1).replace("\"\"\"", "");
    return comment.isEmpty() ? python : comment.toString();
  }
}
