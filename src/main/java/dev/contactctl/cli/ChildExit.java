package dev.contactctl.cli;

/** A command that was run for the user has ended; its code becomes ours. */
public final class ChildExit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  ChildExit(int code) {
    super("", null, false, false);
    this.code = code;
  }

  /** The code, 0 to 255. */
  public int code() {
    return code;
  }
}
