package dev.contactctl.flow;

import dev.contactctl.change.Change;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import java.util.List;
import java.util.Optional;

/**
 * A planned and checked change of one contact, ready to be shown or sent.
 *
 * @param before the contact as the server holds it, when it was read
 * @param after the contact as it would be sent
 * @param changes what the change does; empty when the contact was not read
 * @param stale the finding that the input is older than the contact
 */
public record Plan(
    Optional<Contact> before, Contact after, List<Change> changes, Optional<Finding> stale) {

  /** Whether it is known that nothing would change. */
  public boolean changesNothing() {
    return before.isPresent() && changes.isEmpty();
  }
}
