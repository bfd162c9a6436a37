package dev.contactctl.bulk;

/**
 * Everything that can happen to the run of one contact; the first of each is the ordinary course.
 */
final class RunEvents {
  private RunEvents() {}

  /** What can happen while a request waits for its turn. */
  enum Wait {
    SHORT,
    LONG,
    STOP,
    CRASH,
    RIVAL
  }

  /** What can happen to a GET. */
  enum Get {
    ANSWERED,
    TEMPORARY,
    LOST,
    UNUSABLE,
    REFUSED,
    STOP,
    CRASH
  }

  /** What can happen when an intent is written. */
  enum Intent {
    DURABLE,
    STOP,
    FAILS,
    CRASH_BEFORE,
    CRASH_AFTER
  }

  /** What can happen to a PUT. */
  enum Put {
    DONE(true),
    REFUSED(false),
    TOO_MANY(false),
    TOKEN(false),
    NOT_LEFT(false),
    LOST(false),
    LOST_AND_APPLIED(true),
    APPLIED_LATE(false),
    APPLIED_LATER(false),
    ERROR(false),
    ERROR_AND_APPLIED(true),
    UNUSABLE(false),
    UNUSABLE_AND_APPLIED(true),
    STOP_AND_DONE(true),
    CRASH_BEFORE(false),
    CRASH_AFTER(true);

    /** Whether the server has taken it when the answer comes, or does not. */
    final boolean applied;

    Put(boolean applied) {
      this.applied = applied;
    }
  }

  /** What can happen when an end is written. */
  enum End {
    DURABLE,
    FAILS,
    CRASH_BEFORE,
    CRASH_AFTER
  }
}
