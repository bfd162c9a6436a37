package dev.contactctl.format;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Rules;
import dev.contactctl.contact.Violation;

/** Input that cannot be read on from here. Carries the finding that says why. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialized
  private final Violation finding;

  private Unreadable(Violation finding) {
    super(finding.message(), null, false, false);
    this.finding = finding;
  }

  static Unreadable because(Rules rule, Place place, String found, String remedy) {
    return new Unreadable(Violation.of(rule, FieldPath.ROOT, place, found, remedy));
  }

  static Unreadable of(Violation finding) {
    return new Unreadable(finding);
  }

  /** Why, where, and what to do. */
  public Violation finding() {
    return finding;
  }
}
