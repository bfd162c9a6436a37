package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.contactctl.kit.BashScript;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people reported of other tools of this kind, played against this one: each script in {@code
 * reports} does what a reporter did, against a sandbox of its own, and judges the outcome itself.
 */
class ReportsTest {
  private static final Path FOLDER = Path.of("src/test/resources/reports");
  private static final String TOKEN = "canary-token-0123456789";

  @TempDir private Path temp;

  static Stream<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d.*\\.sh"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void ends_well_here(String script) throws IOException, InterruptedException {
    try (SandboxServer sandbox =
        SandboxServer.start(SandboxOptions.defaults().withToken(TOKEN), new FakeWorld())) {
      BashScript bash = new BashScript(temp);
      for (String input : new String[] {"telephones.json", "emails.json", "only-empty.json"}) {
        bash.file(input, Files.readString(FOLDER.resolve(input)));
      }
      String text =
          Files.readString(FOLDER.resolve("prelude.sh")) + Files.readString(FOLDER.resolve(script));
      BashScript.Result result =
          bash.run(
              text, Map.of("CONTACTCTL_BASE_URL", sandbox.baseUrl(), "CONTACTCTL_TOKEN", TOKEN));
      assumeFalse(result.output().startsWith("SKIPPED"), result.output());
      assertEquals("", result.output(), script);
      assertEquals(0, result.code(), script);
      assertFalse(result.output().contains(TOKEN), script);
    }
  }
}
