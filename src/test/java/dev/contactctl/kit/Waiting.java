package dev.contactctl.kit;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what no event tells of, such as another process that begins to listen. */
public final class Waiting {
  /** Much longer than it takes on the slowest machine: only a test that fails waits so long. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Waiting() {}

  /**
   * Waits until something is so.
   *
   * @param what is missing when it never is
   * @throws AssertionError when it is not so after two minutes
   */
  public static void until(Callable<Boolean> isSo, String what) throws Exception {
    long begun = System.nanoTime();
    while (!isSo.call()) {
      if (System.nanoTime() - begun > LIMIT.toNanos()) {
        throw new AssertionError(what);
      }
      Thread.onSpinWait();
    }
  }
}
