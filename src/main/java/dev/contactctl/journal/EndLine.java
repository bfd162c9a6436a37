package dev.contactctl.journal;

import dev.contactctl.seal.Members;
import java.util.Optional;

/**
 * An end as a line of a journal says it.
 *
 * @param state the final state; empty when the line names none that there is
 * @param status of the last answer; 0 when there was none
 * @param digest the digest of the contact as the server returned it, if it took it
 * @param why why it did not end as asked, if the line says it
 */
record EndLine(
    int record,
    String id,
    Optional<ContactState> state,
    int status,
    Optional<String> digest,
    Optional<String> why) {
  static final String KIND = ",\"kind\":\"end\"";

  /** Reads what follows {@link #KIND}. */
  static EndLine read(Members members) {
    members.pass(",\"record\":");
    int record = members.smallNumber();
    members.pass(",\"id\":\"");
    String id = members.plainText();
    members.pass(",\"state\":\"");
    Optional<ContactState> state = ContactState.ofFinal(members.plainText());
    members.pass(",\"status\":");
    int status = members.smallNumber();
    members.pass(",\"code\":\"");
    members.passText();
    members.pass(",\"attempts\":");
    members.passNumber();
    members.pass(",\"ms\":");
    members.passNumber();
    Optional<String> digest =
        members.passes(",\"digest\":\"") ? Optional.of(members.plainText()) : Optional.empty();
    Optional<String> why =
        members.passes(",\"why\":\"") ? Optional.of(members.text()) : Optional.empty();
    return new EndLine(record, id, state, status, digest, why);
  }

  /**
   * Whether the server itself confirmed the change; it need not hold the contact exactly as it was
   * sent.
   */
  boolean isConfirmed() {
    return status >= 200 && status < 300;
  }

  /** Whether the whole line had the expected form. */
  boolean isGood(Members members) {
    boolean complete = digest.isPresent() || !state.equals(Optional.of(ContactState.UPDATED));
    return members.isGood() && members.isAtEnd() && state.isPresent() && complete;
  }
}
