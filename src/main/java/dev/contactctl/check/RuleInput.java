package dev.contactctl.check;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a cross-field rule judges, and collects what it finds.
 *
 * @param before the contact as the server holds it, if it is known
 * @param after the contact as it would be sent
 * @param options how to judge
 * @param found the findings so far
 */
record RuleInput(
    Optional<Contact> before, Contact after, CheckOptions options, List<Finding> found) {

  /**
   * Whether the contact counts as external: because the server's contact is, or, if that is
   * unknown, because this one is, or because the user says so.
   */
  boolean isExternal() {
    return options.external() || before.orElse(after).isExternal();
  }

  void report(Rule rule, FieldPath path, Message what, Message remedy) {
    found.add(Finding.of(rule, path, after.places().value(path), what, remedy));
  }
}
