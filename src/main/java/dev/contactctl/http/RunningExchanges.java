package dev.contactctl.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The exchanges in progress. Ends those whose time is up, with a single thread that sleeps until
 * the first deadline: an exchange that ends in time wakes nobody. Safe for several threads.
 */
final class RunningExchanges {
  private final SendLog.Nanos nanos;
  private final List<Exchange> running = new ArrayList<>();
  private boolean stopped;
  private boolean watched;
  private long wakesAt;

  /**
   * No exchange yet.
   *
   * @param nanos the clock of deadlines
   */
  RunningExchanges(SendLog.Nanos nanos) {
    this.nanos = nanos;
  }

  /** Registers an exchange. Returns false when none may begin any more. */
  synchronized boolean add(Exchange exchange) {
    return !stopped && running.add(exchange);
  }

  /** Removes an exchange that is over. */
  synchronized void remove(Exchange exchange) {
    running.remove(exchange);
  }

  /** Ends a registered exchange when its time is up, from now on. */
  synchronized void limit(Exchange exchange) {
    if (!watched) {
      watched = true;
      wakesAt = exchange.deadline();
      Thread thread = new Thread(this::watch, "http-deadlines");
      thread.setDaemon(true);
      thread.start();
    } else if (exchange.deadline() - wakesAt < 0) {
      notifyAll();
    }
  }

  private synchronized void watch() {
    try {
      while (endLate()) {
        long left = wakesAt - nanos.now();
        wait(Math.max(TimeUnit.NANOSECONDS.toMillis(left) + 1, 1)); // 0 would be for ever
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that
    } finally {
      watched = false;
    }
  }

  /**
   * Ends exchanges that are late, and finds the time for the next look; false when none is left.
   */
  private boolean endLate() {
    long now = nanos.now();
    boolean any = false;
    for (Exchange exchange : running) {
      if (exchange.deadline() - now <= 0) {
        exchange.expire();
      } else if (!any || exchange.deadline() - wakesAt < 0) {
        wakesAt = exchange.deadline();
        any = true;
      }
    }
    return any;
  }

  /** Ends all. */
  synchronized void end() {
    for (Exchange exchange : running) {
      exchange.stop();
    }
  }

  /** Ends all, and lets none begin from now on. */
  synchronized void stop() {
    stopped = true;
    end();
  }
}
