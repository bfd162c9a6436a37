package dev.contactctl.journal;

import java.util.Optional;

/**
 * The states in which a contact of a bulk run can end. Before that it is planned, then has an
 * intent, and is sent; when it is not known whether the server applied the change, the contact is
 * read again.
 */
public enum ContactState {
  /** The server holds the contact as requested. */
  UPDATED("updated", true),
  /** The contact already was as requested; nothing was sent. */
  UNCHANGED("unchanged", true),
  /** The server or a check refused the change permanently. */
  FAILED("failed", true),
  /** The contact is not in the state that the change was made for, or a guard refused. */
  CONFLICT("conflict", true),
  /**
   * The contact was begun and has not ended: the server failed for too long, or the run stopped.
   * Whether the server applied the change may be unknown. A resumed run continues with it.
   */
  UNFINISHED("unfinished", false),
  /** It was left out: invalid, or the run stopped before it. No journal holds this. */
  SKIPPED("skipped", false);

  private final String word;
  private final boolean last;

  ContactState(String word, boolean last) {
    this.word = word;
    this.last = last;
  }

  /** The word in results and journals. */
  public String word() {
    return word;
  }

  /** Whether a resumed run leaves the contact alone. */
  public boolean isFinal() {
    return last;
  }

  /** The final state of that word. */
  static Optional<ContactState> ofFinal(String word) {
    for (ContactState state : values()) {
      if (state.last && state.word.equals(word)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
