package dev.contactctl.kit;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/** The tool installed in a folder of its own: the launcher, our jar and the jars it needs. */
public final class Installation {
  /** The Java that the tests run on. */
  public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final List<String> LIBRARIES =
      List.of("picocli-", "jackson-", "snakeyaml-engine-", "fastcsv-");

  private static final String MARK = "TEST_INSTALLATION";
  private static final long LIMIT_SECONDS = 120;

  private final Path root;
  private final String mark = UUID.randomUUID().toString();
  private String shell = "/bin/sh";

  private Installation(Path root) {
    this.root = root;
  }

  /** The exit code of a command, and what it printed. */
  public record Outcome(int code, String out, String err) {}

  /** Installs the tool. */
  public static Installation in(Path root) {
    Installation made = new Installation(root);
    try {
      Files.createDirectories(root.resolve("bin"));
      Files.createDirectories(root.resolve("lib"));
      copy(Path.of("scripts/contactctl"), made.launcher());
      for (String file : List.of("make-archive", "jvm.options")) {
        copy(Path.of("scripts/lib", file), root.resolve("lib").resolve(file));
      }
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        Path path = Path.of(entry);
        String name = path.getFileName().toString();
        if (path.endsWith("classes")) {
          made.jar(path);
        } else if (LIBRARIES.stream().anyMatch(name::startsWith)) {
          copy(path, root.resolve("lib").resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /**
   * Puts these classes into the tool's own jar, uncompressed, so that a change of the same length
   * keeps the size of the jar.
   */
  public void jar(Path classes) {
    Path made = root.resolve("lib/contactctl.jar.new");
    try (OutputStream file = Files.newOutputStream(made);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, out);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.move(made, jar(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tool's own jar. */
  public Path jar() {
    return root.resolve("lib/contactctl.jar");
  }

  /** The options of the JVM that the launcher passes. */
  public Path options() {
    return root.resolve("lib/jvm.options");
  }

  /** The program that makes archives of loaded classes. */
  public Path maker() {
    return root.resolve("lib/make-archive");
  }

  /** The program that users start. */
  public Path launcher() {
    return root.resolve("bin/contactctl");
  }

  /** Runs the launcher in this shell from now on, a command such as {@code busybox sh}. */
  public void runIn(String command) {
    shell = command;
  }

  /** A process of the tool, with nothing of the user's in its environment; HOME is the root. */
  public ProcessBuilder command(Map<String, String> env, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(shell.split(" ")));
    words.add(launcher().toString());
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(root.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("CONTACTCTL_") || name.startsWith("XDG_"));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("HOME", root.toString());
    builder.environment().put("CONTACTCTL_JAVA", JAVA.toString());
    builder.environment().put(MARK, mark);
    builder.environment().putAll(env);
    return builder;
  }

  /** Runs the tool to its end; both of its outputs go through pipes. */
  public Outcome run(Map<String, String> env, String... arguments) {
    try {
      return outcome(command(env, List.of(arguments)).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until everything that the tool's commands started has ended. What a command starts in the
   * background goes on after it; no test may look at files that such a process could be changing.
   */
  public void awaitBackground() {
    Processes.await(MARK + "=" + mark);
  }

  /** Waits for the end of a process, and for the end of its outputs. */
  public static Outcome outcome(Process process) {
    try {
      process.getOutputStream().close();
      String out = ChildEnd.output(process, LIMIT_SECONDS);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.exitValue(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
