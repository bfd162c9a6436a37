package dev.contactctl.world;

/**
 * Thrown when a command that was run for the user has ended: its exit code becomes that of the
 * program, whatever it means.
 */
public final class ChildExit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /**
   * The end of such a command.
   *
   * @param code the exit code, 0 to 255
   */
  public ChildExit(int code) {
    super("", null, false, false);
    this.code = code;
  }

  /** The exit code, 0 to 255. */
  public int code() {
    return code;
  }
}
