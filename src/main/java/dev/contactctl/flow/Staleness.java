package dev.contactctl.flow;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Times;
import dev.contactctl.message.Message;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Finds input that is older than the contact that it is about to change, and may therefore undo
 * what others have changed since. Only input with the times and the ID of the contact, as get
 * prints them, can be recognized as old.
 */
final class Staleness {
  private final Guards.Stale guard;
  private final CheckOptions checks;

  /**
   * Classifies what it finds.
   *
   * @param guard who forbids older input, if anybody does: an error then
   * @param checks whether it is allowed: only a note then
   */
  Staleness(Guards.Stale guard, CheckOptions checks) {
    this.guard = guard;
    this.checks = checks;
  }

  /** The finding that input for a merge is older, or has a time that cannot be read. */
  Optional<Finding> ofPart(Contact input, Contact before) {
    boolean allowed = checks.allowed().contains(Rule.STALE_INPUT);
    return find(input, before, allowed ? Severity.NOTE : Severity.WARNING, FlowSentences.MAY_UNDO);
  }

  /** The same for input that replaces the contact, which is meant to restore an earlier state. */
  Optional<Finding> ofReplacement(Contact input, Contact before) {
    return find(input, before, Severity.NOTE, FlowSentences.UNDOES);
  }

  private Optional<Finding> find(
      Contact input, Contact before, Severity unguarded, FlowSentences consequence) {
    String stamp = ServerContact.modifiedTime(input);
    String now = ServerContact.modifiedTime(before);
    Optional<OffsetDateTime> read = Times.parse(stamp);
    if (read.isEmpty() && input.has(Contact.MODIFIED_TIME) && !input.contactId().isEmpty()) {
      return Optional.of(
          finding(input, unguarded, unreadable(stamp), FlowSentences.WRITE_TIME.with()));
    }
    Optional<OffsetDateTime> modified = Times.parse(now);
    boolean known = read.isPresent() && modified.isPresent() && !input.contactId().isEmpty();
    if (!known || !modified.get().isAfter(read.get())) {
      return Optional.empty();
    }
    Message older = FlowSentences.OLDER_THAN_CONTACT.with(stamp, now);
    Finding finding = finding(input, unguarded, older, consequence.with());
    return Optional.of(finding.dueTo(Finding.Cause.OLDER));
  }

  private Finding finding(Contact input, Severity unguarded, Message what, Message remedy) {
    Finding finding =
        Finding.of(
            Rule.STALE_INPUT,
            Contact.MODIFIED_TIME,
            input.places().value(Contact.MODIFIED_TIME),
            what,
            remedy);
    return finding.as(guard.forbiddenBy().isPresent() ? Severity.ERROR : unguarded);
  }

  /** Why two times cannot be compared. */
  private static Message unreadable(String stamp) {
    if (Times.lacksOffset(stamp)) {
      return FlowSentences.NO_OFFSET.with(stamp);
    }
    return Times.isDate(stamp)
        ? FlowSentences.ONLY_A_DATE.with(stamp)
        : FlowSentences.NOT_A_TIME.with(stamp);
  }

  /** Whether the finding says that the input is older, and not that this cannot be known. */
  static boolean isOlder(Finding finding) {
    return finding.cause() == Finding.Cause.OLDER;
  }
}
