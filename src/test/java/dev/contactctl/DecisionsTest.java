package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the program does must not depend on what it says, nor on the order in which constants happen
 * to stand: whoever corrects a sentence or sorts an enum does not expect to change behaviour. The
 * sources are searched for it, because nothing else stops it.
 */
class DecisionsTest {
  private static final Path MAIN = Path.of("src/main/java/dev/contactctl");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)//.*?$", Pattern.DOTALL);

  /** A comparison with a constant of a table of sentences, or of the sentence of a message. */
  private static final Pattern COMPARED_SENTENCE =
      Pattern.compile(
          "[=!]=\\s*\\w*Sentences\\.|Sentences\\.\\w+\\s*[=!]=|\\bequals\\(\\w*Sentences\\."
              + "|Sentences\\.\\w+\\.equals\\(|\\.sentence\\(\\)\\s*(?:[=!]=|\\.equals\\()"
              + "|switch \\([^)]*\\.sentence\\(\\)\\)");

  /** What sends by itself, and what must not load one class more. The rest extends Forwarding. */
  private static final Set<String> TRANSPORTS =
      Set.of(
          "http/HttpTransport.java",
          "http/LazyTransport.java",
          "http/StoppableTransport.java",
          "http/Transport.java");

  /** The order of an enum, or a place in it. */
  private static final Pattern ORDER =
      Pattern.compile(
          "\\.ordinal\\(\\)|\\.compareTo\\(Exit\\.|exit\\(\\)\\.compareTo\\("
              + "|\\bvalues\\(\\)(?:\\[|\\.length|\\)\\.(?:get|indexOf|subList)\\()"
              + "|\\bwords\\(\\)\\.indexOf\\(|[A-Z]\\.words\\(\\)\\.get\\(");

  /** Where the number of a constant only stands for it while the program runs, by what it is in. */
  private static final Map<String, String> NUMBERED =
      Map.of(
          "journal/Ledger.java", "a byte a record",
          "records/EditBytes.java", "the file of records without a name",
          "records/RecordBytes.java", "the file of records without a name");

  /** The places of the pattern in the code of all sources, as file and line without blanks. */
  private static Map<String, List<String>> found(Pattern pattern) {
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        List<String> places = pattern.matcher(code).results().map(r -> r.group().strip()).toList();
        if (!places.isEmpty()) {
          found.put(MAIN.relativize(file).toString(), places);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /**
   * A finding says by its rule and its cause what the program has to know, a problem by its type.
   */
  @Test
  void nothing_depends_on_which_sentence_is_said() {
    Map<String, List<String>> found = found(COMPARED_SENTENCE);
    found.keySet().removeIf(file -> file.startsWith("message/"));
    assertEquals(Map.of(), found);
  }

  /** A transport over another one that left a call out would swallow it, as a request to stop. */
  @Test
  void a_transport_over_another_one_forwards_whatever_it_does_not_change() {
    Set<String> found = found(Pattern.compile("implements (?:\\w+, )*Transport\\b")).keySet();
    assertEquals(TRANSPORTS, found);
  }

  /** What an order means is said by a field, such as the severity of an exit code. */
  @Test
  void nothing_depends_on_the_order_of_constants() {
    Map<String, List<String>> found = found(ORDER);
    assertEquals(NUMBERED.keySet(), found.keySet());
  }
}
