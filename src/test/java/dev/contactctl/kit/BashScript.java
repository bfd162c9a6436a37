package dev.contactctl.kit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the examples of the documents in bash, in a folder of their own, with a {@code contactctl}
 * on PATH that starts a JVM with the classes under test. Of the variables of contactctl, only those
 * that are passed are set.
 */
public final class BashScript {
  private static final long LIMIT_SECONDS = 60;

  private final Path folder;
  private final Path bin;

  /**
   * Prepares a folder to run scripts in.
   *
   * @param temp an empty folder; scripts run in {@code work} below it
   */
  public BashScript(Path temp) throws IOException {
    this.folder = Files.createDirectories(temp.resolve("work"));
    this.bin = Files.createDirectories(temp.resolve("bin"));
    Path launcher = bin.resolve("contactctl");
    Files.writeString(launcher, launcher());
    Modes.set(launcher, "755");
  }

  /**
   * What a script printed and how it ended.
   *
   * @param output standard output and standard error, in the order in which they were written
   * @param code the exit code
   */
  public record Result(String output, int code) {}

  /** Writes a file into the folder, and makes the folders above it. */
  public void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Runs the script with these variables. */
  public Result run(String script, Map<String, String> env)
      throws IOException, InterruptedException {
    Path file = Files.writeString(bin.resolve("script"), script);
    Path output = bin.resolve("output");
    ProcessBuilder builder = new ProcessBuilder("bash", file.toString());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null")).redirectOutput(output.toFile());
    Map<String, String> all = builder.environment();
    all.keySet().removeIf(name -> name.startsWith("CONTACTCTL_"));
    all.put("PATH", bin + File.pathSeparator + all.get("PATH"));
    all.put("HOME", bin.toString());
    all.put("LC_ALL", "C.UTF-8");
    all.putAll(env);
    Process process = builder.start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("still running after " + LIMIT_SECONDS + " s:\n" + script);
    }
    return new Result(Files.readString(output, StandardCharsets.UTF_8), process.exitValue());
  }

  private static String launcher() {
    List<String> command = ChildJvm.command(List.of("-Dcontactctl.tty=000"), List.of());
    StringBuilder line = new StringBuilder("#!/bin/sh\nexec");
    for (String word : command) {
      line.append(" '").append(word.replace("'", "'\\''")).append('\'');
    }
    return line.append(" \"$@\"\n").toString();
  }
}
