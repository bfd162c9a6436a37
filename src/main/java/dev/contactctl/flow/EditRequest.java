package dev.contactctl.flow;

import dev.contactctl.check.CheckOptions;

/**
 * A contact that the user wants to edit as text.
 *
 * @param id the contact, well-formed
 * @param editor the editor
 * @param checks how the edited contact is checked
 * @param problems what becomes of a text with errors
 * @param goal how far the edit goes
 * @param again the options of this run that a command to send the same text needs, each after a
 *     blank
 */
public record EditRequest(
    String id,
    EditorCommand editor,
    CheckOptions checks,
    Problems problems,
    Goal goal,
    String again) {

  /** What happens to a text with errors. */
  public enum Problems {
    /** The editor opens it again, with the errors as comments. */
    REOPEN,
    /** The edit fails, since nobody is there to correct the text. */
    FAIL
  }
}
