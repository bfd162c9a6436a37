package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.cli.HelpPages;
import dev.contactctl.kit.BashScript;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Generated;
import dev.contactctl.kit.Markdown;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The README says what the program does: its examples are run, its lists come from the tables. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern EXIT_CODE = Pattern.compile("(?m)^# exit code: (\\d+)$");
  private static final String TOKEN = "canary-token-0123456789";
  private static final String SHOWN_ADDRESS = "127.0.0.1:8080";

  @TempDir private Path temp;

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Markdown.Block example : Markdown.blocks(Files.readString(README), "example")) {
      tests.add(DynamicTest.dynamicTest(example.name(), () -> play(example)));
    }
    assertEquals(12, tests.size());
    return tests;
  }

  private void play(Markdown.Block example) throws IOException, InterruptedException {
    BashScript.Result result = run(example);
    String readme = Files.readString(README);
    String shown = Markdown.block(readme, "output", example.name()).text();
    Matcher code = EXIT_CODE.matcher(example.text());
    assertFalse(result.output().contains(TOKEN), "the token is in the output");
    if (Generated.isBlessing() && !matches(shown, result.output())) {
      String output = result.output();
      Files.writeString(README, Markdown.withBlock(readme, "output", example.name(), output));
    } else if (!matches(shown, result.output())) {
      assertEquals(shown, result.output(), "what the README shows; run scripts/bless");
    }
    assertEquals(code.find() ? Integer.parseInt(code.group(1)) : 0, result.code());
  }

  private BashScript.Result run(Markdown.Block example) throws IOException, InterruptedException {
    SandboxOptions options = SandboxOptions.defaults().withToken(TOKEN);
    try (SandboxServer sandbox = SandboxServer.start(options, new FakeWorld())) {
      String address = URI.create(sandbox.baseUrl()).getAuthority();
      BashScript bash = new BashScript(temp.resolve(example.name()));
      for (Markdown.Block file : Markdown.blocks(Files.readString(README), "file")) {
        bash.file(file.name(), file.text().replace(SHOWN_ADDRESS, address));
      }
      Map<String, String> env =
          Map.of("CONTACTCTL_BASE_URL", sandbox.baseUrl(), "CONTACTCTL_TOKEN", TOKEN);
      BashScript.Result result = bash.run(example.text(), env);
      String output = result.output().replace(address, SHOWN_ADDRESS);
      return new BashScript.Result(output, result.code());
    }
  }

  /** A line of three dots stands for any lines. */
  private static boolean matches(String shown, String output) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown.split("(?<=\n)")) {
      pattern.append(line.strip().equals("...") ? "(?s:.*)" : Pattern.quote(line));
    }
    return output.matches(pattern.toString());
  }

  @Test
  void commands_and_exit_codes_are_those_of_the_tables() throws IOException {
    String readme = Files.readString(README);
    String commands = "```text\n" + HelpPages.read("") + "```\n";
    readme = Markdown.withSection(readme, "commands", commands);
    Generated.check(README.toAbsolutePath(), Markdown.withSection(readme, "exits", exits()));
  }

  private static String exits() {
    StringBuilder table = new StringBuilder("| exit | meaning |\n|---|---|\n");
    Stream.of(Exit.values())
        .sorted(Comparator.comparingInt(Exit::code))
        .forEach(exit -> table.append("| " + exit.code() + " | " + exit.meaning() + " |\n"));
    return table.toString();
  }

  @Test
  void files_it_names_are_there() throws IOException {
    String main = "src/main/java/dev/contactctl/";
    Matcher names =
        Pattern.compile(
                "`((?:src|scripts)/[^` ]*|[a-z]+/[A-Za-z]+\\.java)[^`]*`|\\]\\(([A-Z]+[^)#]*)")
            .matcher(Files.readString(README) + Files.readString(Path.of("CONTRIBUTING.md")));
    int found = 0;
    for (; names.find(); found++) {
      String name = names.group(1) == null ? names.group(2) : names.group(1);
      boolean there = Files.exists(Path.of(name)) || Files.exists(Path.of(main + name));
      assertTrue(there, name + " is not there");
    }
    assertTrue(found > 20, "only " + found + " names were found");
  }
}
