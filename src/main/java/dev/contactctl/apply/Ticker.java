package dev.contactctl.apply;

import java.time.Duration;

/**
 * Does something periodically on a thread of its own until it is closed. It follows real time, like
 * the person who watches.
 */
final class Ticker implements AutoCloseable {
  private final Duration pause;
  private final Runnable work;
  private boolean closed;

  /**
   * Starts the thread.
   *
   * @param pause the time between two times
   * @param work must be short
   */
  Ticker(Duration pause, Runnable work) {
    this.pause = pause;
    this.work = work;
    Thread thread = new Thread(this::run, "progress");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (rest()) {
        work.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for about the pause; false when it is closed. */
  @SuppressWarnings("WaitNotInLoop") // to work too early does no harm
  private synchronized boolean rest() throws InterruptedException {
    if (!closed) {
      wait(pause.toMillis());
    }
    return !closed;
  }

  /** Ends the thread; work in progress may still finish. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
