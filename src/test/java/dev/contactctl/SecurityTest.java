package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of threats in SECURITY.md names a test for each, which is there, or says why not. */
class SecurityTest {
  private static final Path TESTS = Path.of("src/test/java/dev/contactctl");
  private static final int THREATS = 28;

  @Test
  void every_threat_has_a_test_or_a_reason() throws IOException {
    String text = Files.readString(Path.of("SECURITY.md"));
    List<String> rows =
        text.substring(text.indexOf("\n|---|---|---|\n") + 15)
            .lines()
            .filter(line -> line.startsWith("| "))
            .toList();
    List<String> wrong = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(" *\\| *", -1);
      String named = cells[3].replace("`", "");
      boolean reason = named.isEmpty() && cells[2].startsWith("does not apply: ");
      if (cells.length != 5 || !reason && !isThere(named)) {
        wrong.add(row);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(rows.size() >= THREATS, rows.size() + " threats");
  }

  /** A transcript, a class, or a method of one. */
  private static boolean isThere(String named) throws IOException {
    if (named.endsWith(".txt")) {
      return Files.exists(Path.of("src/test/resources", named));
    }
    String[] parts = named.split("\\.", 2);
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(f -> f.endsWith(parts[0] + ".java")).toList()) {
        return parts.length == 1 || Files.readString(file).contains("void " + parts[1] + "(");
      }
    }
    return false;
  }
}
