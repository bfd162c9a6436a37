package dev.contactctl.pace;

import dev.contactctl.world.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Threads that wait for a time to pass and can all be woken early. They sleep by the clock of the
 * world, so that a test needs no real time.
 */
final class Sleepers {
  private final World world;
  private final StopRequest stop;

  private final Set<Thread> asleep = new HashSet<>();

  private long wakings;

  Sleepers(World world, StopRequest stop) {
    this.world = world;
    this.stop = stop;
  }

  /**
   * The number of wake-ups so far; to be read before checking whether there is a reason to sleep.
   */
  synchronized long wakings() {
    return wakings;
  }

  /**
   * Sleeps, unless there has been a wake-up since.
   *
   * @param seen what {@link #wakings} was
   */
  void sleep(long nanos, long seen) {
    if (!lieDown(seen)) {
      return;
    }
    boolean interrupted = false;
    try {
      world.sleep(Duration.ofNanos(nanos));
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (getUp()) {
      Thread.interrupted(); // the interrupt was ours, and may come after the sleep has ended
    } else if (interrupted) { // somebody wants the thread to end
      stop.request();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean lieDown(long seen) {
    if (seen != wakings) {
      return false;
    }
    asleep.add(Thread.currentThread());
    return true;
  }

  /** Whether the thread has been woken, and so no longer counts as asleep. */
  private synchronized boolean getUp() {
    return !asleep.remove(Thread.currentThread());
  }

  /** Wakes all. */
  synchronized void wakeAll() {
    wakings++;
    for (Thread sleeper : asleep) {
      sleeper.interrupt();
    }
    asleep.clear();
  }
}
