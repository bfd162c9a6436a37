package dev.contactctl.flow;

import dev.contactctl.change.Edit;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.read.Reading;
import java.util.List;
import java.util.Optional;

/**
 * A request to change one contact.
 *
 * @param id the contact, well-formed
 * @param file what the input file holds: a contact, or a part of one
 * @param edits what the flags ask for, in the order in which they take effect
 * @param basis what the file and the flags apply to
 * @param checks how the result is checked
 * @param show whether the changes are shown
 * @param goal how far the update goes
 */
public record UpdateRequest(
    String id,
    Optional<Reading> file,
    List<Edit> edits,
    Basis basis,
    CheckOptions checks,
    Show show,
    Goal goal) {

  /** What the file and the flags apply to. */
  public enum Basis {
    /** The contact that the server holds: what they do not name stays as it is. */
    MERGE,
    /** Nothing: they are the whole contact, and the server erases what they do not name. */
    REPLACE
  }

  /** Whether the changes are shown. */
  public enum Show {
    NEVER,
    /** They are shown if the contact is read anyway. */
    IF_KNOWN,
    /** The contact is read to show them, if it can be read. */
    ALWAYS
  }

  /** Whether the contact is read from the server first. */
  enum Load {
    NO,
    IF_POSSIBLE,
    REQUIRED
  }

  /** Whether the contact must be read from the server before the change can be planned. */
  public static boolean needsContact(Basis basis, Goal goal) {
    return basis == Basis.MERGE || goal.policy().needsBefore() || goal instanceof Goal.Compare;
  }

  Load load() {
    if (needsContact(basis, goal)) {
      return Load.REQUIRED;
    }
    return show == Show.ALWAYS ? Load.IF_POSSIBLE : Load.NO;
  }
}
