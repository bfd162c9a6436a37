package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.Transcript;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The request example of the API page goes out as the page has it, however it was put in. */
class PageExampleTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String SENT = "> PUT /v1.0/contacts/c1 ";

  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml", "flags"})
  void the_body_is_the_example_of_the_page(String form) throws Exception {
    String story = read("transcripts/update/page-example-" + form + ".txt");
    List<String> bodies =
        Transcript.run(story)
            .lines()
            .filter(line -> line.startsWith(SENT))
            .map(line -> line.substring(SENT.length()))
            .toList();

    assertEquals(1, bodies.size(), "requests");
    assertEquals(json(read("page-request.json")), json(bodies.get(0)));
  }

  private static String read(String name) throws IOException {
    return Files.readString(RESOURCES.resolve(name));
  }

  private static JsonNode json(String text) throws Exception {
    return JsonTrees.json(new Source("example", text.getBytes(StandardCharsets.UTF_8)));
  }
}
