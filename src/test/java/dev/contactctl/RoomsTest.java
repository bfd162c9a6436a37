package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Document;
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
 * The rooms stand in one line, and each sees only those to its right. What the sources say is
 * compared with that line, because nothing else stops a convenient import.
 */
class RoomsTest {
  private static final Path MAIN = Path.of("src/main/java/dev/contactctl");
  private static final String ROOT = "root";
  private static final List<String> LINE =
      List.of(
          ROOT,
          "cli",
          "login",
          "doctor",
          "setup",
          "apply",
          "session",
          "explain",
          "args",
          "tasks",
          "bulk",
          "flow",
          "journal",
          "seal",
          "pace",
          "settings",
          "auth",
          "trace",
          "remote",
          "http",
          "network",
          "sieve",
          "records",
          "table",
          "findings",
          "write",
          "read",
          "syntax",
          "change",
          "check",
          "contact",
          "world",
          "message");

  /** The rooms of the sandbox, which hang off cli. */
  private static final Set<String> ASIDE = Set.of("sandbox", "authhost");

  /** The libraries that belong to some rooms, by the beginning of their names. */
  private static final Map<String, Set<String>> OWNERS =
      Map.of(
          "StandardCopyOption.",
              Set.of("world"), // whoever replaces a file does it by a PendingFile
          "Files.createTemp", Set.of(),
          "picocli.", Set.of("args"),
          "java.net.http.", Set.of(),
          "java.net.Socket", Set.of("http", "login"),
          "javax.net.", Set.of("http", "sandbox"),
          "com.sun.net.httpserver.", Set.of("sandbox"),
          "org.snakeyaml.", Set.of("syntax"),
          "de.siegmar.fastcsv.", Set.of("table"));

  private static final Pattern OURS =
      Pattern.compile("\\bdev\\.contactctl\\.(?:(\\w+)\\.)?([A-Z]\\w*)");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?m)//.*?$|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
  private static final Pattern METHOD =
      Pattern.compile(
          "^( {2}| {4})(?! |(?:if|for|while|switch|try|return|case|synchronized)\\b)(?!.*\\brecord"
              + " )[\\w<>,.\\[\\]? ]+ \\w+\\([^=;]*\\)(?: throws [\\w, .]+)? \\{$");

  private final Map<Path, String> sources = read();

  private static Map<Path, String> read() {
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(MAIN.relativize(file), Files.readString(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return sources;
  }

  private static String room(Path file) {
    return file.getNameCount() == 1 ? ROOT : file.getName(0).toString();
  }

  /** The source without comments and texts, in which names mean nothing. */
  private static String code(String source) {
    return COMMENT.matcher(source).replaceAll("");
  }

  /** The classes of other rooms that a source names, as ROOM.CLASS. */
  private static Set<String> named(Path file, String source) {
    Set<String> named = new TreeSet<>();
    Matcher matcher = OURS.matcher(code(source));
    while (matcher.find()) {
      String other = matcher.group(1) == null ? ROOT : matcher.group(1);
      if (!other.equals(room(file))) {
        named.add(other + "." + matcher.group(2));
      }
    }
    return named;
  }

  private static boolean mayName(String room, String named) {
    String other = named.substring(0, named.indexOf('.'));
    if (Set.of("sieve", "change", "check", "contact").contains(room) && other.equals("world")) {
      // Failure is how a room says no; Exit is what a Failure carries.
      return Set.of("world.Failure", "world.Exit").contains(named);
    }
    if (room.equals("sandbox")) {
      return Set.of("authhost", "world", "message").contains(other);
    }
    if (room.equals("authhost")) {
      return Set.of("world", "message").contains(other);
    }
    if (other.equals("authhost")) {
      return room.equals("cli");
    }
    if (other.equals("sandbox")) {
      return room.equals("cli");
    }
    return LINE.indexOf(other) > LINE.indexOf(room);
  }

  @Test
  void every_file_is_in_a_room() {
    for (Path file : sources.keySet()) {
      boolean known = LINE.contains(room(file)) || ASIDE.contains(room(file));
      assertTrue(known && file.getNameCount() <= 2, file + " is in no room");
    }
  }

  @Test
  void a_room_sees_only_the_rooms_to_its_right() {
    List<String> wrong = new ArrayList<>();
    sources.forEach(
        (file, source) -> {
          for (String named : named(file, source)) {
            if (!mayName(room(file), named)) {
              wrong.add(file + " names " + named);
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void the_architecture_draws_this_line_and_describes_every_room() {
    String architecture = Document.named("architecture.md").text();
    assertTrue(architecture.contains("\n" + String.join(" → ", LINE) + "\n"), LINE.toString());
    for (String room : LINE.subList(1, LINE.size())) {
      assertTrue(architecture.contains("\n| `" + room + "` | "), room + " is not described");
    }
  }

  @Test
  void a_library_is_named_in_its_own_room_only() {
    List<String> wrong = new ArrayList<>();
    sources.forEach(
        (file, source) ->
            OWNERS.forEach(
                (library, owners) -> {
                  if (!owners.contains(room(file)) && code(source).contains(library)) {
                    wrong.add(file + " names " + library);
                  }
                }));
    assertEquals(List.of(), wrong);
  }

  @Test
  void only_the_root_touches_the_running_system() {
    Pattern system = Pattern.compile("\\b(System|Runtime|ProcessHandle)\\b");
    List<String> wrong = new ArrayList<>();
    sources.forEach(
        (file, source) -> {
          if (!room(file).equals(ROOT) && system.matcher(code(source)).find()) {
            wrong.add(file.toString());
          }
        });
    assertEquals(List.of(), wrong);
  }

  /** About 25 is the aim; a room with more than this is two rooms. */
  @Test
  void no_room_has_more_than_28_files() {
    Map<String, Integer> files = new TreeMap<>();
    for (Path file : sources.keySet()) {
      if (!file.endsWith("package-info.java")) {
        files.merge(room(file), 1, Integer::sum);
      }
    }
    files.values().removeIf(count -> count <= 28);
    assertEquals(Map.of(), files);
  }

  @Test
  void no_file_is_longer_than_300_lines() {
    List<String> wrong = new ArrayList<>();
    sources.forEach(
        (file, source) -> {
          long lines = source.lines().count();
          if (lines > 300) {
            wrong.add(file + " has " + lines);
          }
        });
    assertEquals(List.of(), wrong);
  }

  /** About 25 is the aim; what is longer than this has two things to say. */
  @Test
  void no_method_is_longer_than_33_lines() {
    List<String> wrong = new ArrayList<>();
    sources.forEach((file, source) -> longMethods(file, source, 33, wrong));
    assertEquals(List.of(), wrong);
  }

  /** The formatter puts a method's end at the indentation of its beginning. */
  private static void longMethods(Path file, String source, int most, List<String> wrong) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = METHOD.matcher(lines.get(i));
      if (matcher.matches()) {
        int end = i;
        while (end < lines.size() - 1 && !lines.get(end).equals(matcher.group(1) + "}")) {
          end++;
        }
        if (end - i - 1 > most) {
          wrong.add(file + ":" + (i + 1) + " has " + (end - i - 1));
        }
      }
    }
  }

  @Test
  void no_source_has_a_todo_or_fixme() {
    List<String> wrong = new ArrayList<>();
    sources.forEach(
        (file, source) -> {
          if (source.contains("TODO") || source.contains("FIXME")) {
            wrong.add(file.toString());
          }
        });
    assertEquals(List.of(), wrong);
  }
}
