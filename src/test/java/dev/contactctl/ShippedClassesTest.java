package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every class of the jar can be reached from a class that is started. One that cannot is dead, or
 * only makes committed text, and belongs among the tests.
 */
class ShippedClassesTest {
  private static final String OURS = "dev/contactctl/";
  private static final Path CLASSES =
      Path.of(System.getProperty("contactctl.build"), "classes").resolve(OURS);
  private static final Path SOURCES = Path.of("src/main/java").resolve(OURS);

  /** What the launcher and {@code make-archive} start. */
  private static final List<String> STARTED = List.of("Main", "ArchiveTraining");

  /** The compiler copies its only constant into the classes that use it. */
  private static final Set<String> INLINED = Set.of("world/Version");

  @Test
  void every_class_is_reached_from_one_that_is_started() throws IOException {
    Map<String, Set<String>> named = namesBySource();
    Set<String> reached = new TreeSet<>(INLINED);
    Deque<String> open = new ArrayDeque<>(STARTED);
    while (!open.isEmpty()) {
      String source = open.remove();
      if (reached.add(source)) {
        open.addAll(named.getOrDefault(source, Set.of()));
      }
    }
    Set<String> dead = new TreeSet<>(named.keySet());
    dead.removeAll(reached);
    assertEquals(Set.of(), dead);
    assertTrue(reached.size() > 100, "only " + reached.size() + " classes were found");
  }

  /** For each source file, those that its classes name. */
  private static Map<String, Set<String>> namesBySource() throws IOException {
    Map<String, Set<String>> named = new HashMap<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String source = source(CLASSES.relativize(file).toString().replace(".class", ""));
        boolean left = Files.notExists(SOURCES.resolve(source + ".java")); // by an older build
        if (!left && !source.endsWith("package-info")) {
          named.computeIfAbsent(source, s -> new TreeSet<>()).addAll(classesNamed(file));
        }
      }
    }
    return named;
  }

  /** Inner classes stand in the file of the outermost one. */
  private static String source(String name) {
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  /** The classes of ours in the constant pool of a class file (JVM specification, 4.4). */
  private static List<String> classesNamed(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    List<Integer> classes = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(bytes)) {
      in.skipNBytes(8); // the magic number and the version
      int size = in.readUnsignedShort();
      texts.add("");
      while (texts.size() < size) {
        texts.add(constant(in, classes, texts));
      }
    }
    List<String> names = new ArrayList<>();
    for (int index : classes) {
      String name = texts.get(index).replaceAll("^\\[+L", "");
      if (name.startsWith(OURS)) {
        names.add(source(name.substring(OURS.length()).replace(";", "")));
      }
    }
    return names;
  }

  /** Reads one constant; its text, when it is one. */
  private static String constant(DataInputStream in, List<Integer> classes, List<String> texts)
      throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case 1 -> {
        return in.readUTF();
      }
      case 5, 6 -> {
        in.skipNBytes(8);
        texts.add(""); // a long or double takes two places
      }
      case 7 -> classes.add(in.readUnsignedShort());
      case 8, 16, 19, 20 -> in.skipNBytes(2);
      case 15 -> in.skipNBytes(3);
      default -> in.skipNBytes(4);
    }
    return "";
  }
}
