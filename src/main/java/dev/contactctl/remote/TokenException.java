package dev.contactctl.remote;

import dev.contactctl.world.Failure;

/** Thrown when there is no access token to send a request with. */
public final class TokenException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final boolean temporary;

  private TokenException(Failure failure, boolean temporary) {
    super("token", null, false, false);
    this.failure = failure;
    this.temporary = temporary;
  }

  /** A failure that lasts until something is corrected. */
  public static TokenException lasting(Failure failure) {
    return new TokenException(failure, false);
  }

  /** A failure that a later attempt may not meet. */
  public static TokenException temporary(Failure failure) {
    return new TokenException(failure, true);
  }

  /** The failure to report, with its exit code. */
  public Failure failure() {
    return failure;
  }

  /** Whether a token may well be available later. */
  public boolean isTemporary() {
    return temporary;
  }
}
