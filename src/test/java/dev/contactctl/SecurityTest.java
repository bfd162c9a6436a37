package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  /** How the rows begin of those threats that were known before there was a program. */
  private static final List<String> KNOWN =
      List.of(
          "A partial body erases",
          "A run changes the contacts of another domain",
          "A second or resumed run overwrites",
          "Text of a contact, an error, a header or a file controls the terminal",
          "Such text is a command to a CI runner",
          "A value is a formula",
          "YAML makes objects",
          "An ID changes the path of the request",
          "`@name` in an argument",
          "The token is in the list of processes",
          "Others read or swap a file",
          "Somebody guesses a name in",
          "A trace or a debug log shows the token",
          "The message of an exception",
          "An error in the config file quotes",
          "Help shows the value of a variable",
          "Core files, heap dumps",
          "A redirect takes the token",
          "A config file in a cloned repository",
          "TLS is weak",
          "A proxy is passed by",
          "A server never ends its answer",
          "A wrong answer counts as success",
          "A wrong clock",
          "A locale without UTF-8",
          "A job without a terminal waits",
          "A dependency is replaced",
          "`JAVA_TOOL_OPTIONS` makes the JVM");

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
      if (cells.length != 5 || !reason && !areThere(named)) {
        wrong.add(row);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(28, KNOWN.size());
    for (String threat : KNOWN) {
      assertEquals(1, rows.stream().filter(row -> row.startsWith("| " + threat)).count(), threat);
    }
  }

  private static boolean areThere(String named) throws IOException {
    for (String name : named.split(", ", -1)) {
      if (!isThere(name)) {
        return false;
      }
    }
    return true;
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
