package dev.contactctl.check;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import java.util.List;
import java.util.Optional;

/**
 * What a cross-field rule judges, and where it reports.
 *
 * @param before the contact as the server holds it, when that is known
 * @param after the contact as it would be sent
 * @param terms what the user said
 * @param found the findings so far
 */
record RuleInput(Optional<Contact> before, Contact after, CheckOptions terms, List<Finding> found) {

  /**
   * Whether the contact counts as external: by what the server holds, by what it holds itself when
   * that is not known, or because the user says so.
   */
  boolean isExternal() {
    return terms.external() || before.orElse(after).isExternal();
  }

  void report(Rule rule, FieldPath path, String what, String remedy) {
    found.add(Finding.of(rule, path, after.places().value(path), what, remedy));
  }
}
