package dev.contactctl.kit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this machine, run in a folder: a shell or a formatter that judges our texts. */
public final class LocalProgram {
  private static final long LIMIT_SECONDS = 60;

  private LocalProgram() {}

  /** Whether PATH has a program of that name. */
  public static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What it prints, standard error included; it must end with 0. */
  public static String run(Path folder, Path output, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    Map<String, String> env = builder.environment();
    env.put("LC_ALL", "C.UTF-8");
    env.put("HOME", folder.toString());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null")).redirectOutput(output.toFile());
    Process process = builder.start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("still runs: " + String.join(" ", command));
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new AssertionError(
          process.exitValue() + ": " + String.join(" ", command) + "\n" + text);
    }
    return text;
  }
}
