package dev.contactctl.flow;

import java.util.Optional;

/**
 * The policy under which a change is sent.
 *
 * @param guards what must hold, else nothing is sent
 * @param unchanged what becomes of a change that changes nothing
 * @param reread whether the contact is read again just before the PUT, to make sure that nobody
 *     else has changed it since the plan was made
 * @param backup takes the contact as it was before
 * @param difference what it means when the server returns other values than were sent
 */
public record SendPolicy(
    Guards guards,
    Unchanged unchanged,
    Reread reread,
    Optional<Backup> backup,
    Difference difference) {

  /** What to do with a change that changes nothing. */
  public enum Unchanged {
    /** No PUT is made. */
    SKIP,
    /** The PUT is made nevertheless. */
    SEND
  }

  /** When the contact is read again. */
  public enum Reread {
    NEVER,
    BEFORE_PUT
  }

  /** What it means when the server returns other values than were sent. */
  public enum Difference {
    /** The update succeeded, and the difference is reported. */
    WARNING,
    /** The update ended in a conflict, exit 8. */
    CONFLICT
  }

  /** No guards, no backup, no second reading; an unchanged contact is skipped. */
  public static final SendPolicy DEFAULT = guarded(Guards.NONE);

  /** The default policy with other guards. */
  public static SendPolicy guarded(Guards guards) {
    return new SendPolicy(
        guards, Unchanged.SKIP, Reread.NEVER, Optional.empty(), Difference.WARNING);
  }

  /** Whether the contact must be known as it was before. */
  boolean needsBefore() {
    return guards.needBefore() || reread == Reread.BEFORE_PUT || backup.isPresent();
  }
}
