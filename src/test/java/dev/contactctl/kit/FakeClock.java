package dev.contactctl.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that only sleeping moves. It jumps to the earliest wake-up as soon as every thread that
 * takes part in the test is asleep, so that a test of several threads takes no time and always ends
 * in the same order.
 */
public final class FakeClock {
  /** When the clock starts. */
  public static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

  /** How long a thread waits in real time before the test is taken to be stuck. */
  private static final Duration STUCK = Duration.ofSeconds(120);

  /**
   * A sleeping thread: when it wakes, its rank among those that wake at the same time, its bell.
   */
  private record Sleeper(long wakes, long rank, Condition bell) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Sleeper> sleepers = new ArrayList<>();
  private long nanos;
  private long ranks;
  private int threads = 1;

  /** The time. */
  public Instant now() {
    return START.plusNanos(nanos());
  }

  /** Nanoseconds since the start. */
  public long nanos() {
    lock.lock();
    try {
      return nanos;
    } finally {
      lock.unlock();
    }
  }

  /** Moves the clock without sleeping; sleepers whose time has come wake up. */
  public void advance(Duration time) {
    lock.lock();
    try {
      nanos += time.toNanos();
      for (Sleeper sleeper : List.copyOf(sleepers)) {
        if (sleeper.wakes <= nanos) {
          wake(sleeper);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many threads take part in the test; 1 unless a test says more. */
  public FakeClock threads(int number) {
    lock.lock();
    try {
      threads = number;
      moveIfAllSleep();
      return this;
    } finally {
      lock.unlock();
    }
  }

  /** Tells the clock that one more thread takes part. */
  public void enter() {
    lock.lock();
    try {
      threads(threads + 1);
    } finally {
      lock.unlock();
    }
  }

  /** Tells the clock that one of the threads will not sleep any more. */
  public void leave() {
    lock.lock();
    try {
      threads(threads - 1);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sleeps. Of threads that wake at the same time, one runs after the other, in the order in which
   * they fell asleep, each until it sleeps again or leaves.
   */
  public void sleep(Duration time) throws InterruptedException {
    lock.lock();
    try {
      long wakes = nanos + Math.max(0, time.toNanos());
      Sleeper me = new Sleeper(wakes, ranks++, lock.newCondition());
      sleepers.add(me);
      moveIfAllSleep();
      try {
        long patience = STUCK.toNanos();
        while (sleepers.contains(me)) {
          patience = me.bell.awaitNanos(patience);
          if (patience <= 0) {
            throw new AssertionError(
                sleepers.size()
                    + " of "
                    + threads
                    + " threads sleep, and the clock waits for the rest");
          }
        }
      } finally {
        sleepers.remove(me); // when interrupted
      }
    } finally {
      lock.unlock();
    }
  }

  /** Wakes the first sleeper, unless a thread that takes part is awake. */
  private void moveIfAllSleep() {
    if (sleepers.isEmpty() || sleepers.size() < threads) {
      return;
    }
    Sleeper first = sleepers.get(0);
    for (Sleeper sleeper : sleepers) {
      boolean sameTime = sleeper.wakes == first.wakes;
      if (sleeper.wakes < first.wakes || (sameTime && sleeper.rank < first.rank)) {
        first = sleeper;
      }
    }
    nanos = Math.max(nanos, first.wakes);
    wake(first);
  }

  /** Wakes this one and disturbs no other. */
  private void wake(Sleeper sleeper) {
    sleepers.remove(sleeper);
    sleeper.bell.signal();
  }

  /** Work for a thread of {@link #run}. */
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Runs each on a thread of its own, with the clock counting them, and waits for all. */
  public void run(List<Work> all) throws InterruptedException {
    threads(all.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> started = new ArrayList<>();
    for (Work work : all) {
      Thread thread = new Thread(() -> runAndLeave(work, failure));
      started.add(thread);
      thread.start();
    }
    for (Thread thread : started) {
      thread.join();
    }
    threads(1);
    if (failure.get() != null) {
      throw new AssertionError("a thread failed", failure.get());
    }
  }

  private void runAndLeave(Work work, AtomicReference<Throwable> failure) {
    try {
      work.run();
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    } finally {
      leave();
    }
  }
}
