package dev.contactctl.kit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A run of a bulk command as a process; what it says on standard error arrives line by line. */
public final class ApplyProcess {
  private static final long LIMIT_SECONDS = 120;

  private final Process process;
  private final StringBuffer err = new StringBuffer();
  private final CompletableFuture<Void> stopping = new CompletableFuture<>();
  private final Thread reader;

  /**
   * Starts it.
   *
   * @param prefix a command that becomes the program, or nothing
   * @param mainClass the program, or one of the tests that is like it
   */
  public ApplyProcess(
      Path folder,
      List<String> prefix,
      String mainClass,
      Map<String, String> env,
      List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(ChildJvm.command(List.of("-Xmx64m"), mainClass, arguments));
    ProcessBuilder builder = ChildJvm.builder(folder, command);
    builder.environment().putAll(env);
    builder.directory(folder.toFile()).redirectInput(new File("/dev/null"));
    process = builder.start();
    reader = new Thread(this::read);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        err.append(line).append('\n');
        if (line.startsWith("stopping: ")) {
          stopping.complete(null);
        }
      }
    } catch (IOException e) {
      err.append(e);
    }
  }

  /** The process. */
  public Process process() {
    return process;
  }

  /** What it has said; all of it when it has ended. */
  public String err() {
    try {
      if (!process.isAlive()) {
        reader.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return err.toString();
  }

  /** Sends a signal and waits until the program says that it is stopping. */
  public void stop(String signal) throws Exception {
    signal(signal);
    stopping.get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Sends a signal. */
  public void signal(String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  /** Kills it and waits for its end; another thread may be reading what it prints. */
  public void kill() throws Exception {
    signal("KILL");
    process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Reads standard output, waits for the end and returns the exit code. */
  public int end() throws Exception {
    String ignored = ChildEnd.output(process, LIMIT_SECONDS);
    return process.exitValue();
  }
}
