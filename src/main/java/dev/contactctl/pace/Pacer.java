package dev.contactctl.pace;

import dev.contactctl.remote.RateLimit;
import dev.contactctl.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the requests of all workers to the server's rate limit, separately for each operation.
 * Workers proceed in the order in which they came. Safe for several threads.
 */
public final class Pacer implements Pace {
  private final World world;
  private final StopRequest stop;
  private final Sleepers sleepers;
  private final Map<Operation, Track> tracks = new EnumMap<>(Operation.class);

  /** A lane with the threads that wait for their turn in it. */
  private record Track(Lane lane, List<Thread> queue) {}

  /**
   * A pacer.
   *
   * @param requests how many requests of one operation the run has at most
   * @param stop wakes whoever waits
   */
  public Pacer(World world, Rate rate, long requests, StopRequest stop) {
    this.world = world;
    this.stop = stop;
    this.sleepers = new Sleepers(world, stop);
    stop.onRequest(sleepers::wakeAll);
    for (Operation operation : Operation.values()) {
      tracks.put(operation, new Track(new Lane(rate, requests), new ArrayList<>()));
    }
  }

  @Override
  public boolean await(Operation operation) {
    boolean gone = false;
    join(operation);
    try {
      while (!gone && !stop.isRequested()) {
        long seen = sleepers.wakings();
        long left = leaveOrWait(operation);
        gone = left <= 0;
        if (!gone && !stop.isRequested()) {
          sleepers.sleep(left, seen);
        }
      }
    } finally {
      if (!gone) {
        quit(operation);
      }
    }
    return gone;
  }

  private synchronized void join(Operation operation) {
    queue(operation).add(Thread.currentThread());
  }

  private synchronized void quit(Operation operation) {
    queue(operation).remove(Thread.currentThread());
  }

  /** Takes the turn if it has come, or returns how many nanoseconds are left until then. */
  private synchronized long leaveOrWait(Operation operation) {
    List<Thread> queue = queue(operation);
    long now = world.nanos();
    int before = queue.indexOf(Thread.currentThread());
    long left = lane(operation).due(now, before) - now;
    if (left <= 0) {
      lane(operation).left(now);
      queue.remove(before);
    }
    return left;
  }

  private Track track(Operation operation) {
    return Objects.requireNonNull(tracks.get(operation)); // each has one
  }

  private List<Thread> queue(Operation operation) {
    return track(operation).queue();
  }

  private Lane lane(Operation operation) {
    return track(operation).lane();
  }

  @Override
  public synchronized void repeated(Operation operation) {
    lane(operation).repeated(world.nanos());
  }

  @Override
  public boolean pause(Duration time) {
    long until = world.nanos() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = until - world.nanos()) {
      long seen = sleepers.wakings();
      if (stop.isRequested()) {
        return false;
      }
      sleepers.sleep(left, seen);
    }
    return !stop.isRequested();
  }

  @Override
  public void answered(Operation operation, Duration took, RateLimit said) {
    boolean earlier;
    synchronized (this) {
      long now = world.nanos();
      earlier = lane(operation).answered(now, now - took.toNanos(), said);
      earlier &= !queue(operation).isEmpty();
    }
    if (earlier) {
      sleepers.wakeAll();
    }
  }

  @Override
  public synchronized void throttled(Operation operation, Optional<Duration> asked) {
    lane(operation).close(world.nanos(), Backoff.untilReset(asked));
  }

  @Override
  public synchronized void slowDown() {
    for (Track track : tracks.values()) {
      track.lane().keepApart(RetryBudget.PROBE);
    }
  }

  @Override
  public void speedUp() {
    synchronized (this) {
      for (Track track : tracks.values()) {
        track.lane().keepApart(Duration.ZERO);
      }
    }
    sleepers.wakeAll();
  }

  /** How many requests of the operation leave each minute, as far as is known; 0 for no limit. */
  public synchronized double perMinute(Operation operation) {
    return lane(operation).perMinute();
  }

  /** How long no request may leave since the server has refused one; zero if any may. */
  public synchronized Duration closedFor() {
    Duration longest = Duration.ZERO;
    for (Track track : tracks.values()) {
      Duration closed = track.lane().closedFor(world.nanos());
      longest = closed.compareTo(longest) > 0 ? closed : longest;
    }
    return longest;
  }
}
