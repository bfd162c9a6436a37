package dev.contactctl.syntax;

import dev.contactctl.check.Finding;
import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;

/** Thrown where input cannot be read any further. Carries the finding that says why. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialized
  private final Finding finding;

  private Unreadable(Finding finding) {
    super(finding.rule().id(), null, false, false);
    this.finding = finding;
  }

  public static Unreadable because(Rule rule, Place place, Message found, Message remedy) {
    return new Unreadable(Finding.of(rule, FieldPath.ROOT, place, found, remedy));
  }

  public static Unreadable because(TextFault fault, Place place) {
    return because(fault.rule(), place, fault.found(), fault.remedy());
  }

  static Unreadable tooDeep(Place place) {
    return because(
        Rule.TOO_DEEP,
        place,
        ReadSentences.TOO_DEEP.with(InputBounds.DEPTH),
        ReadSentences.FLATTEN.with());
  }

  static Unreadable of(Finding finding) {
    return new Unreadable(finding);
  }

  /** Whether the input ends where more must follow, as when it is cut off. */
  public boolean isAtEnd() {
    return finding.found().sentence() == ReadSentences.ENDS_TOO_EARLY;
  }

  /** What is wrong, where, and what to do about it. */
  public Finding finding() {
    return finding;
  }
}
