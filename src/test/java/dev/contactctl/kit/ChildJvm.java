package dev.contactctl.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program in a JVM of its own, on the classes under test, with the options that the launcher
 * passes.
 */
public final class ChildJvm {
  private static final Path OPTIONS = Path.of("scripts/lib/jvm.options").toAbsolutePath();

  static {
    ChildEnd.killAllAtTheEnd();
  }

  private ChildJvm() {}

  /** The command line: java, these options of the JVM, and the arguments of the program. */
  public static List<String> command(List<String> options, List<String> arguments) {
    return command(options, "dev.contactctl.Main", arguments);
  }

  /** The same for another main class, such as one of the tests. */
  public static List<String> command(
      List<String> options, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + OPTIONS);
    command.addAll(options);
    String tests = System.getProperty("surefire.test.class.path", "");
    command.addAll(List.of("-cp", tests.isEmpty() ? System.getProperty("java.class.path") : tests));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /** A process with nothing of the user's in its environment but PATH and the locale. */
  public static ProcessBuilder builder(Path home, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("CONTACTCTL_"));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("HOME", home.toString());
    return builder;
  }
}
