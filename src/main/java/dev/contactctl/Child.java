package dev.contactctl;

import dev.contactctl.world.StopSignal;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a process that the program waits for, such as an editor, and passes signals on to it. One
 * process at a time.
 */
final class Child {
  /** How long a process may take to clean up before the program ends without it. */
  private static final long PATIENCE_SECONDS = 5;

  /** This program's child; not loaded before a process is run. */
  static final Child ONLY = new Child();

  private Optional<Process> process = Optional.empty();
  private boolean stopping;

  private Child() {}

  /**
   * Starts a process and waits for it. Does not return after {@link #passOn}.
   *
   * @return its exit code
   * @throws IOException when it cannot be started
   */
  int run(ProcessBuilder builder) throws IOException, InterruptedException {
    Optional<Process> started = start(builder);
    int code = started.isPresent() ? started.get().waitFor() : 0;
    if (end()) {
      new CountDownLatch(1).await(); // whoever passed the signal on ends the program
    }
    return code;
  }

  private synchronized Optional<Process> start(ProcessBuilder builder) throws IOException {
    process = stopping ? Optional.empty() : Optional.of(builder.start());
    return process;
  }

  /** Whether the process has ended, or was not started, because of a signal. */
  private synchronized boolean end() {
    process = Optional.empty();
    return stopping;
  }

  private synchronized List<ProcessHandle> stop() {
    stopping = true;
    List<ProcessHandle> all = new ArrayList<>();
    if (process.isPresent()) {
      all.add(process.get().toHandle());
      process.get().descendants().forEach(all::add);
    }
    return all;
  }

  /**
   * Sends a signal to the process and to those that it has started, as a terminal would, and waits
   * a few seconds for all of them to end.
   */
  void passOn(StopSignal signal) {
    List<ProcessHandle> all = stop();
    if (all.isEmpty()) {
      return;
    }
    send(signal, all);
    List<CompletableFuture<ProcessHandle>> ends = all.stream().map(ProcessHandle::onExit).toList();
    try {
      CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0]))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      return; // it goes on without us
    }
  }

  /** Sends it through a shell, because Java can send no signal but SIGTERM. */
  private static void send(StopSignal signal, List<ProcessHandle> all) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", "-c", "kill -s \"$@\"", "sh", signal.shortName()));
    for (ProcessHandle one : all) {
      command.add(Long.toString(one.pid()));
    }
    try {
      ProcessBuilder shell = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
      RealWorld.removeSecrets(shell.environment());
      shell.start().waitFor();
    } catch (IOException e) {
      all.forEach(ProcessHandle::destroy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
