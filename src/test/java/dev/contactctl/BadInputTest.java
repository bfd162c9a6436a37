package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Generated;
import dev.contactctl.kit.ScriptedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file in the folder of bad input is refused by the lines beside it, and sends nothing; every
 * file in the folder of odd input is sent exactly as the body beside it.
 */
class BadInputTest {
  private static final Path BAD = Path.of("src/test/resources/bad-input");
  private static final Path ODD = Path.of("src/test/resources/odd-but-good");
  private static final Pattern FINDING =
      Pattern.compile(".+:[1-9]\\d*:[1-9]\\d*: (warning: )?.+ \\(rule [a-z-]+\\)(; .+)?[^.]");
  private static final Pattern INTERNALS =
      Pattern.compile("Exception|tools\\.jackson|snakeyaml|internal error|\\bat dev\\.");

  @TestFactory
  List<DynamicTest> bad_input_is_refused() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : inputs(BAD, ".expected")) {
      tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> refused(file)));
    }
    assertTrue(tests.size() >= 300, "only " + tests.size() + " cases");
    return tests;
  }

  @TestFactory
  List<DynamicTest> odd_input_is_sent_as_written() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : inputs(ODD, ".body")) {
      tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> sent(file)));
    }
    return tests;
  }

  private static List<Path> inputs(Path folder, String other) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith(other)).sorted().toList();
    }
  }

  private static void refused(Path file) throws IOException {
    Run run = new Run(file);
    int validated = run.command("validate", run.name);
    int updated = run.command("update", "c1", "--replace", "-f", run.name);
    run.text.append(run.transport.takeSent().size()).append(" requests\n");
    Generated.check(beside(file, ".expected"), run.text.toString());
    assertEquals("0 requests", run.lines().get(run.lines().size() - 1));
    // What is right alone, and wrong only for this contact, is for update to say.
    assertTrue(validated == 6 || run.text.indexOf(" is allowed here") > 0 || isOtherId(run));
    assertEquals(6, updated);
    for (String line : run.lines()) {
      wellSaid(line);
    }
  }

  private static boolean isOtherId(Run run) {
    return run.text.indexOf("but the contact to update is") > 0
        || run.text.indexOf("has no contact c1, only others") > 0;
  }

  /** Blessing must not let a bad line pass: the form is checked apart from the text. */
  private static void wellSaid(String line) {
    boolean finding = line.startsWith("| ") || line.startsWith("! ");
    boolean summary =
        line.matches("! \\d+ contacts?: (at least )?\\d+ errors?, \\d+ warnings?")
            || line.matches("! (at least )?\\d+ errors?; nothing was sent");
    if (finding && !summary) {
      assertTrue(FINDING.matcher(line.substring(2)).matches(), line);
    }
    assertFalse(INTERNALS.matcher(line).find(), line);
    assertFalse(line.chars().anyMatch(c -> c < ' ' || c == 0x7F), line);
  }

  private static void sent(Path file) throws IOException {
    Run run = new Run(file);
    assertEquals(0, run.command("validate", run.name), run.text.toString());
    List<String> argv = List.of("update", "c1", "--replace", "--dry-run", "-f", run.name);
    int code = Program.run(argv, run.world, run.transport);
    String body = run.world.takeOut();
    String said = run.world.takeErr();
    assertTrue(
        said.startsWith("c1: continuing without showing what would be erased: no token is set; "),
        said);
    assertTrue(said.endsWith("\nc1: dry run: nothing was sent\n"), said);
    assertEquals(0, code);
    Generated.check(beside(file, ".body"), body);
  }

  private static Path beside(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  /** One file in a world of its own, and what was said about it. */
  private static final class Run {
    private final FakeWorld world = new FakeWorld();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final StringBuilder text = new StringBuilder();
    private final String name;

    Run(Path file) throws IOException {
      name = file.getFileName().toString();
      world.file(name, Files.readAllBytes(file));
    }

    int command(String... argv) {
      text.append("$ contactctl ").append(String.join(" ", argv)).append('\n');
      int code = Program.run(List.of(argv), world, transport);
      add("| ", world.takeOut());
      add("! ", world.takeErr());
      text.append("? ").append(code).append('\n');
      return code;
    }

    private void add(String mark, String said) {
      if (!said.isEmpty()) {
        assertTrue(said.endsWith("\n"), said);
        for (String line : said.substring(0, said.length() - 1).split("\n", -1)) {
          text.append(mark).append(line).append('\n');
        }
      }
    }

    List<String> lines() {
      return text.toString().lines().toList();
    }
  }
}
