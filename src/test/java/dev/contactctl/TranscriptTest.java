package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.Generated;
import dev.contactctl.kit.Transcript;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The stories in the folder of transcripts: whole command lines, and everything that comes of them.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");

  private static final ProxySelector BUILD = ProxySelector.getDefault();

  /** The proxy that the build sets would come before one of a story. */
  @BeforeAll
  static void forget_the_proxy_of_the_build() {
    ProxySelector.setDefault(ProxySelector.of(null));
  }

  @AfterAll
  static void restore_it() {
    ProxySelector.setDefault(BUILD);
  }

  @TestFactory
  List<DynamicTest> stories() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        tests.add(DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> play(file)));
      }
    }
    return tests;
  }

  private static void play(Path file) throws IOException {
    String story = Files.readString(file);
    String played = Transcript.run(story);
    if (Generated.isBlessing()) {
      Files.writeString(file, played);
    }
    assertEquals(Generated.isBlessing() ? played : story, played, file.toString());
  }
}
