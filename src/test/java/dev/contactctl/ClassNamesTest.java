package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A name stands for one thing: no two files have classes of one name, and no class in a class has
 * the name of a file, since {@code Failure} would then be one thing above its import and another
 * below it. Classes in classes may share a name with each other ({@code Outcome.Sent}): they are
 * read with what they are in.
 */
class ClassNamesTest {
  private static final Path MAIN = Path.of("src/main/java/dev/contactctl");

  /** The kind of whatever it is in; of a property, if it stands alone. */
  private static final Set<String> SHARED = Set.of("Kind");

  private static final Pattern CLASS =
      Pattern.compile(
          "(?m)^( *)(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed) )*"
              + "(?:class|record|enum|interface) (\\w+)");

  /** By name: the files whose own class, or a class in it, is called so. */
  private final Map<String, List<String>> files = new TreeMap<>();

  private final Map<String, List<String>> inner = new TreeMap<>();

  @Test
  void no_two_files_and_no_inner_class_share_a_name() throws IOException {
    read();
    Set<String> wrong = new TreeSet<>();
    files.forEach(
        (name, rooms) -> {
          List<String> all = new ArrayList<>(rooms);
          all.addAll(inner.getOrDefault(name, List.of()));
          if (all.size() > 1 && !SHARED.contains(name)) {
            wrong.add(name + " is in " + String.join(" and ", all));
          }
        });
    assertEquals(Set.of(), wrong);
  }

  private void read() throws IOException {
    try (Stream<Path> walked = Files.walk(MAIN)) {
      for (Path file : walked.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = CLASS.matcher(Files.readString(file));
        while (matcher.find()) {
          Map<String, List<String>> kind = matcher.group(1).isEmpty() ? files : inner;
          kind.computeIfAbsent(matcher.group(2), name -> new ArrayList<>())
              .add(MAIN.relativize(file).toString());
        }
      }
    }
  }
}
