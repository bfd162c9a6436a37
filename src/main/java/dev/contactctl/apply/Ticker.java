package dev.contactctl.apply;

import java.time.Duration;

/**
 * Does something now and then, on a thread of its own, until it is closed. It goes by real time, as
 * the person does who watches.
 */
final class Ticker implements AutoCloseable {
  private final Duration pause;
  private final Runnable work;
  private boolean closed;

  /**
   * Begins.
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

  /** Waits, or a little less; false when it is closed. */
  @SuppressWarnings("WaitNotInLoop") // to work too early does no harm
  private synchronized boolean rest() throws InterruptedException {
    if (!closed) {
      wait(pause.toMillis());
    }
    return !closed;
  }

  /** Ends; what it is just doing may come to its end afterwards. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
