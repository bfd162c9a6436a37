package dev.contactctl.world;

/**
 * What a process has printed, as bytes that are cut after {@link #MOST_BYTES}. It may be a secret,
 * so it has no text form.
 *
 * @param end how the process ended
 * @param code its exit code; 0 unless it ended by itself
 */
public record Printed(End end, int code, byte[] out, byte[] err) {
  /** The most bytes that are kept of each of the two streams. */
  public static final int MOST_BYTES = 64 << 10;

  /** How a process ends. */
  public enum End {
    /** By itself. */
    EXITED,
    /** It was stopped, since its time was up. */
    TIMED_OUT,
    /** It was stopped by a signal to this program. */
    STOPPED,
    /** There is no such program, or it may not be run. */
    NOT_STARTED
  }

  /** Nothing, because the process did not end by itself. */
  public static Printed nothing(End end) {
    return new Printed(end, 0, new byte[0], new byte[0]);
  }

  /** Whether the first of the two streams is complete. */
  public boolean isWhole() {
    return out.length < MOST_BYTES;
  }

  @Override
  public String toString() {
    return end + " " + code;
  }
}
