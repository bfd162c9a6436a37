package dev.contactctl.world;

import dev.contactctl.message.Sentence;

/**
 * Every exit code of the program, with the sentence that documents it. Of several outcomes, the
 * most severe one decides.
 */
public enum Exit implements Sentence {
  OK(0, 0, "success (also: nothing to change)"),
  DIFFERENT(11, 1, "differences found (diff, --dry-run --exit-code)"),
  CONFLICT(8, 2, "conflict, or a guard refused"),
  REFUSED(
      9,
      3,
      "the server refused: 400, 404, other 4xx, a redirect, or an answer that is not the contact asked for"
          + " or lacks the --field"),
  INVALID_INPUT(6, 4, "invalid input; nothing was sent for it"),
  PARTIAL(7, 5, "bulk: some or all contacts failed permanently"),
  TEMPORARY(5, 6, "temporary: network, time-out, 429 or 5xx; run again"),
  NOT_ALLOWED(4, 7, "not allowed: no token, 401, 403"),
  USAGE(2, 8, "wrong usage or configuration"),
  LOCAL_FILES(10, 9, "local files: disk, lock, or an output that cannot be written"),
  HANGUP(129, 10, "stopped by SIGHUP"),
  INTERRUPT(130, 11, "stopped by SIGINT"),
  TERMINATE(143, 12, "stopped by SIGTERM"),
  BUG(1, 13, "a bug in contactctl; please report it");

  private final int code;
  private final int severity;
  private final String meaning;

  /**
   * An exit code.
   *
   * @param severity of two outcomes, the one with the higher number decides
   */
  Exit(int code, int severity, String meaning) {
    this.code = code;
    this.severity = severity;
    this.meaning = meaning;
  }

  /** The number the shell sees. 3 is never used: the JVM ends with it when memory runs out. */
  public int code() {
    return code;
  }

  @Override
  public String english() {
    return meaning;
  }

  /** The more severe of this and another outcome. */
  public Exit and(Exit other) {
    return other.isWorseThan(this) ? other : this;
  }

  /** Whether this is more severe than another outcome. */
  public boolean isWorseThan(Exit other) {
    return severity > other.severity;
  }
}
