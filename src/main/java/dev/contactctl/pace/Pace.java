package dev.contactctl.pace;

import dev.contactctl.remote.RateLimit;
import java.time.Duration;
import java.util.Optional;

/** Says when the requests of a run may leave. Safe for several threads. */
public interface Pace {

  /**
   * Waits until the next request of the operation may leave.
   *
   * @return false when the run is to stop, so that it must not leave
   */
  boolean await(Operation operation);

  /**
   * A request of the operation has left besides the one that waited: the same once more, since its
   * connection had ended or its token expired. It takes the next turn.
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
   * Lets no request of the operation leave for a while: the server refused one as too many.
   *
   * @param asked how long the server asks to wait, if it does
   */
  void throttled(Operation operation, Optional<Duration> asked);

  /** From now on, requests leave one by one: so many have failed that the server may be down. */
  void slowDown();

  /** The server answers again: requests leave as before. */
  void speedUp();
}
