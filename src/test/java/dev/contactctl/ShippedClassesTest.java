package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.ClassFile;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every class of the jar can be reached from a class that is started, and every method is called by
 * one of them. What is not is dead, or only makes committed text or serves a test, and belongs
 * among the tests.
 */
class ShippedClassesTest {
  private static final String OURS = "dev/contactctl/";
  private static final Path ROOT = Path.of(System.getProperty("contactctl.build"), "classes");
  private static final Path CLASSES = ROOT.resolve(OURS);
  private static final Path SOURCES = Path.of("src/main/java").resolve(OURS);

  /** What the launcher and {@code make-archive} start. */
  private static final List<String> STARTED = List.of("Main", "ArchiveTraining");

  /** The compiler copies its only constant into the classes that use it. */
  private static final Set<String> INLINED = Set.of("world/Version");

  /** What only tests call although it has to be in the jar, by why. */
  private static final Map<String, String> FOR_TESTS =
      Map.ofEntries(
          Map.entry("contact.FieldHelp.name", "the key in a table of another language"),
          Map.entry("journal.PastRun.state", "tests compare each end with the lines of the file"),
          Map.entry("world.AppendFile.over", "tests put a disk below it that fails"),
          Map.entry("sandbox.Rulebook.prose", "a test compares it with the table of fields"),
          Map.entry("sandbox.Rulebook.rows", "a test compares it with the table of fields"),
          Map.entry("sandbox.SandboxOptions.withRateLimit", "the server of tests"),
          Map.entry("sandbox.RecordedRequest.headers", "the server of tests"),
          Map.entry("sandbox.SandboxServer.add", "the server of tests"),
          Map.entry("sandbox.SandboxServer.contact", "the server of tests"),
          Map.entry("sandbox.SandboxServer.failNext", "the server of tests"),
          Map.entry("sandbox.SandboxServer.forgetRequests", "the server of tests"),
          Map.entry("sandbox.SandboxServer.redirectedRequests", "the server of tests"),
          Map.entry("sandbox.SandboxServer.requests", "the server of tests"));

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

  /** A method that overrides one of another library is called by that one, or may be. */
  @Test
  void every_method_is_called() throws Exception {
    Set<String> dead = new TreeSet<>();
    Set<Class<?>> classes = new HashSet<>();
    Map<String, Set<Class<?>>> owners = new HashMap<>();
    for (Path file : files()) {
      classes.add(load(ROOT.relativize(file).toString().replace(".class", "")));
      for (ClassFile.Call call : ClassFile.read(file).calls()) {
        if (call.owner().startsWith(OURS)) {
          owners.computeIfAbsent(call.signature(), s -> new HashSet<>()).add(load(call.owner()));
        }
      }
    }
    for (Class<?> type : classes) {
      for (Method method : declared(type)) {
        Set<Class<?>> callers = owners.getOrDefault(signature(method), Set.of());
        boolean called = callers.stream().anyMatch(owner -> areOfOne(classes, owner, type));
        if (!called && !overridesForeign(type, method)) {
          dead.add(type.getName().substring(OURS.length()) + "." + method.getName());
        }
      }
    }
    assertEquals(new TreeSet<>(FOR_TESTS.keySet()), dead);
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    ClassLoader loader = ShippedClassesTest.class.getClassLoader();
    return Class.forName(name.replace('/', '.'), false, loader);
  }

  /**
   * The methods that stand in the source; without private ones, which the compiler looks after, and
   * the components of records, which describe what the record holds.
   */
  private static List<Method> declared(Class<?> type) {
    Set<String> given = new HashSet<>(Set.of("main"));
    if (type.isEnum()) {
      given.addAll(Set.of("values", "valueOf"));
    }
    if (type.isRecord()) {
      Stream.of(type.getRecordComponents()).map(RecordComponent::getName).forEach(given::add);
    }
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
        .filter(method -> !given.contains(method.getName()))
        .toList();
  }

  private static String signature(Method method) {
    String type = MethodType.methodType(void.class, method.getParameterTypes()).descriptorString();
    return method.getName() + type.substring(0, type.indexOf(')') + 1);
  }

  /**
   * Whether an object can be of both types, so that a call by one may run the method of another.
   */
  private static boolean areOfOne(Set<Class<?>> classes, Class<?> one, Class<?> other) {
    return classes.stream().anyMatch(c -> one.isAssignableFrom(c) && other.isAssignableFrom(c));
  }

  private static boolean overridesForeign(Class<?> type, Method method) {
    return supertypes(type).stream()
        .filter(above -> !above.getName().startsWith(OURS.replace('/', '.')))
        .flatMap(above -> Stream.of(above.getDeclaredMethods()))
        .anyMatch(
            above ->
                above.getName().equals(method.getName())
                    && above.getParameterCount() == method.getParameterCount());
  }

  private static Set<Class<?>> supertypes(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      all.add(at);
      for (Class<?> above : at.getInterfaces()) {
        all.addAll(supertypes(above));
      }
    }
    return all;
  }

  /** For each source file, those that its classes name. */
  private static Map<String, Set<String>> namesBySource() throws IOException {
    Map<String, Set<String>> named = new HashMap<>();
    for (Path file : files()) {
      String source = source(CLASSES.relativize(file).toString());
      Set<String> names = named.computeIfAbsent(source, s -> new TreeSet<>());
      for (String name : ClassFile.read(file).classes()) {
        if (name.startsWith(OURS)) {
          names.add(source(name.substring(OURS.length())));
        }
      }
    }
    return named;
  }

  /** The classes that have a source; others are left by an older build. */
  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(CLASSES)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        String source = source(CLASSES.relativize(file).toString());
        if (!source.endsWith("package-info") && Files.exists(SOURCES.resolve(source + ".java"))) {
          files.add(file);
        }
      }
    }
    return files;
  }

  /** Inner classes stand in the file of the outermost one. */
  private static String source(String name) {
    return name.replaceAll("[$.].*", "");
  }
}
