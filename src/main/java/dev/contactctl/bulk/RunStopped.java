package dev.contactctl.bulk;

import dev.contactctl.world.Failure;

/** Leaves the run of a contact that cannot go on. */
final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RunStop stop;

  RunStopped(RunStop stop) {
    super(stop.cause().name(), null, false, false);
    this.stop = stop;
  }

  /**
   * The same for a file that cannot be read or written, since the next contact would fail as well.
   */
  static RunStopped of(Failure failure) {
    return new RunStopped(new RunStop(StopCause.FILES, failure.exit(), failure.message()));
  }

  /** Why. */
  RunStop stop() {
    return stop;
  }
}
