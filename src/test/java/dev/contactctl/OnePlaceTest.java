package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names and numbers that several rooms need stand in one file, as a constant: a second spelling of
 * one would not be found when the first one changes. The sandbox has its own, since it stands in
 * for another program; and sentences may have them in their text.
 */
class OnePlaceTest {
  private static final Path MAIN = Path.of("src/main/java/dev/contactctl");

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '^',
      textBlock =
          """
          XDG_CONFIG_HOME world/UserFolder.java
          XDG_STATE_HOME world/UserFolder.java
          XDG_CACHE_HOME world/UserFolder.java
          https_proxy network/Network.java
          all_proxy network/Network.java
          no_proxy network/ProxyVariables.java
          Authorization remote/Token.java
          Content-Type remote/ContentType.java
          application/json remote/ContentType.java
          application/x-www-form-urlencoded remote/ContentType.java
          --file session/CommonOptions.java
          --replace session/CommonOptions.java
          --strict session/CommonOptions.java
          --allow session/CommonOptions.java
          --backup session/CommonOptions.java
          --recursive session/CommonOptions.java
          --dry-run session/CommonOptions.java
          --exit-code session/CommonOptions.java
          --token-stdin settings/Credentials.java
          {\\"seq\\": seal/SealedLine.java
          \\u001b[0m message/TerminalText.java
          config.yaml settings/ConfigFile.java
          .csv syntax/Syntax.java
          """)
  void a_name_that_several_rooms_need_stands_in_one_file(String name, String file)
      throws IOException {
    assertEquals(List.of(file), found(Pattern.compile(Pattern.quote('"' + name + '"'))));
  }

  @ParameterizedTest
  @CsvSource({
    "65_?535, network/Port.java",
    "9876, settings/Setting.java",
    "ofHours\\((?:1|24)\\), settings/Durations.java"
  })
  void a_number_that_several_rooms_need_stands_in_one_file(String number, String file)
      throws IOException {
    assertEquals(List.of(file), found(Pattern.compile(number)));
  }

  /** The help on an option takes it from the constant, or it would stay when that changes. */
  @Test
  void no_help_spells_a_number_that_is_a_default() throws IOException {
    Pattern spelled =
        Pattern.compile("\"[^\"\n]*(?<![\\w-])[0-9]+[a-z]* (?:by default|\\(default\\))");
    assertEquals(List.of(), found(spelled));
  }

  /** The files that have it. */
  private static List<String> found(Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path path : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        String source = MAIN.relativize(path).toString();
        boolean isOther = source.startsWith("sandbox/") || source.startsWith("authhost/");
        if (!isOther && pattern.matcher(Files.readString(path)).find()) {
          found.add(source);
        }
      }
    }
    return found;
  }
}
