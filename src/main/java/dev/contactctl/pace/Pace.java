package dev.contactctl.pace;

import dev.contactctl.remote.RateLimit;
import java.time.Duration;
import java.util.Optional;

/** Decides when the requests of a run may leave. Safe for several threads. */
public interface Pace {

  /**
   * Waits until the next request of the operation may leave.
   *
   * @return false when the run is to stop, so that it must not leave
   */
  boolean await(Operation operation);

  /**
   * Counts a request of the operation that left without waiting: one sent again because its
   * connection had ended or its token had expired. It uses up the next turn.
   */
  void repeated(Operation operation);

  /**
   * Lets the calling thread wait.
   *
   * @return false when the run is to stop
   */
  boolean pause(Duration time);

  /**
   * Learns from what an answer says about the rate limit.
   *
   * @param took how long ago the request left that it answers
   */
  void answered(Operation operation, Duration took, RateLimit said);

  /**
   * Blocks requests of the operation for a while, after the server refused one as too many.
   *
   * @param asked how long the server asks to wait, if it does
   */
  void throttled(Operation operation, Optional<Duration> asked);

  /**
   * Lets requests leave only one at a time from now on: so many have failed that the server may be
   * down.
   */
  void slowDown();

  /** Lets requests leave as before, since the server answers again. */
  void speedUp();
}
