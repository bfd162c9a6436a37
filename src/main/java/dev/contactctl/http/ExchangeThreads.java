package dev.contactctl.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Threads that run one exchange after the other, since starting a thread for each costs more than
 * the rest of an exchange. A thread that has nothing to do for a while ends. Safe for several
 * threads.
 */
final class ExchangeThreads {
  /** How long a thread waits for another exchange, in milliseconds. */
  private static final long MAX_REST_MILLIS = 3_000;

  private final Deque<Runner> resting = new ArrayDeque<>();

  /** Runs an exchange on an idle thread or on a new one. */
  void run(Exchange exchange) {
    Optional<Runner> rested = rested();
    if (rested.isPresent()) {
      rested.get().give(exchange);
    } else {
      Thread thread = new Thread(new Runner(exchange), "http-exchange");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private Optional<Runner> rested() {
    synchronized (resting) {
      return Optional.ofNullable(resting.pollLast());
    }
  }

  /** The work of one thread. */
  private final class Runner implements Runnable {
    private Optional<Exchange> given;

    Runner(Exchange first) {
      this.given = Optional.of(first);
    }

    synchronized void give(Exchange next) {
      given = Optional.of(next);
      notifyAll();
    }

    @Override
    public void run() {
      try {
        for (Optional<Exchange> next = take(); next.isPresent(); next = take()) {
          next.get().run();
          synchronized (resting) {
            resting.add(this);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // nobody does that
      }
    }

    /** Waits for the next exchange; empty when none came for a while. */
    private synchronized Optional<Exchange> take() throws InterruptedException {
      while (given.isEmpty()) {
        wait(MAX_REST_MILLIS);
        if (given.isEmpty() && leave()) {
          return Optional.empty();
        }
      }
      Optional<Exchange> next = given;
      given = Optional.empty();
      return next;
    }

    /**
     * Removes this thread from the idle ones; false when it has just been taken and is about to be
     * given an exchange.
     */
    private boolean leave() {
      synchronized (resting) {
        return resting.remove(this);
      }
    }
  }
}
