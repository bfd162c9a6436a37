package dev.contactctl.pace;

import dev.contactctl.remote.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Requests of one lane to a server with a limit per minute, beside those of a rival; in steps of
 * simulated time, without threads.
 */
final class Simulation {
  private static final long MS = 1_000_000L;
  private static final long STEP = 10 * MS;
  private static final long MINUTE = 60_000 * MS;
  private static final long SECOND = 1000 * MS;

  /** How the server counts. */
  enum Window {
    /** A window opens with the first request after the end of the last one. */
    FIXED,
    /** The windows are the minutes of the server's clock. */
    ALIGNED,
    /** The last minute counts; the reset is the time until one more request is allowed. */
    SLIDING,
    /** The last minute counts; the reset is always one minute. */
    SLIDING_WHOLE_MINUTE
  }

  /** How the rival sends. */
  enum Rhythm {
    EVEN,
    RANDOM,
    BURSTS
  }

  private record Flight(long left, long arrives, long answered) {}

  private record Answer(long at, long left, RateLimit said, boolean refused) {}

  private final Window window;
  private final int limit;
  private final Lane lane;
  private final SplittableRandom random = new SplittableRandom(5);
  private final ArrayDeque<Long> counted = new ArrayDeque<>();
  private long windowStart = Long.MIN_VALUE / 2;
  private int rivalPerMinute;
  private Rhythm rhythm = Rhythm.EVEN;
  private double rivalDue;
  private long stallEvery = Long.MAX_VALUE;
  private long stallLength;
  private int slowestMillis = 80;

  int sent;
  int refused;
  int refusedAfterFirstMinute;
  int sentAfterFirstMinute;
  int mostInAMinute;
  private final ArrayDeque<Long> lastMinute = new ArrayDeque<>();

  Simulation(Window window, int limit, Rate rate, long requests) {
    this.window = window;
    this.limit = limit;
    this.lane = new Lane(rate, requests);
  }

  /** Lets somebody else send so many requests a minute. */
  Simulation rival(int perMinute, Rhythm how) {
    rivalPerMinute = perMinute;
    rhythm = how;
    return this;
  }

  /** Lets no answer come for a while, now and then, as on a machine that is busy with others. */
  Simulation stalls(Duration every, Duration length) {
    stallEvery = every.toNanos();
    stallLength = length.toNanos();
    return this;
  }

  /** Lets each way take up to so long. */
  Simulation slow(Duration each) {
    slowestMillis = (int) each.toMillis();
    return this;
  }

  /** Simulates so many minutes, with so many requests in flight at most. */
  Simulation run(int minutes, int workers) {
    PriorityQueue<Flight> arriving =
        new PriorityQueue<>((a, b) -> Long.compare(a.arrives, b.arrives));
    PriorityQueue<Answer> answers = new PriorityQueue<>((a, b) -> Long.compare(a.at, b.at));
    int inFlight = 0;
    for (long now = 0; now < minutes * MINUTE; now += STEP) {
      rivalSends(now);
      while (!arriving.isEmpty() && arriving.peek().arrives <= now) {
        Flight flight = arriving.poll();
        answers.add(serve(now, flight));
      }
      boolean stalled = now % stallEvery >= stallEvery - stallLength;
      while (!stalled && !answers.isEmpty() && answers.peek().at <= now) {
        take(answers.poll(), now);
        inFlight--;
      }
      while (inFlight < workers && lane.due(now, 0) <= now) {
        lane.left(now);
        inFlight++;
        count(now);
        long arrives = now + way();
        arriving.add(new Flight(now, arrives, arrives + way()));
      }
    }
    return this;
  }

  private long way() {
    return (20 + random.nextInt(slowestMillis - 20)) * MS;
  }

  private void count(long now) {
    sent++;
    sentAfterFirstMinute += now >= MINUTE ? 1 : 0;
    lastMinute.add(now);
    while (lastMinute.peek() <= now - MINUTE) {
      lastMinute.poll();
    }
    mostInAMinute = Math.max(mostInAMinute, lastMinute.size());
  }

  private void take(Answer answer, long now) {
    if (answer.refused) {
      refused++;
      refusedAfterFirstMinute += now >= MINUTE ? 1 : 0;
      lane.close(now, Backoff.untilReset(answer.said.reset()));
    }
    lane.answered(now, answer.left, answer.said);
  }

  private void rivalSends(long now) {
    double inStep = (double) rivalPerMinute * STEP / MINUTE;
    switch (rhythm) {
      case EVEN -> rivalDue += inStep;
      case RANDOM -> rivalDue += random.nextDouble() < inStep ? 1 : 0;
      case BURSTS -> rivalDue += now % MINUTE < MINUTE / 4 ? 4 * inStep : 0;
    }
    for (; rivalDue >= 1; rivalDue--) {
      use(now);
    }
  }

  /** Counts a request; false when it is over the limit. */
  private boolean use(long now) {
    boolean sliding = window == Window.SLIDING || window == Window.SLIDING_WHOLE_MINUTE;
    if (sliding) {
      while (!counted.isEmpty() && counted.peek() <= now - MINUTE) {
        counted.poll();
      }
    } else {
      boolean over =
          window == Window.FIXED
              ? now - windowStart >= MINUTE
              : (now + 17 * SECOND) / MINUTE != (windowStart + 17 * SECOND) / MINUTE;
      if (over) {
        counted.clear();
        windowStart = now;
      }
    }
    return counted.size() < limit && counted.add(now);
  }

  private Answer serve(long now, Flight flight) {
    boolean taken = use(now);
    long left =
        switch (window) {
          case FIXED -> windowStart + MINUTE - now;
          case ALIGNED -> MINUTE - (now + 17 * SECOND) % MINUTE;
          case SLIDING -> counted.size() < limit ? 0 : counted.peek() + MINUTE - now;
          case SLIDING_WHOLE_MINUTE -> MINUTE;
        };
    RateLimit said =
        new RateLimit(
            Optional.of(limit),
            Optional.of(limit - counted.size()),
            Optional.of(Duration.ofSeconds((left + SECOND - 1) / SECOND)));
    return new Answer(flight.answered, flight.left, said, !taken);
  }
}
