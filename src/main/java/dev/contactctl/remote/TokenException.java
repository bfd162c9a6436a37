package dev.contactctl.remote;

import dev.contactctl.world.Failure;

/** There is no access token to send a request with. */
public final class TokenException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final boolean temporary;

  private TokenException(Failure failure, boolean temporary) {
    super("token", null, false, false);
    this.failure = failure;
    this.temporary = temporary;
  }

  /** One that has to be corrected first. */
  public static TokenException lasting(Failure failure) {
    return new TokenException(failure, false);
  }

  /** One that a later attempt may not meet. */
  public static TokenException temporary(Failure failure) {
    return new TokenException(failure, true);
  }

  /** What to tell the user, with its exit code. */
  public Failure failure() {
    return failure;
  }

  /** Whether there may well be a token later. */
  public boolean isTemporary() {
    return temporary;
  }
}
