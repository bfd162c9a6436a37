package dev.contactctl.flow;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Times;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Finds input that is older than the contact that it is about to change: what somebody else has
 * changed since, it may undo. Only input that carries the times and the ID of the contact, as get
 * prints them, can be known to be old.
 */
final class Staleness {
  private static final FieldPath MODIFIED_TIME = FieldPath.of("modifiedTime");

  private final Guards.Stale guard;
  private final CheckOptions checks;

  /**
   * Weighs what it finds.
   *
   * @param guard who forbids older input, if anybody does: an error then
   * @param checks whether it is allowed: only a note then
   */
  Staleness(Guards.Stale guard, CheckOptions checks) {
    this.guard = guard;
    this.checks = checks;
  }

  /** The finding that input for a merge is older; none unless both times are known. */
  Optional<Finding> ofPart(Contact input, Contact before) {
    boolean allowed = checks.allowed().contains(Rule.STALE_INPUT);
    return find(input, before, allowed ? Severity.NOTE : Severity.WARNING, FlowSentences.MAY_UNDO);
  }

  /** The same of input that replaces the contact, which is meant to bring back what was. */
  Optional<Finding> ofReplacement(Contact input, Contact before) {
    return find(input, before, Severity.NOTE, FlowSentences.UNDOES);
  }

  private Optional<Finding> find(
      Contact input, Contact before, Severity unguarded, FlowSentences consequence) {
    String stamp = ServerContact.modifiedTime(input);
    String now = ServerContact.modifiedTime(before);
    Optional<OffsetDateTime> read = Times.parse(stamp);
    Optional<OffsetDateTime> modified = Times.parse(now);
    boolean known = read.isPresent() && modified.isPresent() && !input.contactId().isEmpty();
    if (!known || !modified.get().isAfter(read.get())) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(
            Rule.STALE_INPUT,
            MODIFIED_TIME,
            input.places().value(MODIFIED_TIME),
            FlowSentences.OLDER_THAN_CONTACT.with(stamp, now),
            consequence.with());
    boolean forbidden = guard.forbiddenBy().isPresent();
    return Optional.of(finding.as(forbidden ? Severity.ERROR : unguarded));
  }
}
