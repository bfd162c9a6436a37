package dev.contactctl.bulk;

/** Leaves the run of a contact that cannot go on. */
final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RunStop stop;

  RunStopped(RunStop stop) {
    super(stop.cause().name(), null, false, false);
    this.stop = stop;
  }

  /** Why. */
  RunStop stop() {
    return stop;
  }
}
