package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.BashScript;
import dev.contactctl.kit.Document;
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

/** The documents say what the program does: their examples are run, and what they list is there. */
class DocsTest {
  private static final Pattern EXIT_CODE = Pattern.compile("(?m)^# exit code: (\\d+)$");
  private static final String TOKEN = "canary-token-0123456789";

  /** What names a plan, which is another one each time. */
  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");

  private static final String SHOWN_DIGEST =
      "80dc715f91972c5af92f7208241a2cd627e24b52dc690f6d622299243c3ee819";

  private static final String SHOWN_ADDRESS = "127.0.0.1:8080";

  @TempDir private Path temp;

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Document document : Document.all()) {
      for (Markdown.Block example : Markdown.blocks(document.text(), "example")) {
        String name = document + ": " + example.name();
        tests.add(DynamicTest.dynamicTest(name, () -> play(document.path(), example)));
      }
    }
    assertEquals(22, tests.size());
    return tests;
  }

  private void play(Path file, Markdown.Block example) throws IOException, InterruptedException {
    String document = Files.readString(file);
    BashScript.Result result = run(document, example);
    String shown = Markdown.block(document, "output", example.name()).text();
    Matcher code = EXIT_CODE.matcher(example.text());
    assertFalse(result.output().contains(TOKEN), "the token is in the output");
    if (Generated.isBlessing() && !matches(shown, result.output())) {
      String output = result.output();
      Files.writeString(file, Markdown.withBlock(document, "output", example.name(), output));
    } else if (!matches(shown, result.output())) {
      assertEquals(shown, result.output(), "what " + file + " shows; run scripts/bless");
    }
    assertEquals(code.find() ? Integer.parseInt(code.group(1)) : 0, result.code());
  }

  /** Runs an example beside the files of its document, against a sandbox of its own. */
  private BashScript.Result run(String document, Markdown.Block example)
      throws IOException, InterruptedException {
    SandboxOptions options = SandboxOptions.defaults().withToken(TOKEN);
    try (SandboxServer sandbox = SandboxServer.start(options, new FakeWorld())) {
      String address = URI.create(sandbox.baseUrl()).getAuthority();
      BashScript bash = new BashScript(temp.resolve(example.name()));
      for (Markdown.Block file : Markdown.blocks(document, "file")) {
        bash.file(file.name(), file.text().replace(SHOWN_ADDRESS, address));
      }
      Map<String, String> env =
          Map.of("CONTACTCTL_BASE_URL", sandbox.baseUrl(), "CONTACTCTL_TOKEN", TOKEN);
      BashScript.Result result = bash.run(example.text(), env);
      String output =
          DIGEST.matcher(result.output().replace(address, SHOWN_ADDRESS)).replaceAll(SHOWN_DIGEST);
      return new BashScript.Result(output, result.code());
    }
  }

  /** Whether the output is what is shown, where a line of three dots stands for any lines. */
  private static boolean matches(String shown, String output) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown.split("(?<=\n)")) {
      pattern.append(line.strip().equals("...") ? "(?s:.*)" : Pattern.quote(line));
    }
    return output.matches(pattern.toString());
  }

  @Test
  void the_readme_lists_the_exit_codes_that_there_are() {
    Document readme = Document.named("README.md");
    String text = Markdown.withSection(readme.text(), "exits", exits());
    Generated.check(readme.path().toAbsolutePath(), text);
  }

  private static String exits() {
    StringBuilder table = new StringBuilder("| exit | meaning |\n|---|---|\n");
    Stream.of(Exit.values())
        .sorted(Comparator.comparingInt(Exit::code))
        .forEach(exit -> table.append("| " + exit.code() + " | " + exit.english() + " |\n"));
    return table.toString();
  }

  @Test
  void the_readme_is_short() {
    long lines = Document.named("README.md").text().lines().count();
    assertTrue(lines <= 255, "README.md has " + lines + " lines; move something to src/docs");
  }
}
