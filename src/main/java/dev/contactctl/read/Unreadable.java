package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;

/** Input that cannot be read on from here. Carries the finding that says why. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialized
  private final Finding finding;

  private Unreadable(Finding finding) {
    super(finding.rule().id(), null, false, false);
    this.finding = finding;
  }

  static Unreadable because(Rule rule, Place place, String found, String remedy) {
    return new Unreadable(Finding.of(rule, FieldPath.ROOT, place, found, remedy));
  }

  static Unreadable of(Finding finding) {
    return new Unreadable(finding);
  }

  /** Why, where, and what to do. */
  public Finding finding() {
    return finding;
  }
}
