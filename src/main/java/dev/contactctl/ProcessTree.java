package dev.contactctl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that is run for what it prints, with all processes that it starts. It does not outlive
 * this program: a signal that ends the program, or that a listener handles, stops it first. A
 * process that has detached itself, as a daemon does, belongs to no tree and keeps running.
 */
final class ProcessTree implements AutoCloseable {
  /** How long it may take to clean up, for instance to make a terminal show again what is typed. */
  private static final long PATIENCE_SECONDS = 2;

  private static final Object LOCK = new Object();
  private static final Set<ProcessTree> RUNNING = new HashSet<>();
  private static boolean hooked;
  private static boolean ending;

  private final Process process;
  private volatile boolean stopped;

  private ProcessTree(Process process) {
    this.process = process;
  }

  /**
   * Starts a process. Does not return when the program is about to end.
   *
   * @throws IOException when it cannot be started
   */
  static ProcessTree start(ProcessBuilder builder) throws IOException, InterruptedException {
    synchronized (LOCK) {
      if (!ending && hook()) {
        ProcessTree tree = new ProcessTree(builder.start());
        RUNNING.add(tree);
        return tree;
      }
    }
    throw awaitEnd();
  }

  /**
   * Has the JVM stop all trees when a signal ends it; false when a signal is already doing that.
   */
  private static boolean hook() {
    try {
      if (!hooked) {
        Runtime.getRuntime().addShutdownHook(new Thread(ProcessTree::endAll, "stop-processes"));
        hooked = true;
      }
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** The signal that ends the program also ends this thread. */
  private static InterruptedException awaitEnd() throws InterruptedException {
    new CountDownLatch(1).await();
    return new InterruptedException();
  }

  /** Stops every running tree and lets no other start. The program then has to end. */
  static void endAll() {
    synchronized (LOCK) {
      ending = true;
    }
    stopAll();
  }

  /** Stops every tree that is running now. */
  static void stopAll() {
    List<ProcessTree> all;
    synchronized (LOCK) {
      all = new ArrayList<>(RUNNING);
      for (ProcessTree tree : all) {
        tree.stopped = true;
      }
    }
    all.forEach(ProcessTree::stop);
  }

  /**
   * Whether a signal has stopped it. Does not return when that signal ends the program, so that the
   * exit code is that of the signal.
   */
  boolean isStopped() throws InterruptedException {
    synchronized (LOCK) {
      if (!stopped || !ending) {
        return stopped;
      }
    }
    throw awaitEnd();
  }

  /** The process at the root of the tree. */
  Process process() {
    return process;
  }

  /** Asks the whole tree to end, and kills what has not ended in time. */
  void stop() {
    Set<ProcessHandle> all = new HashSet<>();
    add(process.toHandle(), all);
    all.forEach(ProcessHandle::destroy);
    await(all);
    for (ProcessHandle one : new ArrayList<>(all)) {
      add(one, all); // what it has started meanwhile
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private static void add(ProcessHandle root, Set<ProcessHandle> all) {
    all.add(root);
    root.descendants().forEach(all::add);
  }

  private static void await(Set<ProcessHandle> all) {
    List<CompletableFuture<ProcessHandle>> ends = all.stream().map(ProcessHandle::onExit).toList();
    try {
      CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0]))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      return; // it is ended by force
    }
  }

  /** It has ended, or was stopped. */
  @Override
  public void close() {
    synchronized (LOCK) {
      RUNNING.remove(this);
    }
  }
}
